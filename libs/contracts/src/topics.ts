import type { EventType } from './event-type.js';
import * as events from './events/index.js';

/** A stream of records in the log, cut into partitions by key. One writer per topic. */
export interface Topic {
  readonly name: string;
  readonly events: readonly EventType[];
  /** `truth` is kept for ever and belongs to no generation; everything `derived` can be made again from it. */
  readonly kind: 'truth' | 'derived';
  /** What its keys are: topics of one kind have equal partitions, so that equal keys meet. */
  readonly keyedBy: 'post' | 'region' | 'replay';
}

/** Partitions of every topic. Fixed when a topic is first created: keys must keep their partition. */
export const PARTITIONS = 4;

/** Partitions of a topic: one for what must have one order, {@link PARTITIONS} for everything else. */
export const partitionsOf = ({ keyedBy }: Topic): number => (keyedBy === 'replay' ? 1 : PARTITIONS);

export const postsRaw: Topic = {
  name: 'posts.raw',
  events: [events.postCaptured, events.postWithdrawn, events.dumpCaptured],
  kind: 'truth',
  keyedBy: 'post',
};
export const postsNormalised: Topic = {
  name: 'posts.normalised',
  events: [events.postNormalised, events.postRepeated, events.postRejected, events.postWithdrawn, events.dumpCut],
  kind: 'derived',
  keyedBy: 'post',
};
export const postsDeduplicated: Topic = {
  name: 'posts.deduplicated',
  events: [events.postAdmitted, events.postDuplicated, events.postRelinked, events.postWithdrawn],
  kind: 'derived',
  keyedBy: 'post',
};
export const postsClassified: Topic = {
  name: 'posts.classified',
  events: [events.postClassified, events.postRelinked, events.postWithdrawn],
  kind: 'derived',
  keyedBy: 'post',
};
export const claims: Topic = {
  name: 'claims',
  events: [events.claimMade, events.claimWithdrawn],
  kind: 'derived',
  keyedBy: 'region',
};
export const incidents: Topic = {
  name: 'incidents',
  events: [
    events.incidentOpened,
    events.incidentRevised,
    events.incidentMerged,
    events.incidentSplit,
    events.incidentWithdrawn,
    events.incidentVoided,
    events.claimHeard,
    events.claimLinked,
    events.decisionWeighed,
  ],
  kind: 'derived',
  keyedBy: 'region',
};
/** Rulings of people. */
export const decisions: Topic = {
  name: 'decisions',
  events: [events.decisionMade],
  kind: 'truth',
  keyedBy: 'region',
};
/** What stages could not work on, and the orders to deliver it to them again. */
export const deadLetters: Topic = {
  name: 'dead-letters',
  events: [events.recordQuarantined, events.recordRedelivered],
  kind: 'derived',
  keyedBy: 'post',
};

/** What was asked of replays. All in one partition, so that everybody sees it in one order. */
export const replays: Topic = {
  name: 'replays',
  events: [events.replayOpened, events.replayMoved],
  kind: 'truth',
  keyedBy: 'replay',
};

/** Every topic, in the order of the way of a post. */
export const TOPICS: readonly Topic[] = [
  postsRaw,
  postsNormalised,
  postsDeduplicated,
  postsClassified,
  claims,
  decisions,
  incidents,
  deadLetters,
  replays,
];

/** One whole run of all that is derived, from 1. */
export type Generation = number;

/** The topic's name in the log: derived topics carry their generation (`posts.normalised.g1`). */
export const topicName = (topic: Topic, generation: Generation): string =>
  topic.kind === 'truth' ? topic.name : `${topic.name}.g${generation}`;
