import {
  fact,
  FIRST_GENERATION,
  postCaptured,
  postNormalised,
  postRejected,
  postsNormalised,
  postsRaw,
  recordQuarantined,
  sampleNormalisedPost,
  sampleRawPost,
} from '#contracts';
import { MAX_RECORD_BYTES, partitionOf, sizeOf, type EventLog, type LogRecord, type NewRecord } from '#event-log';
import { encodeFact, QuotaExceeded, stageReader, type Stage } from '#stage';

/** Accepts every post but one that names the poison; remembers how many it has seen. */
const touchy: Stage<typeof postCaptured, typeof postNormalised | typeof postRejected, { seen: number }> = {
  name: 'touchy',
  version: 3,
  from: [postsRaw],
  to: [postsNormalised],
  consumes: [postCaptured],
  produces: [postNormalised, postRejected],
  scope: 'partition',
  memory: postsNormalised,
  initial: () => ({ seen: 0 }),
  decide: ({ seen }, { data }) => {
    if (data.verbatim === 'long') return [fact(postNormalised, { ...sampleNormalisedPost, text: 'x'.repeat(2e6) })];
    if (data.verbatim.includes('poison')) throw new Error('cannot swallow this');
    return [fact(postNormalised, { ...sampleNormalisedPost, postId: data.postId, revision: seen + 1 })];
  },
  evolve: (state, { data }) => {
    if ('text' in data && data.postId.endsWith('/unfoldable')) throw new Error('cannot fold this');
    return { seen: state.seen + 1 };
  },
  refuse: ({ key, problem, time }) => [
    fact(postRejected, { postId: key, source: '', reason: 'malformed', detail: problem, capturedAt: time }),
  ],
};

const written: LogRecord[] = [];
let partitions = 1;
const log = {
  async *read() {
    yield written;
  },
  ends: async () => Array.from({ length: partitions }, (_, partition) => ({ partition, begin: 0, end: 0 })),
} as unknown as EventLog;

const record = (
  offset: number,
  change: Partial<NewRecord> = {},
  id = `telegram:demo/${offset}`,
  verbatim = 'Hi',
): LogRecord => ({
  ...encodeFact(postCaptured, { ...sampleRawPost, postId: id, verbatim }, postsRaw, { id: `${id}@0` }),
  partition: 0,
  offset,
  ...change,
});

const open = async (reader = stageReader(touchy)) => {
  const processor = reader.open(log, FIRST_GENERATION, [{ topic: 'posts.raw', partition: 0 }]);
  await processor.recover(new AbortController().signal);
  return (records: LogRecord[]) => processor.process(records, new AbortController().signal) as Promise<NewRecord[]>;
};
const summary = (records: readonly NewRecord[]) =>
  records.map((r) => `${r.topic} ${r.headers['ce_type']} ${r.headers['ce_id']}`);

beforeEach(() => {
  written.length = 0;
  partitions = 1;
});

test('outputs carry lineage, raw position, capture time and maker', async () => {
  const work = await open();
  const [output] = await work([record(7)]);
  expect(output?.headers).toMatchObject({
    ce_specversion: '1.0',
    ce_id: 'telegram:demo/7@0/touchy.0',
    ce_type: 'post.normalised',
    ce_time: sampleRawPost.capturedAt,
    ce_causationid: 'telegram:demo/7@0',
    ce_madeby: 'touchy@3',
    ce_rawposition: 'posts.raw/0/7',
  });
  expect(output?.topic).toBe('posts.normalised.g1');
});

test('memory is rebuilt from the outputs', async () => {
  const work = await open();
  const outputs = await work([record(0), record(1)]);
  written.push(...outputs.map((output, offset) => ({ ...output, partition: 0, offset })));
  const again = await open();
  const [third] = await again([record(2)]);
  expect(JSON.parse(String(third?.value))).toMatchObject({ revision: 3 });
});

test('what somebody else wrote into its memory topic does not stop it', async () => {
  written.push({ ...record(0, { value: Buffer.from('{}') }), topic: 'posts.normalised.g1' });
  const [output] = await (await open())([record(0)]);
  expect(JSON.parse(String(output?.value))).toMatchObject({ revision: 1 });
});

test('a poisonous input goes to dead letters, whole, and the stream goes on', async () => {
  const work = await open();
  const outputs = await work([record(0), record(1, {}, 'telegram:demo/1', 'poison'), record(2)]);
  expect(summary(outputs)).toEqual([
    'posts.normalised.g1 post.normalised telegram:demo/0@0/touchy.0',
    'dead-letters.g1 record.quarantined telegram:demo/1@0/touchy.0',
    'posts.normalised.g1 post.normalised telegram:demo/2@0/touchy.0',
  ]);
  const letter = recordQuarantined.parse(JSON.parse(String(outputs[1]?.value)));
  expect(letter).toMatchObject({ stage: 'touchy', stageVersion: 3, topic: 'posts.raw', partition: 0, offset: 1 });
  expect(letter.error).toContain('cannot swallow this');
  expect(JSON.parse(Buffer.from(letter.value, 'base64').toString())).toMatchObject({ verbatim: 'poison' });
});

test.each([
  ['not JSON', { value: Buffer.from('{') }],
  ['not UTF-8', { value: Buffer.from([0x22, 0xff, 0x22]) }],
  ['an unknown event', { headers: { ce_type: 'post.invented' } }],
  ['no headers', { headers: {} }],
  ['a field too many', { value: Buffer.from(JSON.stringify({ ...sampleRawPost, surprise: 1 })) }],
  ['a schema from elsewhere', { headers: { ce_type: 'post.captured', ce_dataschema: 'http://x' } }],
])('what others wrote amiss is refused as a fact: %s', async (_name, change) => {
  const work = await open();
  const outputs = await work([record(0, change), record(1)]);
  expect(outputs.map((output) => output.headers['ce_type'])).toEqual(['post.rejected', 'post.normalised']);
});

test('an input whose outputs cannot be folded is quarantined on the second try', async () => {
  const reader = stageReader(touchy);
  const batch = [record(0), record(1, {}, 'telegram:demo/unfoldable'), record(2)];
  await expect((await open(reader))(batch)).rejects.toMatchObject({ canRetry: true });
  const outputs = await (await open(reader))(batch);
  expect(outputs.map((output) => output.headers['ce_type'])).toEqual([
    'post.normalised',
    'record.quarantined',
    'post.normalised',
  ]);
});

test('a hundred bad inputs in a thousand stop the stage', async () => {
  const work = await open();
  const bad = (n: number, from = 0) =>
    Array.from({ length: n }, (_, i) => record(from + i, {}, `telegram:demo/${i}`, 'poison'));
  await expect(work(bad(99))).resolves.toHaveLength(99);
  await expect(work(bad(1, 99))).rejects.toThrow(QuotaExceeded);
});

test('a batch that comes again, since it could not be committed, does not count against the quota', async () => {
  const reader = stageReader(touchy);
  const batch = [record(0, {}, 'telegram:demo/0', 'poison')];
  for (let tried = 0; tried < 150; tried++) await expect((await open(reader))(batch)).resolves.toHaveLength(1);
});

test('an input whose outputs no log would take goes to dead letters, and leaves no trace in memory', async () => {
  const work = await open();
  const outputs = await work([record(0, {}, 'telegram:demo/0', 'long'), record(1)]);
  expect(outputs.map((output) => output.headers['ce_type'])).toEqual(['record.quarantined', 'post.normalised']);
  expect(JSON.parse(String(outputs[1]?.value))).toMatchObject({ revision: 1 });
});

test.each([
  ['value', { value: Buffer.from(JSON.stringify({ ...sampleRawPost, verbatim: `poison${'x'.repeat(1e6)}` })) }],
  ['key', { key: 'x'.repeat(1e6) }],
  ['header', { headers: { ...record(0).headers, huge: '"'.repeat(6e5) } }],
])(
  'of a record that is too large to be repeated in a dead letter, the letter names the position: %s',
  async (_n, change) => {
    const strict: typeof touchy = { ...touchy };
    delete strict.refuse;
    const reader = stageReader(strict);
    const [letter] = await (await open(reader))([record(7, { value: Buffer.from('{'), ...change })]);
    expect(sizeOf(letter!)).toBeLessThan(MAX_RECORD_BYTES);
    expect(recordQuarantined.parse(JSON.parse(String(letter!.value)))).toMatchObject({ offset: 7, value: '' });
  },
);

test('a record that others have put into a partition where its key does not belong is refused', async () => {
  partitions = 4;
  const ids = Array.from({ length: 20 }, (_, n) => `telegram:demo/${n}`);
  const outputs = await (await open())(ids.map((id, n) => record(n, {}, id)));
  expect(outputs.map((output) => output.headers['ce_type'])).toEqual(
    ids.map((id) => (partitionOf(id, 4) === 0 ? 'post.normalised' : 'post.rejected')),
  );
});
