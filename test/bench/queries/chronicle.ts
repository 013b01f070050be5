import { sql, type Kysely } from 'kysely';
import {
  CLAIM_TYPES,
  familyOf,
  incidents as incidentsTopic,
  postsClassified,
  sampleClaim,
  sampleIncident,
  sampleNormalisedPost,
  type Claim,
  type Incident,
} from '#contracts';
import type { Store } from '#read-model';
import { incident, post, project } from '../../../apps/api/test/chronicle.js';
import { loadPosts } from '../../support/posts.js';

/** How large the chronicle is that questions are asked of. */
export interface Size {
  readonly posts: number;
  readonly incidents: number;
}

/** Each row that the views have written is copied so often, moved in time. */
const COPIES = 50;
const POSTS_OF_AN_INCIDENT = 3;
const DAY_MS = 86_400_000;
const START = Date.parse('2020-01-01T00:00:00Z');
/** Copies are this far apart, so that all of them fill about five years. */
const SHIFT_DAYS = 36;

/** Towns by a fixed rule, all over a few countries. */
const PLACES = Array.from({ length: 240 }, (_, n): Claim['place'] => {
  const country = ['KZ', 'KZ', 'KZ', 'RU', 'RU', 'KG', 'UZ', 'GE'][n % 8]!;
  return {
    id: `gn:${700_000 + n}`,
    name: `Town ${n}`,
    country,
    admin1: String(n % 20).padStart(2, '0'),
    lat: 40 + ((n * 7) % 150) / 10,
    lon: 45 + ((n * 13) % 400) / 10,
    precision: 'settlement',
  };
});

const at = (ms: number): string => new Date(ms).toISOString();

/**
 * Fills a store: a fiftieth of the rows is written by the views, of real posts where there are any; the rest are copies of them under
 * other ids, moved in time.
 */
export async function fill(store: Store, { posts, incidents }: Size): Promise<void> {
  const texts = loadPosts(20_000).map(({ text }) => text);
  const tellings = Math.floor(incidents / COPIES);
  for (let n = 0; n < Math.floor(posts / COPIES); n += 500) {
    const batch = Array.from({ length: 500 }, (_, k) => postOf(n + k, texts[(n + k) % texts.length]!, tellings));
    await project(store, postsClassified, ...batch);
  }
  for (let n = 0; n < tellings; n += 500)
    await project(
      store,
      incidentsTopic,
      ...Array.from({ length: Math.min(500, tellings - n) }, (_, k) =>
        incidentOf(n + k, texts[((n + k) * POSTS_OF_AN_INCIDENT) % texts.length]!),
      ).flat(),
    );
  await copy(store);
}

/** The first posts tell of incidents, the others of nothing. */
function postOf(n: number, text: string, tellings: number) {
  const tells = n < tellings * POSTS_OF_AN_INCIDENT;
  const published = tells
    ? begin(Math.floor(n / POSTS_OF_AN_INCIDENT)) + (n % POSTS_OF_AN_INCIDENT) * 3_600_000
    : START + ((n * 97 * 60_000) % (SHIFT_DAYS * DAY_MS));
  const source = `telegram:bench${n % 40}`;
  return post(
    {
      postId: `${source}/${n}`,
      source,
      publishedAt: at(published),
      capturedAt: at(published + 60_000),
      text,
      operations: [],
    },
    tells ? [sampleClaim] : [],
  );
}

const begin = (n: number): number => START + ((n * 31) % SHIFT_DAYS) * DAY_MS;

function incidentOf(n: number, text: string) {
  const place = PLACES[(n * 11) % PLACES.length]!;
  const type = CLAIM_TYPES[(n * 5) % CLAIM_TYPES.length]!;
  const from = begin(n);
  const content: Partial<Incident> = {
    id: `inc-${n.toString(16).padStart(16, '0')}`,
    type,
    family: familyOf(type),
    place,
    time: { ...sampleIncident.time, from: at(from), to: at(from + DAY_MS * (n % 17 === 0 ? 20 : 1)) },
    origins: 1 + (n % 5),
    press: n % 11 === 0,
    summary: text.slice(0, 200),
  };
  const posts = Array.from({ length: POSTS_OF_AN_INCIDENT }, (_, k) => n * POSTS_OF_AN_INCIDENT + k);
  return posts.map((id, k) =>
    incident(
      { ...content, version: k + 1 },
      { postId: `telegram:bench${id % 40}/${id}`, capturedAt: at(from + k * 3_600_000) },
    ),
  );
}

/** What changes from copy to copy `k`; every other column stays as it is. */
const MOVED: Readonly<Record<string, string>> = {
  post_id: `post_id || 'c' || k`,
  canonical: `canonical || 'c' || k`,
  origin: `origin || 'c' || k`,
  id: `id || 'c' || k`,
  incident_id: `incident_id || 'c' || k`,
  claim_id: `replace(claim_id, '@', 'c' || k || '@')`,
  published_at: `published_at + k * interval '${SHIFT_DAYS} days'`,
  captured_at: `captured_at + k * interval '${SHIFT_DAYS} days'`,
  known_from: `known_from + k * interval '${SHIFT_DAYS} days'`,
  known_to: `known_to + k * interval '${SHIFT_DAYS} days'`,
  starts_at: `starts_at + k * interval '${SHIFT_DAYS} days'`,
  local_start: `local_start + k * interval '${SHIFT_DAYS} days'`,
  ends_at: `ends_at + k * interval '${SHIFT_DAYS} days'`,
};

async function copy(store: Store): Promise<void> {
  for (const table of ['posts', 'incidents', 'claims'] as const) {
    const db = store.tables(1) as unknown as Kysely<any>;
    const { rows } = await sql<{ name: string }>`select column_name as name from information_schema.columns
      where table_schema = 'g1' and table_name = ${table} order by ordinal_position`.execute(db);
    const names = rows.map(({ name }) => name);
    const moved = names.map((name) => bodyOf(table, name) ?? MOVED[name] ?? name);
    for (let from = 1; from < COPIES; from += 7)
      await sql
        .raw(
          `insert into g1.${table} (${names.join(', ')})
            select ${moved.join(', ')} from (select * from g1.${table} where ${original(table)}) as rows,
              generate_series(${from}, ${Math.min(from + 6, COPIES - 1)}) as k`,
        )
        .execute(db);
    await sql.raw(`analyze g1.${table}`).execute(db);
  }
}

/** Copies carry a `c` behind what they are copied from. */
const original = (table: string): string =>
  ({ posts: `post_id !~ 'c[0-9]+$'`, incidents: `id !~ 'c[0-9]+$'`, claims: `post_id !~ 'c[0-9]+$'` })[table]!;

/** The incident itself says its id and its time too. */
const bodyOf = (table: string, name: string): string | undefined =>
  table === 'incidents' && name === 'body'
    ? `jsonb_set(jsonb_set(body::jsonb, '{id}', to_jsonb(id || 'c' || k)), '{time,from}',
        to_jsonb(to_char((starts_at + k * interval '${SHIFT_DAYS} days') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')))::json`
    : undefined;

/** Posts that go on coming: of each batch some tell of incidents that are there already. */
export async function write(store: Store, batch: number, size: number): Promise<void> {
  const texts = loadPosts(2000);
  const facts = Array.from({ length: size }, (_, n) => {
    const id = batch * size + n;
    return post(
      {
        postId: `telegram:live/${id}`,
        source: 'telegram:live',
        text: texts[id % texts.length]!.text,
        operations: [],
        publishedAt: sampleNormalisedPost.publishedAt,
      },
      id % 4 === 0 ? [sampleClaim] : [],
    );
  });
  await project(store, postsClassified, ...facts);
  await project(
    store,
    incidentsTopic,
    ...Array.from({ length: Math.ceil(size / 10) }, (_, n) => {
      const id = batch * size + n;
      return incident({ id: `inc-live${id}`, place: PLACES[id % PLACES.length]! }, { postId: `telegram:live/${id}` });
    }),
  );
}
