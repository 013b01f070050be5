import {
  claimLinked,
  incidentOpened,
  incidentRevised,
  incidents,
  postClassified,
  postsClassified,
  sampleClaim,
  sampleIncident,
  sampleNormalisedPost,
  topicName,
  TOPICS,
  type Claim,
  type EventType,
  type Fact,
  type Incident,
  type NormalisedPost,
  type Topic,
} from '#contracts';
import { projectEvents, type Projected, type Store } from '#read-model';

/** Projects facts of one topic, in order, as if they had come through the log. */
export async function project(store: Store, topic: Topic, ...facts: (Fact | readonly Fact[])[]): Promise<void> {
  const events = facts.flat().map((fact, offset): Projected => {
    const type: EventType = topic.events.find(({ name }) => name === fact.type)!;
    const key = type.key(fact.data);
    return {
      ...fact,
      key,
      id: `${key}@0123456789ab/normalise.0/dedupe.0/classify.${offset}`,
      time: type.capturedAt(fact.data),
      madeBy: 'classify@3',
      raw: { topic: TOPICS[0]!.name, partition: 2, offset: 7 + offset },
      topic: topicName(topic, 1),
      partition: 0,
      offset,
    };
  });
  await store.write(1, (tx) => projectEvents(tx, topic, events));
}

/** A post that is there with its claims. */
export const post = (change: Partial<NormalisedPost> = {}, claims: readonly Claim[] = [sampleClaim]): Fact => {
  const content = { ...sampleNormalisedPost, ...change };
  const standing = { canonical: content.postId, origin: content.postId, relations: [] };
  return { type: postClassified.name, data: { post: content, ...standing, claims } };
};

/** An incident that the first claim of a post opens or, from version 2, revises. */
export const incident = (
  change: Partial<Incident> = {},
  { capturedAt = sampleNormalisedPost.capturedAt, postId = sampleNormalisedPost.postId } = {},
): Fact[] => {
  const content = { ...sampleIncident, ...change };
  const data = { incident: content, region: 'KZ.02', capturedAt };
  const linked = { ...claimLinked.sample, claimId: `${postId}@1#0`, postId, incident: content.id, capturedAt };
  return [
    { type: content.version === 1 ? incidentOpened.name : incidentRevised.name, data },
    { type: claimLinked.name, data: linked },
  ];
};

/** One post and the incident that it opens. */
export async function chronicle(store: Store): Promise<void> {
  await project(store, postsClassified, post());
  await project(store, incidents, incident());
}
