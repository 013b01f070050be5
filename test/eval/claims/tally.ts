/** Counts right, spurious and missed answers, each a set of names. */
export class Tally {
  right = 0;
  spurious = 0;
  missed = 0;

  /** `allowed` answers are neither right nor wrong. */
  add(found: ReadonlySet<string>, required: ReadonlySet<string>, allowed: ReadonlySet<string>): void {
    for (const one of required) {
      if (found.has(one)) this.right++;
      else this.missed++;
    }
    for (const one of found) if (!required.has(one) && !allowed.has(one)) this.spurious++;
  }

  get f1(): number {
    return (2 * this.right) / Math.max(1, 2 * this.right + this.spurious + this.missed);
  }

  line(): string {
    const precision = this.right / Math.max(1, this.right + this.spurious);
    const recall = this.right / Math.max(1, this.right + this.missed);
    return `P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${this.f1.toFixed(3)}  (${this.right} right, ${this.spurious} spurious, ${this.missed} missed)`;
  }
}

/** Which answer stands where another was wanted; `—` for none. */
export class Confusion {
  readonly #cells = new Map<string, Map<string, number>>();

  add(wanted: string, found: string): void {
    let row = this.#cells.get(wanted);
    if (!row) this.#cells.set(wanted, (row = new Map()));
    row.set(found, (row.get(found) ?? 0) + 1);
  }

  /**
   * What one post says of each name: the same name is right; what is missed stands against each spurious one, else against
   * none; a spurious one of a post that misses nothing stands against none.
   */
  post(found: ReadonlySet<string>, required: ReadonlySet<string>, allowed: ReadonlySet<string>): void {
    const missed = [...required].filter((one) => !found.has(one));
    const spurious = [...found].filter((one) => !required.has(one) && !allowed.has(one));
    for (const one of required) if (found.has(one)) this.add(one, one);
    for (const one of missed) for (const other of spurious.length > 0 ? spurious : [NONE]) this.add(one, other);
    if (missed.length === 0) for (const one of spurious) this.add(NONE, one);
  }

  /** A table of counts: a row for what was wanted, a column for what was found. */
  table(): string {
    const names = [
      ...new Set([...this.#cells].flatMap(([wanted, row]) => [wanted, ...row.keys()]).filter((name) => name !== NONE)),
    ].sort();
    const all = [...names, NONE];
    const width = Math.max(...all.map((name) => name.length)) + 2;
    const head = all.map((name) => name.slice(0, 7).padStart(8)).join('');
    const lines = all.map(
      (wanted) =>
        wanted.padEnd(width) +
        all.map((found) => String(this.#cells.get(wanted)?.get(found) ?? '.').padStart(8)).join(''),
    );
    return `${'wanted \\ found'.padEnd(width)}${head}\n${lines.join('\n')}`;
  }

  /** The commonest wrong answers. */
  worst(most: number): string {
    return [...this.#cells]
      .flatMap(([wanted, row]) => [...row].map(([found, times]) => ({ wanted, found, times })))
      .filter(({ wanted, found }) => wanted !== found)
      .sort((a, b) => b.times - a.times || a.wanted.localeCompare(b.wanted) || a.found.localeCompare(b.found))
      .slice(0, most)
      .map(({ wanted, found, times }) => `  ${String(times).padStart(4)}  ${wanted} read as ${found}`)
      .join('\n');
  }
}

/** Stands for no answer. */
export const NONE = '—';

/** Share of right answers of what was asked. */
export class Share {
  #right = 0;
  #all = 0;

  add(right: boolean): void {
    this.#right += Number(right);
    this.#all++;
  }

  line(): string {
    return `${(this.#right / Math.max(1, this.#all)).toFixed(3)} (${this.#right}/${this.#all})`;
  }
}
