import type { Consumer, GroupMember, Kafka, PartitionAssigner } from 'kafkajs';
import kafkajs from 'kafkajs';
import type { NamedSlice } from '../consumption/slices.js';
import { assignSlices } from './assignment.js';
import { toLogFault } from './faults.js';

const ASSIGNER = 'khronika';
const VERSION = 1;
const SESSION_TIMEOUT_MS = 10_000;
const HEARTBEAT_MS = 1_000;
const POLL_MS = 250;

export interface MembershipOptions {
  readonly client: Kafka;
  readonly groupId: string;
  readonly slices: readonly NamedSlice[];
  /** Slices that this member works on now. */
  readonly held: () => readonly string[];
  /** Called with the names of all slices that are this member's from now on. */
  readonly onAssigned: (names: readonly string[]) => void;
  /** The client has given up for good: nothing will be assigned any more. */
  readonly onLost: (fault: unknown) => void;
}

/**
 * Membership in a consumer group and nothing else: which slices are ours. The records come another way, so everything
 * is paused here; kafkajs keeps up the heartbeats and joins again when the group changes.
 */
export class Membership {
  private constructor(
    private readonly consumer: Consumer,
    private readonly left: AbortController,
  ) {}

  /** Resolves when it has joined. */
  static async join(options: MembershipOptions): Promise<Membership> {
    const { client, groupId, slices, onAssigned, onLost } = options;
    const left = new AbortController();
    const topics = [...new Set(slices.flatMap(({ slice }) => slice.map(({ topic }) => topic)))];
    const consumer = client.consumer({
      groupId,
      partitionAssigners: [assignerOf(options, left.signal)],
      sessionTimeout: SESSION_TIMEOUT_MS,
      rebalanceTimeout: SESSION_TIMEOUT_MS,
      heartbeatInterval: HEARTBEAT_MS,
      maxWaitTimeInMs: POLL_MS,
      allowAutoTopicCreation: false,
      retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 10, restartOnFailure: () => Promise.resolve(true) },
    });
    consumer.on(consumer.events.GROUP_JOIN, ({ payload: { memberAssignment } }) => {
      consumer.pause(topics.map((topic) => ({ topic })));
      const isMine = ({ slice }: NamedSlice): boolean =>
        slice.every(({ topic, partition }) => memberAssignment[topic]?.includes(partition));
      onAssigned(slices.filter(isMine).map(({ name }) => name));
    });
    consumer.on(consumer.events.CRASH, ({ payload: { error, restart } }) => {
      if (!restart && !left.signal.aborted) onLost(toLogFault(error));
    });
    try {
      await consumer.connect();
      await consumer.subscribe({ topics, fromBeginning: true });
      await consumer.run({ autoCommit: false, eachBatch: () => Promise.resolve() });
      return new Membership(consumer, left);
    } catch (error) {
      void consumer.disconnect().catch(() => undefined);
      throw toLogFault(error);
    }
  }

  /** Leaves the group, so that others take over at once. */
  async leave(): Promise<void> {
    this.left.abort();
    await this.consumer.disconnect().catch(() => undefined);
  }
}

/** Hands out whole slices: equal partition numbers of all topics together, or everything to one member. */
function assignerOf({ slices, held }: MembershipOptions, left: AbortSignal): PartitionAssigner {
  const { MemberAssignment, MemberMetadata } = kafkajs.AssignerProtocol;
  const heldBy = ({ memberMetadata }: GroupMember): string[] =>
    JSON.parse(MemberMetadata.decode(memberMetadata)?.userData.toString() || '[]') as string[];
  return () => ({
    name: ASSIGNER,
    version: VERSION,
    protocol: ({ topics }) => {
      // kafkajs goes on with a join that was under way when it was told to stop: such a member would hold slices dead.
      if (left.aborted) throw new Error('the group has been left');
      const userData = Buffer.from(JSON.stringify(held()));
      return { name: ASSIGNER, metadata: MemberMetadata.encode({ version: VERSION, topics, userData }) };
    },
    assign: async ({ members }) => {
      const names = slices.map(({ name }) => name);
      const shares = assignSlices(
        names,
        members.map((member) => ({ id: member.memberId, held: heldBy(member) })),
      );
      return [...shares].map(([memberId, mine]) => {
        const assignment: Record<string, number[]> = {};
        for (const { topic, partition } of slices
          .filter(({ name }) => mine.includes(name))
          .flatMap(({ slice }) => slice))
          (assignment[topic] ??= []).push(partition);
        return {
          memberId,
          memberAssignment: MemberAssignment.encode({ version: VERSION, assignment, userData: Buffer.alloc(0) }),
        };
      });
    },
  });
}
