import type { Feed, FeedOptions, Finding } from '../src/feeds/feed.js';

/** What a feed made of a file. */
export interface Read {
  readonly facts: readonly Extract<Finding, { fact: unknown }>['fact'][];
  readonly problems: readonly string[];
  readonly skipped: readonly string[];
  /** The error that ended it, when one did. */
  readonly error?: string;
}

/** Time of capture in these tests. */
export const CAPTURED_AT = '2022-01-05T12:00:00.000Z';

/** Reads a file with a feed, whole and cut into small chunks, and checks that the cuts make no difference. */
export async function read(feed: Feed, file: string | Buffer, options: Partial<FeedOptions> = {}): Promise<Read> {
  const bytes = Buffer.from(file as Buffer);
  const whole = await readIn(feed, bytes, bytes.length || 1, options);
  if (bytes.length < 200_000)
    for (const size of [1, 7, 1000]) expect(await readIn(feed, bytes, size, options)).toEqual(whole);
  return whole;
}

async function readIn(feed: Feed, bytes: Buffer, size: number, options: Partial<FeedOptions>): Promise<Read> {
  const facts: Extract<Finding, { fact: unknown }>['fact'][] = [];
  const problems: string[] = [];
  const skipped: string[] = [];
  const told = { facts, problems, skipped };
  try {
    for await (const finding of feed.parse(chunks(bytes, size), { capturedAt: CAPTURED_AT, ...options })) {
      if ('fact' in finding) facts.push(finding.fact);
      else if ('problem' in finding) problems.push(`${finding.problem.place}: ${finding.problem.message}`);
      else skipped.push(`${finding.skipped.place}: ${finding.skipped.message}`);
    }
  } catch (error) {
    return { ...told, error: `${(error as Error).name}: ${(error as Error).message}` };
  }
  return told;
}

async function* chunks(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

/** The raw posts among facts. */
export const postsOf = ({ facts }: Read) => facts.flatMap((fact) => (fact.type === 'post.captured' ? [fact.data] : []));

/** The parts of dumps among facts. */
export const partsOf = ({ facts }: Read) => facts.flatMap((fact) => (fact.type === 'dump.captured' ? [fact.data] : []));
