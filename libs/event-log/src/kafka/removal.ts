import type { Kafka } from 'kafkajs';
import { LogFault } from '../event-log.js';
import { withAdmin } from './admin.js';

const NON_EMPTY_GROUP = 68;
const GROUP_ID_NOT_FOUND = 69;

/** Deletes those of the topics that are there. */
export const deleteTopics = (client: Kafka, names: readonly string[]): Promise<void> =>
  withAdmin(client, async (admin) => {
    const existing = new Set(await admin.listTopics());
    const topics = names.filter((name) => existing.has(name));
    if (topics.length) await admin.deleteTopics({ topics });
  });

/** Deletes a consumer group with what it has committed. Rejects with `unavailable` as long as it has members. */
export const deleteGroup = (client: Kafka, groupId: string): Promise<void> =>
  withAdmin(client, async (admin) => {
    try {
      await admin.deleteGroups([groupId]);
    } catch (error) {
      const { groups = [] } = error as { groups?: readonly { errorCode: number }[] };
      const codes = new Set(groups.map(({ errorCode }) => errorCode));
      if (codes.has(NON_EMPTY_GROUP))
        throw new LogFault('unavailable', `somebody still reads for ${groupId}`, { cause: error });
      if (!codes.has(GROUP_ID_NOT_FOUND)) throw error;
    }
  });
