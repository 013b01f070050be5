/** A file (or body) cannot be read on, from the place that it names. Its message is for people: `byte 4096: not valid UTF-8`. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  constructor(
    /** `byte 4096`, `line 3` */
    readonly place: string,
    /** What is wrong there. */
    readonly fault: string,
  ) {
    super(`${place}: ${fault}`);
  }
}
