import { sql, type Kysely } from 'kysely';
import type { Generation } from '#contracts';
import type { Store } from '../store.js';
import { tableOf } from '../view.js';

/** What tells one incident from another at a glance. */
export interface IncidentSketch {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly place: { readonly id: string; readonly name: string };
  /** When it began, in the zone of its place. */
  readonly from: string;
}

/** The same happening in both generations, perhaps under another id. */
export interface IncidentPair extends IncidentSketch {
  readonly was: IncidentSketch;
}

/** What of a list there is, and how many there are in all. */
export interface Counted<Item> {
  readonly items: readonly Item[];
  readonly count: number;
}

/** How the incidents of a generation differ from those of an earlier one. Withdrawn ones count as not there. */
export interface GenerationDiff {
  readonly added: Counted<IncidentSketch>;
  readonly lost: Counted<IncidentSketch>;
  /** Of another type; may have moved as well. */
  readonly retyped: Counted<IncidentPair>;
  /** At another place; may be retyped as well. */
  readonly moved: Counted<IncidentPair>;
  /** The same type and place, but anything else of it differs. */
  readonly revised: Counted<IncidentPair>;
}

interface Row {
  readonly before: IncidentSketch | null;
  readonly after: IncidentSketch | null;
}

/**
 * Compares what two generations hold now, in one look at the database. Incidents of one id are the same; else two are
 * the same happening where posts say both and type or place agree: the most in common first. At most `limit` of each
 * list, by time and id. While posts come in, the two are a moment apart, and so may be their newest incidents.
 */
export async function diffGenerations(
  store: Store,
  before: Generation,
  after: Generation,
  limit: number,
): Promise<GenerationDiff> {
  const db: Kysely<any> = store.tables(after);
  const rows = await changedRows(db, before, after);
  const lost = new Map(rows.flatMap(({ before: was, after: is }) => (was && !is ? [[was.id, was] as const] : [])));
  const added = new Map(rows.flatMap(({ before: was, after: is }) => (is && !was ? [[is.id, is] as const] : [])));
  const pairs = rows.flatMap(({ before: was, after: is }) => (was && is ? [{ ...is, was }] : []));
  for (const [was, is] of await renamed(db, before, after, lost, added)) {
    pairs.push({ ...added.get(is)!, was: lost.get(was)! });
    added.delete(is);
    lost.delete(was);
  }
  const isRetyped = ({ type, was }: IncidentPair): boolean => type !== was.type;
  const isMoved = ({ place, was }: IncidentPair): boolean => place.id !== was.place.id;
  return {
    added: counted([...added.values()], limit),
    lost: counted([...lost.values()], limit),
    retyped: counted(pairs.filter(isRetyped), limit),
    moved: counted(pairs.filter(isMoved), limit),
    revised: counted(
      pairs.filter((pair) => !isRetyped(pair) && !isMoved(pair)),
      limit,
    ),
  };
}

const counted = <Item extends IncidentSketch>(items: readonly Item[], limit: number): Counted<Item> => ({
  items: items.toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from) || (a.id < b.id ? -1 : 1)).slice(0, limit),
  count: items.length,
});

interface Flat {
  readonly b_id: string | null;
  readonly a_id: string | null;
  readonly [column: string]: unknown;
}

async function changedRows(db: Kysely<any>, before: Generation, after: Generation): Promise<readonly Row[]> {
  const { rows } = await sql<Flat>`
    select ${columns('b')}, ${columns('a')}
    from (${standing(before)}) b full join (${standing(after)}) a on a.id = b.id
    where b.id is null or a.id is null or b.body::jsonb <> a.body::jsonb`.execute(db);
  return rows.map((row) => ({ before: sketch(row, 'b'), after: sketch(row, 'a') }));
}

const standing = (generation: Generation) => sql`
  select id, type, place_id, place_name, body from ${tableOf(generation, 'incidents')}
  where known_to is null and status <> 'withdrawn'`;

const columns = (side: 'a' | 'b') =>
  sql.raw(
    ['id', 'type', 'place_id', 'place_name']
      .map((name) => `${side}.${name} as ${side}_${name}`)
      .concat(`${side}.body ->> 'title' as ${side}_title`, `${side}.body #>> '{time,from}' as ${side}_from`)
      .join(', '),
  );

function sketch(row: Flat, side: 'a' | 'b'): IncidentSketch | null {
  const id = side === 'a' ? row.a_id : row.b_id;
  if (id === null) return null;
  return {
    id,
    type: row[`${side}_type`] as string,
    title: row[`${side}_title`] as string,
    place: { id: row[`${side}_place_id`] as string, name: row[`${side}_place_name`] as string },
    from: row[`${side}_from`] as string,
  };
}

/** Pairs of ids, former and new, that stand for one happening. No id is in two of them. */
async function renamed(
  db: Kysely<any>,
  before: Generation,
  after: Generation,
  lost: ReadonlyMap<string, IncidentSketch>,
  added: ReadonlyMap<string, IncidentSketch>,
): Promise<readonly (readonly [was: string, is: string])[]> {
  if (lost.size === 0 || added.size === 0) return [];
  const { rows } = await sql<{ was: string; is: string; posts: number }>`
    select b.incident_id as was, a.incident_id as is, count(distinct b.post_id)::int as posts
    from ${tableOf(before, 'claims')} b join ${tableOf(after, 'claims')} a on a.post_id = b.post_id
    where b.incident_id = any(${[...lost.keys()]}) and a.incident_id = any(${[...added.keys()]})
    group by b.incident_id, a.incident_id`.execute(db);
  const likeness = ({ was, is, posts }: (typeof rows)[number]): readonly [agree: number, posts: number] => {
    const [former, present] = [lost.get(was)!, added.get(is)!];
    return [Number(former.type === present.type) + Number(former.place.id === present.place.id), posts];
  };
  const ranked = rows
    .map((row) => ({ ...row, likeness: likeness(row) }))
    .filter(({ likeness: [agree] }) => agree > 0)
    .sort(
      (a, b) =>
        b.likeness[0] - a.likeness[0] || b.likeness[1] - a.likeness[1] || (a.was + a.is < b.was + b.is ? -1 : 1),
    );
  const taken = new Set<string>();
  return ranked.flatMap(({ was, is }) => {
    if (taken.has(`was ${was}`) || taken.has(`is ${is}`)) return [];
    taken.add(`was ${was}`).add(`is ${is}`);
    return [[was, is] as const];
  });
}
