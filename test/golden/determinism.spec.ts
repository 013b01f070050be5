import { setTimeout as sleep } from 'node:timers/promises';
import { PARTITIONS, postsRaw, TOPICS, topicName, type Topic } from '#contracts';
import { openEventLog, type EventLog } from '#event-log';
import { openStore, type Store } from '#read-model';
import { encodeFact, readerName, stageReader, type Reader } from '#stage';
import { capturePost, contentKeyOf, type RawFact, type SaidPost } from '../../apps/ingestor/src/capture.js';
import { samplePosts } from '../../apps/ingestor/src/feeds/sample/index.js';
import { STAGES } from '../../apps/khronika/src/topology.js';
import { viewsReader } from '../../apps/projector/src/views/views.reader.js';
import { temporaryFolder } from '../support/khronika.js';

// Promises 3 and 8: what stands in the read model follows from the posts, not from how they came in or were cut into
// batches, nor from when a process was stopped and started again.

const PLACES = 'Алматы Актобе Актау Шымкенте Караганде Павлодаре Костанае Атырау Таразе Уральске'.split(' ');
const SENTENCES = [
  (place: string, n: number) => `В ${place} на митинг вышли около ${n} человек, полиция оцепила площадь.`,
  (place: string, n: number) => `Сообщается о задержании ${n} человек в ${place} после вчерашних протестов.`,
  (place: string, n: number) => `В ${place} рабочие завода объявили забастовку, участвуют ${n} человек.`,
  (place: string, n: number) => `Погода в ${place}: ${n % 30} градусов мороза, местами снег и слабый ветер.`,
  (place: string) => `В ${place} задержаний нет, площадь свободна, сообщает акимат города.`,
  (place: string) => `В ${place} на площади произошли столкновения протестующих с полицией, есть раненые.`,
];
const START = Date.parse('2022-01-02T00:00:00Z');

const instant = (ms: number): string => new Date(ms).toISOString();

/** Everything that happens to one post, in order. */
type Story = readonly RawFact[];

/** Two strikes a week apart, and what ties them together, captured last: two incidents become one. */
const BRIDGED = [2, 8, 5].map((day, n): Story => {
  const at = Date.UTC(2022, 0, day, 12);
  const said: SaidPost = {
    source: `telegram:bridged${n}`,
    messageId: '1',
    publishedAt: instant(at),
    verbatim: `В Кокшетау бастуют рабочие ${['депо', 'завода', 'комбината'][n]}.`,
    format: 'text',
  };
  return [capturePost(said, { capturedAt: instant(day === 5 ? at + 4 * 86_400_000 : at), via: 'push' })];
});

/** The sample, and invented posts with copies, forwards, edits, withdrawals and posts that come back. */
function stories(): Story[] {
  const sample = Map.groupBy(samplePosts, ({ data }) => data.postId);
  const invented = Array.from({ length: 180 }, (_, n): Story => {
    const place = PLACES[(n * 7) % PLACES.length]!;
    const text = SENTENCES[(n * 5) % SENTENCES.length]!(place, 10 + ((n * 13) % 400));
    const at = START + n * 1_200_000;
    const copied = n % 6 === 5 ? n - 5 : n;
    const ofCopied = SENTENCES[(copied * 5) % SENTENCES.length]!(
      PLACES[(copied * 7) % PLACES.length]!,
      10 + ((copied * 13) % 400),
    );
    const said: SaidPost = {
      source: `telegram:invented${n % 12}`,
      messageId: String(n),
      publishedAt: instant(at),
      verbatim: n % 6 === 5 ? ofCopied : text,
      format: 'text',
      ...(n % 9 === 8 && { forwardedFrom: { source: `telegram:invented${(n - 4) % 12}`, messageId: String(n - 4) } }),
    };
    const capture = (change: Partial<SaidPost>, after: number) =>
      capturePost({ ...said, ...change }, { capturedAt: instant(at + after), via: 'push' });
    const edited = { verbatim: `${text} Подробности уточняются.`, editedAt: instant(at + 7_000_000) };
    const withdrawn: RawFact = {
      type: 'post.withdrawn',
      data: {
        postId: `${said.source}/${n}`,
        source: said.source,
        capturedAt: instant(at + (n % 20 === 3 ? 60_000_000 : 9_000_000)),
      },
    };
    return [
      capture({}, 60_000),
      ...(n % 4 === 1 ? [capture(edited, 7_060_000)] : []),
      ...(n % 10 === 3 ? [withdrawn] : []),
      ...(n % 20 === 13 ? [capture({}, 12_000_000)] : []),
    ];
  });
  return [...sample.values(), ...invented, ...BRIDGED];
}

/** Stories told at once, in the order of capture. */
const inOrder = (told: readonly Story[]): RawFact[] =>
  told.flat().sort((a, b) => Date.parse(a.data.capturedAt) - Date.parse(b.data.capturedAt));

/** Stories told in turns that chance hands out, always the same for a seed; each keeps its own order. */
function shuffled(told: readonly Story[], seed: number): RawFact[] {
  const turns = told.flatMap((story, n) => story.map(() => n));
  for (let i = turns.length - 1; i > 0; i--) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    const j = seed % (i + 1);
    [turns[i], turns[j]] = [turns[j]!, turns[i]!];
  }
  const next = told.map(() => 0);
  return turns.map((n) => told[n]![next[n]!++]!);
}

const TYPES = new Map(postsRaw.events.map((type) => [type.name, type]));

const append = (log: EventLog, facts: readonly RawFact[]): Promise<void> =>
  log.append(
    facts.map((raw) =>
      encodeFact(TYPES.get(raw.type)!, raw.data, postsRaw, { id: `${raw.data.source}@${contentKeyOf(raw)}` }),
    ),
  );

const specs = (topics: readonly Topic[], generation: number) =>
  topics.map((topic) => ({
    name: topicName(topic, generation),
    partitions: PARTITIONS,
    retention: 'generation' as const,
  }));

/** Runs every stage and the views until nothing is left; stops them and starts again after each bit of `bits`. */
async function run(store: Store, bits: readonly (readonly RawFact[])[], batchSizes: readonly number[]) {
  const folder = temporaryFolder();
  const dumps: Dump[] = [];
  let log = await openEventLog({ kind: 'embedded', folder: folder.path });
  try {
    for (const [n, batchSize] of batchSizes.entries()) {
      const generation = (generations += 1);
      await store.migrate(generation);
      await log.createTopics(specs(TOPICS, generation));
      const readers: Reader[] = [...STAGES.map((stage) => stageReader(stage as never)), viewsReader(store)];
      for (const bit of bits) {
        if (n === 0) await append(log, bit);
        const running = await Promise.all(
          readers.map((reader) =>
            log.consume({
              reader: readerName(reader.name, generation),
              topics: reader.topics.map((topic) => topicName(topic, generation)),
              scope: reader.scope,
              batchSize,
              open: (slice) => reader.open(log, { generation, shared: {}, limits: [] }, slice),
            }),
          ),
        );
        while (!(await isIdle(log, readers, generation))) await sleep(20);
        await Promise.all(running.map((consumption) => consumption.stop()));
        await log.close();
        log = await openEventLog({ kind: 'embedded', folder: folder.path });
      }
      dumps.push(await dump(store, generation));
    }
  } finally {
    await log.close();
    folder.remove();
  }
  return dumps;
}

async function isIdle(log: EventLog, readers: readonly Reader[], generation: number): Promise<boolean> {
  for (const reader of readers) {
    const topics = reader.topics.map((topic) => topicName(topic, generation));
    const progress = reader.progress
      ? await reader.progress(log, { generation, shared: {}, limits: [] })
      : await log.progress(readerName(reader.name, generation), topics);
    if (progress.some(({ lag }) => lag > 0)) return false;
  }
  return true;
}

type Dump = Awaited<ReturnType<typeof dump>>;

/** Each row as text, in an order of its own. */
const sorted = (rows: readonly object[]): string[] => rows.map((row) => JSON.stringify(row)).sort();

/**
 * Incidents with all that was ever known of them, what became of them, and where every claim belongs or belonged; of posts what
 * stands now.
 */
async function dump(store: Store, generation: number) {
  const tables = store.tables(generation);
  return {
    posts: sorted(
      await tables
        .selectFrom('posts')
        .select(['post_id', 'revision', 'canonical', 'origin', 'relations', 'claims'])
        .where('latest', '=', true)
        .where('withdrawn_at', 'is', null)
        .execute(),
    ),
    incidents: sorted(await tables.selectFrom('incidents').selectAll().execute()),
    links: sorted(await tables.selectFrom('incident_links').selectAll().execute()),
    claims: sorted(await tables.selectFrom('claims').selectAll().execute()),
    outcomes: sorted(await tables.selectFrom('outcomes').select(['post_id', 'outcome', 'captured_at']).execute()),
    sources: sorted(await tables.selectFrom('sources').selectAll().execute()),
    deadLetters: sorted(await tables.selectFrom('dead_letters').selectAll().execute()),
  };
}

const parsed = (rows: readonly string[]) => rows.map((row) => JSON.parse(row) as Record<string, any>);

let generations = 1;
let store: Store;
let reference: Dump;
const told = stories();
beforeAll(async () => {
  store = await openStore({ kind: 'pglite' });
  [reference] = (await run(store, [inOrder(told)], [500])) as [Dump];
}, 60_000);
afterAll(() => store.close());

test('there is something to compare', () => {
  const incidents = parsed(reference.incidents);
  expect(incidents.filter(({ known_to }) => known_to === null).length).toBeGreaterThan(60);
  expect(incidents.filter(({ known_to }) => known_to !== null).length).toBeGreaterThan(60);
  expect(new Set(incidents.map(({ change }) => change))).toEqual(new Set(['opened', 'revised', 'withdrawn']));
  expect(parsed(reference.links).map(({ relation }) => relation)).toContain('merged-into');
  expect(reference.posts.length).toBeGreaterThan(200);
  expect(reference.deadLetters).toEqual([]);
});

test('every incident has the claims of as many posts as it counts', () => {
  const posts = Map.groupBy(parsed(reference.claims), ({ incident_id }) => incident_id as string);
  for (const { id, status, known_to, body } of parsed(reference.incidents)) {
    if (known_to !== null || status === 'withdrawn') continue;
    expect([id, new Set(posts.get(id)?.map(({ post_id }) => post_id)).size]).toEqual([id, body.posts]);
  }
});

test('the versions of an incident count the times of capture at which it changed', () => {
  for (const [id, versions] of Map.groupBy(parsed(reference.incidents), (row) => row['id'] as string)) {
    const inOrder = versions.toSorted((a, b) => Date.parse(a['known_from']) - Date.parse(b['known_from']));
    expect([id, inOrder.map(({ version }) => version)]).toEqual([id, inOrder.map((_, n) => n + 1)]);
  }
});

test('batches of 1 and of 7 give the same as batches of 500', async () => {
  const [ones, sevens] = await run(store, [inOrder(told)], [1, 7]);
  expect(ones).toEqual(reference);
  expect(sevens).toEqual(reference);
}, 120_000);

test('a process that is stopped and started again gives the same', async () => {
  const all = inOrder(told);
  const [restarted] = await run(store, [all.slice(0, 100), all.slice(100, 101), all.slice(101)], [11]);
  expect(restarted).toEqual(reference);
}, 120_000);

test.each([1, 2, 3])(
  'posts that come in another order give the same, history included (%i)',
  async (seed) => {
    const [other] = await run(store, [shuffled(told, seed)], [50]);
    expect(other).toEqual(reference);
  },
  120_000,
);
