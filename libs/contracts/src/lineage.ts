import type { Position } from './event-type.js';
import { deadLetters, decisions, TOPICS, topicName, type Generation, type Topic } from './topics.js';

/** From when, or up to when, a replay reads: a time of capture (RFC 3339), or an offset for each partition named. */
export type Bound = string | readonly { readonly partition: number; readonly offset: number }[];

/** What a replay reads of the topic that it starts from: from `since` on, and nothing from `until` on. */
export interface Limit {
  /** Name of the topic in the log, generation included: offsets hold for it alone. */
  readonly topic: string;
  readonly since?: Bound;
  readonly until?: Bound;
}

/** One generation and where its topics come from. */
export interface Lineage {
  readonly generation: Generation;
  /** By topic, the earlier generation that writes it. What is not named is written by the generation itself. */
  readonly shared: Readonly<Record<string, Generation>>;
  /** All of them hold. Empty for a generation that takes in everything. */
  readonly limits: readonly Limit[];
}

/** The generation that everything starts with: it shares nothing and takes in everything. */
export const FIRST_GENERATION: Lineage = { generation: 1, shared: {}, limits: [] };

/** The generation that writes a derived topic of a lineage. */
export const writerOf = ({ generation, shared }: Lineage, topic: Topic): Generation => shared[topic.name] ?? generation;

/** The name in the log of a lineage's topic. */
export const topicIn = (lineage: Lineage, topic: Topic): string => topicName(topic, writerOf(lineage, topic));

/**
 * Names in the log of all that a lineage has of a topic: one, but for the dead letters, which every generation that
 * writes one of its topics has of its own.
 */
export function topicsIn(lineage: Lineage, topic: Topic): readonly string[] {
  if (topic !== deadLetters) return [topicIn(lineage, topic)];
  return writersIn(lineage).map((generation) => topicName(topic, generation));
}

/** The generations that write topics of a lineage, the earliest first. */
export const writersIn = ({ generation, shared }: Lineage): readonly Generation[] =>
  [...new Set([...Object.values(shared), generation])].sort((a, b) => a - b);

/** The generation whose stage reads a topic in a lineage: the one that writes the next topic on the way of a post. */
export function readerOf(lineage: Lineage, topic: Topic): Generation {
  const next = TOPICS.slice(TOPICS.indexOf(topic) + 1).find(({ kind }) => kind === 'derived');
  return next ? writerOf(lineage, next) : lineage.generation;
}

/** The topic that a name in the log stands for. */
export const topicNamed = (name: string): Topic | undefined =>
  TOPICS.find((topic) => topic.name === (topic.kind === 'truth' ? name : name.replace(/\.g\d+$/, '')));

/**
 * Whether a lineage takes in a record. Times hold for all that it does not write itself, offsets for their own topic;
 * rulings of people are always taken in.
 */
export function covers(lineage: Lineage, record: Place): boolean {
  for (const { topic, since, until } of lineage.limits) {
    if (since !== undefined && (distance(record, topic, since) ?? 0) < 0) return false;
    if (until !== undefined && (distance(record, topic, until) ?? -1) >= 0) return false;
  }
  return true;
}

type Place = Position & { readonly timestamp: number };

/** How far a record stands behind a bound; undefined where the bound says nothing of it. */
function distance({ topic, partition, offset, timestamp }: Place, limited: string, bound: Bound): number | undefined {
  if (topic === decisions.name) return undefined;
  if (typeof bound === 'string') return timestamp - Date.parse(bound);
  const here = topic === limited ? bound.find((one) => one.partition === partition) : undefined;
  return here && offset - here.offset;
}
