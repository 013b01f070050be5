/** What one part says of itself: nothing when it is well, else why it is not. */
export type Check = () => Promise<string | undefined> | string | undefined;

/** Longest wait for the answer of one check, in ms. */
const CHECK_TIMEOUT_MS = 2000;

/** The health of this process: alive as long as it answers; ready while every check passes and it is not draining. */
export class Health {
  readonly #checks = new Map<string, Check>();
  #draining = false;

  /** Adds a check under a name that operators see. */
  add(name: string, check: Check): void {
    this.#checks.set(name, check);
  }

  /** From now on not ready: called first when the process is told to stop. */
  drain(): void {
    this.#draining = true;
  }

  /** Every check's answer: `ok`, or why not. Never rejects, and never waits longer than two seconds. */
  async readiness(): Promise<{ readonly ready: boolean; readonly checks: Readonly<Record<string, string>> }> {
    const answers = await Promise.all(
      [...this.#checks].map(async ([name, check]) => [name, (await answerOf(check)) ?? 'ok'] as const),
    );
    if (this.#draining) answers.push(['process', 'is stopping']);
    return { ready: answers.every(([, answer]) => answer === 'ok'), checks: Object.fromEntries(answers) };
  }
}

async function answerOf(check: Check): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`no answer within ${CHECK_TIMEOUT_MS} ms`), CHECK_TIMEOUT_MS);
  });
  try {
    return await Promise.race([Promise.resolve().then(check), late]);
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  } finally {
    clearTimeout(timer);
  }
}
