import type { dumpCaptured, Fact, postCaptured } from '#contracts';

/** What a feed is told about a file. */
export interface FeedOptions {
  /** RFC 3339: the time of capture of all that is in the file. A feed reads no clock. */
  readonly capturedAt: string;
  /** Source of posts that do not name theirs. */
  readonly source?: string;
  /** RFC 3339: when posts that do not say so were published. */
  readonly referenceDate?: string;
}

/** A fault at a place of the file; what comes after it is still read. */
export interface FeedProblem {
  /** `line 3`, `messages/17`, `byte 4096`. */
  readonly place: string;
  readonly message: string;
}

/** One thing that a feed found: a fact, a fault, or a thing that is rightly no post. */
export type Finding =
  | { readonly place: string; readonly fact: Fact<typeof postCaptured> | Fact<typeof dumpCaptured> }
  | { readonly problem: FeedProblem }
  | { readonly skipped: FeedProblem };

/**
 * Turns a file of one kind into facts, in the order of the file. Pure: the same bytes and options give the same findings,
 * however the bytes are cut into chunks. A file that cannot be read on (another format, invalid UTF-8, cut short) ends with
 * {@link UnreadableFile}; the findings before it stand.
 */
export interface Feed {
  readonly name: string;
  /** Most bytes of a file; Infinity for a feed that holds only a small part of it at a time. */
  readonly maxBytes: number;
  parse(bytes: AsyncIterable<Uint8Array>, options: FeedOptions): AsyncIterable<Finding>;
}
