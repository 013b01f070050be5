import {
  FIRST_GENERATION,
  fact,
  claimLinked,
  incidentOpened,
  incidents,
  postClassified,
  postNormalised,
  postsClassified,
  postsNormalised,
  sampleNormalisedPost,
  topicName,
  type EventType,
  type Fact,
  type Topic,
} from '#contracts';
import type { EventLog, LogRecord } from '#event-log';
import { StoreFault, viewsProgress, type Store } from '#read-model';
import { encodeFact } from '#stage';
import { storeOfEachTest } from './views.fixtures.js';
import { viewsReader } from './views.reader.js';

const { tables, ofThisTest } = storeOfEachTest();

const GENERATION = 1;
const signal = new AbortController().signal;
const name = topicName(postsClassified, GENERATION);
const slice = [{ topic: name, partition: 0 }];

/** The records of a topic as they stand in the log, from offset 0. */
const records = (topic: Topic, type: EventType, ...facts: readonly Fact[]): LogRecord[] =>
  facts.map(({ data }, offset) => ({ ...encodeFact(type, data, topic, { id: `id-${offset}` }), partition: 0, offset }));

const posts = (...changes: readonly Partial<typeof sampleNormalisedPost>[]): LogRecord[] =>
  records(
    postsClassified,
    postClassified,
    ...changes.map((change) => {
      const post = { ...sampleNormalisedPost, ...change };
      return fact(postClassified, { post, canonical: post.postId, origin: post.postId, relations: [], claims: [] });
    }),
  );

async function opened(from: Store = ofThisTest()) {
  const processor = viewsReader(from).open(undefined as unknown as EventLog, FIRST_GENERATION, slice);
  const positions = await processor.recover(signal);
  return { process: (batch: readonly LogRecord[]) => processor.process(batch, signal), positions };
}

const ids = async () => {
  const rows = await tables().selectFrom('posts').select('post_id').orderBy('post_id').execute();
  return rows.map(({ post_id }) => post_id);
};
const letters = () =>
  tables().selectFrom('dead_letters').select(['stage', 'offset', 'error']).orderBy('offset').execute();

const four = () => posts(...['a/1', 'a/2', 'a/3', 'a/4'].map((postId) => ({ postId: `push:${postId}` })));

test('rows and position move together, and a restart goes on where it stopped', async () => {
  const { process } = await opened();
  expect(await process(four().slice(0, 2))).toBe('kept-elsewhere');
  expect((await opened()).positions).toEqual([{ topic: name, partition: 0, offset: 2 }]);
  expect(await ids()).toEqual(['push:a/1', 'push:a/2']);
});

test('what was seen before writes nothing, and what comes with it is written once', async () => {
  await (await opened()).process(four().slice(0, 3));
  await tables().deleteFrom('posts').execute();
  const { process } = await opened();
  await process(four().slice(0, 2));
  await process(four().slice(1));
  expect(await ids()).toEqual(['push:a/4']);
});

test('a writer that another one has overtaken writes nothing and says that it can be tried again', async () => {
  const [first, second] = [await opened(), await opened()];
  await first.process(four().slice(0, 2));
  await expect(second.process(four().slice(0, 3))).rejects.toMatchObject({ code: 'stale', canRetry: true });
  expect(await ids()).toEqual(['push:a/1', 'push:a/2']);
});

test('one bad record goes to the dead letters and the stream goes on', async () => {
  const batch = four();
  const impossible = posts({ postId: 'push:a/2', publishedAt: '2022-99-99T00:00:00Z' })[0]!;
  const { process } = await opened();
  await process([
    batch[0]!,
    { ...impossible, offset: 1 },
    { ...batch[2]!, value: Buffer.from('{') },
    { ...batch[3]!, key: 'push:a/4\0' },
    { ...posts({ postId: 'push:a/5' })[0]!, offset: 4 },
  ]);
  expect(await ids()).toEqual(['push:a/1', 'push:a/5']);
  const found = await letters();
  expect(found.map(({ stage, offset }) => [stage, offset])).toEqual([
    ['views', 1],
    ['views', 2],
    ['views', 3],
  ]);
  expect(found[0]!.error).toContain('Invalid time value');
  expect((await opened()).positions).toEqual([{ topic: name, partition: 0, offset: 5 }]);
});

test('a hundred bad records stop the stream', async () => {
  const bad = Array.from({ length: 100 }, (_, offset) => ({ ...four()[0]!, value: Buffer.from('{'), offset }));
  await expect((await opened()).process(bad)).rejects.toThrow('quarantined');
});

test('events that no view uses are passed over unread', async () => {
  const processor = viewsReader(ofThisTest()).open(undefined as unknown as EventLog, FIRST_GENERATION, slice);
  await processor.recover(signal);
  const [unused] = records(postsNormalised, postNormalised, fact(postNormalised, sampleNormalisedPost));
  await processor.process([{ ...unused!, value: Buffer.from('not read') }], signal);
  expect(await letters()).toEqual([]);
});

test('incidents may come before their posts', async () => {
  const { process } = await opened();
  const [linked] = records(incidents, claimLinked, fact(claimLinked, claimLinked.sample));
  await process([
    ...records(incidents, incidentOpened, fact(incidentOpened, incidentOpened.sample)),
    { ...linked!, offset: 1 },
  ]);
  await process(posts({}));
  const rows = await tables().selectFrom('claims').select('post_id').execute();
  expect(rows).toEqual([{ post_id: sampleNormalisedPost.postId }]);
  expect(await ids()).toEqual([sampleNormalisedPost.postId]);
});

test('while the database is away nothing happens, and the same batch can be tried again', async () => {
  let away = true;
  const { process } = await opened({
    ...ofThisTest(),
    write: (of, work) => (away ? Promise.reject(new StoreFault('unavailable', 'away')) : ofThisTest().write(of, work)),
  });
  await expect(process(four())).rejects.toMatchObject({ canRetry: true });
  away = false;
  await process(four());
  expect(await ids()).toHaveLength(4);
});

test('progress tells what is left of every topic', async () => {
  await (await opened()).process(four().slice(0, 3));
  const log = {
    ends: async () => [{ partition: 0, begin: 0 }],
    remaining: async ({ offset }: { offset: number }) => 10 - offset,
  };
  const progress = await viewsProgress(ofThisTest(), FIRST_GENERATION, log);
  expect(progress.find(({ topic }) => topic === name)).toMatchObject({ next: 3, lag: 7 });
  expect(progress.find(({ topic }) => topic === topicName(incidents, GENERATION))).toMatchObject({ next: 0, lag: 10 });
});
