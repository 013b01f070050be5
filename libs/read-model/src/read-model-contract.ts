import { sql } from 'kysely';
import {
  claimLinked,
  deadLetters,
  dumpCut,
  fact,
  incidentMerged,
  incidentOpened,
  incidentRevised,
  incidents,
  incidentSplit,
  incidentVoided,
  incidentWithdrawn,
  postClassified,
  postRejected,
  postRelinked,
  postRepeated,
  postsClassified,
  postsNormalised,
  postWithdrawn,
  recordQuarantined,
  sampleClaim,
  sampleIncident,
  sampleNormalisedPost,
  topicName,
  type Fact,
  type Generation,
  type NormalisedPost,
  type Topic,
} from '#contracts';
import { StoreFault } from './faults.js';
import { movePosition, storedPositions } from './positions.js';
import type { Store } from './store.js';
import { PUBLIC_TABLES } from './tables.js';
import type { Projected } from './view.js';
import { projectEvents } from './views/index.js';
import { findIncidents } from './views/incidents/list.js';
import { resolveIncident } from './views/incidents/query.js';
import { findPost, verbatimOf } from './views/posts/query.js';
import { listSources } from './views/sources/query.js';

/** What a store and its views promise, whatever the database. `open` gives a store that is empty. */
export function readModelContract(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store;
    let generation: Generation = 1;
    beforeAll(async () => {
      store = await open();
    }, SLOW_MS);
    afterAll(() => store?.close());
    /** A generation without rows. */
    beforeEach(async () => {
      generation += 1;
      await store.migrate(generation);
    });

    const project = (events: readonly Projected[]) =>
      store.write(generation, async (tx) => {
        for (const topic of new Set(events.map(({ topic: written }) => written)))
          await projectEvents(
            tx,
            topicOf(topic),
            events.filter((event) => event.topic === topic),
          );
      });
    const live = () => ({ generation, tables: store.tables(generation) });

    it(
      'gives the same rows however the events are cut into batches and topics interleave',
      async () => {
        await project(history());
        const whole = await dump(store, generation);

        await store.migrate((generation += 1));
        for (const event of history()) await project([event]);
        const oneByOne = await dump(store, generation);

        await store.migrate((generation += 1));
        const later = history();
        const first = later.filter((event) => event.topic.startsWith('incidents'));
        const rest = later.filter((event) => !event.topic.startsWith('incidents'));
        for (const events of [first, rest])
          for (let n = 0; n < events.length; n += 3) await project(events.slice(n, n + 3));
        const interleaved = await dump(store, generation);

        expect(oneByOne).toEqual(whole);
        expect(interleaved).toEqual(whole);
      },
      SLOW_MS,
    );

    it('keeps every revision of a post, marks the newest, and remembers a withdrawal', async () => {
      await project(history());
      const { revisions, outcomes } = (await findPost(store.tables(generation), 'telegram:demo/12'))!;
      expect(revisions.map(({ revision, latest, withdrawn_at }) => [revision, latest, withdrawn_at !== null])).toEqual([
        [1, false, false],
        [2, true, true],
      ]);
      expect(revisions[1]).toMatchObject({ canonical: 'telegram:early/3', origin: 'telegram:early/3' });
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['repeated', 'withdrawn']);
    });

    it('keeps an outcome for each capture, also where two have the same id', async () => {
      const twice = at(postsNormalised, [
        fact(postRepeated, postRepeated.sample),
        fact(postRepeated, postRepeated.sample),
      ]);
      await project(twice.map((event) => ({ ...event, id: 'telegram:demo/12@49ec4c2faae7/normalise.0' })));
      const { outcomes } = (await findPost(store.tables(generation), postRepeated.sample.postId))!;
      expect(outcomes.map(({ raw_offset }) => raw_offset)).toEqual([0, 1]);
    });

    it('shows a post that comes again after its withdrawal as standing', async () => {
      await project(at(postsClassified, [classified(), fact(postWithdrawn, postWithdrawn.sample)]));
      await project(at(postsClassified, [classified()]));
      const { revisions } = (await findPost(store.tables(generation), 'telegram:demo/12'))!;
      expect(revisions.map(({ withdrawn_at }) => withdrawn_at)).toEqual([null]);
    });

    it('counts a post of a source once, whatever its revisions', async () => {
      await project(history());
      expect(await listSources(store.tables(generation))).toMatchObject([
        { source: 'telegram:demo', posts: 2, rejected: 1, lastCaptured: new Date('2022-01-05T11:00:00Z') },
      ]);
    });

    it('makes one version of an incident for each time of capture at which it changed', async () => {
      await project(history());
      const rows = await store
        .tables(generation)
        .selectFrom('incidents')
        .select(['version', 'change', 'status', 'known_from', 'known_to'])
        .where('id', '=', 'inc-a')
        .orderBy('known_from')
        .execute();
      expect(rows.map(({ version, change, status }) => [version, change, status])).toEqual([
        [1, 'revised', 'corroborated'],
        [2, 'revised', 'disputed'],
        [3, 'withdrawn', 'withdrawn'],
      ]);
      expect(rows.map(({ known_to }) => known_to?.getTime() ?? null)).toEqual([
        rows[1]!.known_from.getTime(),
        rows[2]!.known_from.getTime(),
        null,
      ]);
    });

    it('takes back what was told too early, as if it had never been told', async () => {
      const voided = (id: string, capturedAt: string) => fact(incidentVoided, { id, region: 'KZ.02', capturedAt });
      const merged = fact(incidentMerged, { merged: 'inc-x', into: 'inc-y', region: 'KZ.02', capturedAt: at9 });
      const before = [opened('inc-x', '2022-01-05T07:00:00Z'), opened('inc-y', '2022-01-05T07:00:00Z')];
      const after = [revised('inc-x', 2, '2022-01-05T08:00:00Z', 'corroborated')];
      await project(at(incidents, [...before, ...after]));
      const expected = await dump(store, generation);
      await project(at(incidents, [revised('inc-x', 2, '2022-01-05T08:00:00Z', 'disputed'), merged]));
      await project(at(incidents, [opened('inc-z', at9), voided('inc-x', '2022-01-05T08:00:00Z'), ...after]));
      await project(at(incidents, [voided('inc-z', at9)]));
      expect(await dump(store, generation)).toEqual(expected);
    });

    it('takes an incident up again under its id, whatever its version', async () => {
      await project(history());
      await project(at(incidents, [opened('inc-c', '2022-01-05T14:00:00Z'), opened('inc-a', '2022-01-05T14:00:00Z')]));
      const { items } = await findIncidents(live(), { limit: 10 });
      expect(items.map(({ id, version }) => [id, version])).toEqual(
        expect.arrayContaining([
          ['inc-c', 1],
          ['inc-a', 1],
        ]),
      );
    });

    it('says what a merged incident stands for, until it is opened again', async () => {
      const merge = (into: string, capturedAt: string) =>
        fact(incidentMerged, { merged: 'inc-a', into, region: 'KZ.02', capturedAt });
      const resolved = () => resolveIncident(store.tables(generation), 'inc-a');
      await project(at(incidents, [opened('inc-a'), opened('inc-z', '2022-01-05T07:00:00Z')]));
      await project(at(incidents, [merge('inc-z', '2022-01-05T08:00:00Z')]));
      expect(await resolved()).toBe('inc-z');
      await project(at(incidents, [opened('inc-a', at9), opened('inc-b')]));
      expect(await resolved()).toBe('inc-a');
      await project(at(incidents, [merge('inc-b', '2022-01-05T10:00:00Z')]));
      expect(await resolved()).toBe('inc-b');
    });

    it('resolves an id that was told too early to the incident of its claim, also once that is withdrawn', async () => {
      const linkedTo = (incident: string, stands: boolean) =>
        fact(claimLinked, { ...claimLinked.sample, incident, stands, founds: 'inc-early' });
      const placements = async () =>
        (await findPost(store.tables(generation), 'telegram:demo/12'))?.placements.map(({ incidentId }) => incidentId);
      await project(at(postsClassified, [classified()]));
      await project(at(incidents, [opened('inc-z'), linkedTo('inc-z', true)]));
      expect([await resolveIncident(store.tables(generation), 'inc-early'), await placements()]).toEqual([
        'inc-z',
        ['inc-z'],
      ]);
      await project(at(incidents, [linkedTo('inc-z', false)]));
      expect([await resolveIncident(store.tables(generation), 'inc-early'), await placements()]).toEqual([
        'inc-z',
        [null],
      ]);
    });

    it('lists incidents that stand, and neither merged nor withdrawn ones', async () => {
      await project(history());
      const { items } = await findIncidents(live(), { limit: 10 });
      expect(items.map(({ id }) => id)).toEqual(['inc-d', 'inc-b']);
    });

    it('gives every incident on exactly one page', async () => {
      const ids = Array.from({ length: 25 }, (_, n) => `inc-${String(n).padStart(2, '0')}`);
      await project(
        at(
          incidents,
          ids.map((id) => opened(id)),
        ),
      );
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await findIncidents(live(), { limit: 7, ...(cursor && { cursor }) });
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.next ?? undefined;
      } while (cursor);
      expect(seen).toEqual(ids.toReversed());
    });

    it('keeps text that PostgreSQL refuses, unit by unit', async () => {
      const verbatim = 'a\0b\uD800c\uDC00d😀';
      await project(
        at(postsClassified, [
          classified({ operations: [[0, sampleNormalisedPost.text.length, verbatim]], author: 'x\0y' }),
        ]),
      );
      const [row] = (await findPost(store.tables(generation), 'telegram:demo/12'))!.revisions;
      expect(verbatimOf(row!)).toBe(verbatim);
      expect(row!.verbatim).toBe('a\uFFFDb\uFFFDc\uFFFDd😀');
      expect(row!.author).toBe('x\uFFFDy');
    });

    it('moves a position only from where it stands, and with its rows', async () => {
      const move = (expected: number | undefined, next: number, fail = false) =>
        store.write(generation, async (tx) => {
          await movePosition(tx, 'views', { topic: 'posts.classified.g1', partition: 0, expected, next });
          if (fail) throw new Error('no');
        });
      await move(undefined, 5);
      await expect(move(undefined, 6)).rejects.toMatchObject({ code: 'stale', canRetry: true });
      await expect(move(4, 6)).rejects.toThrow(StoreFault);
      await expect(move(5, 9, true)).rejects.toThrow('no');
      await move(5, 7);
      const stored = await storedPositions(store.tables(generation), 'views');
      expect(stored).toEqual([{ topic: 'posts.classified.g1', partition: 0, offset: 7 }]);
    });

    it('shows a generation once it is promoted, whole and at once', async () => {
      await project(at(incidents, [opened('inc-new')]));
      const before = await store.live();
      await store.promote(generation);
      expect((await store.live()).generation).toBe(generation);
      expect(before.generation).not.toBe(generation);
      const { rows } = await sql`select id from live.incidents`.execute(store.tables(generation));
      expect(rows).toEqual([{ id: 'inc-new' }]);
    });
  });
}

/** A first start may take seconds. */
const SLOW_MS = 60_000;

const TOPICS = [postsNormalised, postsClassified, incidents, deadLetters];

const topicOf = (name: string): Topic => TOPICS.find((topic) => topicName(topic, 1) === name)!;

/** Facts of one topic as they come from the log, all of one partition. */
function at(topic: Topic, facts: readonly Fact[]): Projected[] {
  return facts.map((made, offset) => {
    const type = topic.events.find(({ name }) => name === made.type)!;
    type.parse(made.data);
    const key = type.key(made.data);
    const time = type.capturedAt(made.data);
    const raw = { topic: 'posts.raw', partition: 0, offset };
    return { ...made, key, time, id: `${key}/${offset}`, raw, topic: topicName(topic, 1), partition: 0, offset };
  });
}

const classified = (change: Partial<NormalisedPost> = {}) => {
  const post = { ...sampleNormalisedPost, ...change };
  const standing = { canonical: post.postId, origin: post.postId, relations: [] };
  return fact(postClassified, { post, ...standing, claims: [sampleClaim] });
};

const at9 = '2022-01-05T09:00:00Z';

const opened = (id: string, capturedAt = '2022-01-05T06:01:00Z') =>
  fact(incidentOpened, { incident: { ...sampleIncident, id }, region: 'KZ.02', capturedAt });

const revised = (id: string, version: number, capturedAt: string, status: 'corroborated' | 'disputed') =>
  fact(incidentRevised, { incident: { ...sampleIncident, id, version, status }, region: 'KZ.02', capturedAt });

const withdrawn = (id: string, version: number, capturedAt: string) =>
  fact(incidentWithdrawn, {
    id,
    incident: { ...sampleIncident, id, version, status: 'withdrawn' },
    region: 'KZ.02',
    capturedAt,
  });

const linked = (n: number, incident: string | null, stands = true) =>
  fact(claimLinked, { ...claimLinked.sample, claimId: `telegram:demo/12@1#${n}`, incident, stands });

/** A bit of everything that may happen to posts and incidents. */
const history = (): Projected[] => [
  ...at(postsNormalised, [
    fact(postRepeated, postRepeated.sample),
    fact(postRejected, postRejected.sample),
    fact(postWithdrawn, { ...postWithdrawn.sample, capturedAt: '2022-01-05T11:00:00Z' }),
    fact(dumpCut, dumpCut.sample),
  ]),
  ...at(postsClassified, [
    classified(),
    classified({ postId: 'telegram:demo/13', capturedAt: '2022-01-05T11:00:00Z' }),
    classified({ language: 'kk' }),
    classified({ revision: 2, text: 'edited' }),
    fact(postRelinked, postRelinked.sample),
    fact(postWithdrawn, postWithdrawn.sample),
    classified({ language: 'mixed' }),
  ]),
  ...at(incidents, [
    linked(0, null),
    opened('inc-a'),
    linked(0, 'inc-a'),
    revised('inc-a', 1, '2022-01-05T06:01:00Z', 'corroborated'),
    opened('inc-b'),
    revised('inc-a', 2, '2022-01-05T08:00:00Z', 'disputed'),
    opened('inc-c', at9),
    fact(incidentMerged, { merged: 'inc-c', into: 'inc-b', region: 'KZ.02', capturedAt: '2022-01-05T10:00:00Z' }),
    revised('inc-b', 2, '2022-01-05T10:00:00Z', 'corroborated'),
    opened('inc-f', '2022-01-05T10:00:00Z'),
    fact(incidentVoided, { id: 'inc-f', region: 'KZ.02', capturedAt: '2022-01-05T10:00:00Z' }),
    fact(incidentSplit, { from: 'inc-b', into: ['inc-d'], region: 'KZ.02', capturedAt: '2022-01-05T11:00:00Z' }),
    opened('inc-d', '2022-01-05T11:00:00Z'),
    withdrawn('inc-a', 3, '2022-01-05T12:00:00Z'),
    linked(0, 'inc-a', false),
    opened('inc-e', '2022-01-05T11:30:00Z'),
    fact(incidentVoided, { id: 'inc-e', region: 'KZ.02', capturedAt: '2022-01-05T11:30:00Z' }),
    revised('inc-e', 1, '2022-01-05T11:20:00Z', 'corroborated'),
    withdrawn('inc-e', 2, '2022-01-05T12:00:00Z'),
    linked(9, null),
    linked(9, null, false),
  ]),
  ...at(deadLetters, [fact(recordQuarantined, recordQuarantined.sample)]),
];

/** Every row that queries may read, in an order of its own. */
async function dump(store: Store, generation: Generation): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {};
  for (const table of PUBLIC_TABLES) {
    const rows = await store.tables(generation).selectFrom(table).selectAll().execute();
    tables[table] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return tables;
}
