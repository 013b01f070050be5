import { partitionsOf, TOPICS, topicNamed } from '#contracts';
import type { TopicSpec } from '#event-log';
import { neededTopics, type Registry } from '#generations';

/** Every topic that there has to be: the sources of truth, and what the generations that are kept read and write. */
export function topicsOf(registry: Registry): readonly TopicSpec[] {
  const truth = TOPICS.filter(({ kind }) => kind === 'truth').map(({ name }) => name);
  return [...truth, ...neededTopics(registry)].map((name) => {
    const topic = topicNamed(name)!;
    return { name, partitions: partitionsOf(topic), retention: topic.kind === 'truth' ? 'forever' : 'generation' };
  });
}
