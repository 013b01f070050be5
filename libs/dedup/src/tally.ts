/** A set of numbers that is filled and cleared very often. */
export class Tally {
  private slots = new Uint32Array(1024);
  /** In which round each slot was taken last. */
  private rounds = new Uint32Array(1024);
  private round = 0;
  /** The members, in the order in which they came, up to `count`. */
  members = new Uint32Array(512);
  count = 0;

  clear(): void {
    this.count = 0;
    if (this.round === 0xffffffff) {
      this.rounds.fill(0);
      this.round = 0;
    }
    this.round++;
  }

  add(value: number): void {
    const mask = this.slots.length - 1;
    let slot = Math.imul(value, 0x9e3779b1) >>> 16;
    slot &= mask;
    while (this.rounds[slot] === this.round) {
      if (this.members[this.slots[slot]!] === value) return;
      slot = (slot + 1) & mask;
    }
    if (this.count === this.members.length) {
      this.grow();
      return this.add(value);
    }
    this.rounds[slot] = this.round;
    this.slots[slot] = this.count;
    this.members[this.count++] = value;
  }

  private grow(): void {
    const { members, count } = this;
    this.slots = new Uint32Array(this.slots.length * 2);
    this.rounds = new Uint32Array(this.rounds.length * 2);
    this.members = new Uint32Array(members.length * 2);
    this.clear();
    for (let i = 0; i < count; i++) this.add(members[i]!);
  }
}
