import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { dumpCaptured, postCaptured, postsRaw, postWithdrawn, type EventType } from '#contracts';
import { LogFault, type EventLog, type NewRecord, type PartitionEnds } from '#event-log';
import { EVENT_LOG, problem } from '#operations';
import { encodeFact } from '#stage';
import { contentKeyOf, subjectOf, type RawFact } from '../capture.js';
import { RecentRevisions } from './recent-revisions.js';

/** `accepted`: it is in the log now; `repeated`: this very content was there already, and nothing was written. */
export type Outcome = 'accepted' | 'repeated';

/** Most records and bytes of one append: enough to make flushing cheap, little enough to hold. */
export const BATCH_RECORDS = 500;
const BATCH_BYTES = 4 * 1024 * 1024;
const REMEMBERED = 200_000;
const CONTENT_KEY = /^[0-9a-f]{12}$/;

const TYPES: Readonly<Record<RawFact['type'], EventType>> = {
  'post.captured': postCaptured,
  'post.withdrawn': postWithdrawn,
  'dump.captured': dumpCaptured,
};

/**
 * The one door to `posts.raw`. Guarantee: what {@link Intake.record} has answered for is durable in the log; when it fails,
 * nothing is promised, and the same facts may be given again: those that got through answer `repeated`.
 * It keeps the order in which facts are given, and requests about the same post wait for each other: of many that bring
 * the same words at the same time, one is accepted. It never drops a fact whose content differs from the newest known one.
 */
@Injectable()
export class Intake implements OnModuleInit {
  private readonly logger = new Logger(Intake.name);
  private readonly recent = new RecentRevisions(REMEMBERED);
  /** For each subject that is being written: when the last one who came is done. */
  private readonly inHand = new Map<string, Promise<void>>();

  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  /** What came before this process started is known from the end of the log itself. */
  async onModuleInit(): Promise<void> {
    try {
      const partitions = await this.log.ends(postsRaw.name);
      const share = Math.floor(REMEMBERED / Math.max(1, partitions.length));
      await Promise.all(
        partitions.map((ends) => this.readTail({ ...ends, begin: Math.max(ends.begin, ends.end - share) })),
      );
    } catch (error) {
      this.logger.warn(
        `what was captured before is not known: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }

  /** One outcome for each fact. Throws a 503 problem with `Retry-After` when the log did not say that it has them. */
  async record(facts: readonly RawFact[], traceparent?: string): Promise<readonly Outcome[]> {
    const subjects = new Set(facts.map(subjectOf));
    const before = [...subjects].flatMap((subject) => this.inHand.get(subject) ?? []);
    const { promise: done, resolve } = Promise.withResolvers<void>();
    for (const subject of subjects) this.inHand.set(subject, done);
    try {
      await Promise.all(before);
      return await this.write(facts, traceparent);
    } finally {
      resolve();
      for (const subject of subjects) if (this.inHand.get(subject) === done) this.inHand.delete(subject);
    }
  }

  private async write(facts: readonly RawFact[], traceparent?: string): Promise<readonly Outcome[]> {
    const outcomes: Outcome[] = [];
    let batch: NewRecord[] = [];
    let bytes = 0;
    let written = new Map<string, string>();
    const append = async (): Promise<void> => {
      if (batch.length) await this.append(batch);
      for (const [subject, key] of written) this.recent.set(subject, key);
      batch = [];
      bytes = 0;
      written = new Map();
    };
    for (const fact of facts) {
      const subject = subjectOf(fact);
      const key = contentKeyOf(fact);
      if ((written.get(subject) ?? this.recent.get(subject)) === key) {
        outcomes.push('repeated');
        continue;
      }
      const id = `${subject}@${key}`;
      const record = encodeFact(TYPES[fact.type], fact.data, postsRaw, { id, ...(traceparent && { traceparent }) });
      if (batch.length === BATCH_RECORDS || (batch.length > 0 && bytes + record.value.length > BATCH_BYTES))
        await append();
      batch.push(record);
      bytes += record.value.length;
      written.set(subject, key);
      outcomes.push('accepted');
    }
    await append();
    return outcomes;
  }

  private async append(batch: readonly NewRecord[]): Promise<void> {
    try {
      await this.log.append(batch);
    } catch (error) {
      if (error instanceof LogFault && error.code === 'record-too-large') throw error;
      this.logger.warn(
        `append of ${batch.length} records failed: ${error instanceof Error ? error.message : String(error)}`,
      );
      throw problem(
        503,
        'Log unavailable',
        { detail: 'it is not certain what was kept: send the same again, what was kept will answer "repeated"' },
        { 'retry-after': '5' },
      );
    }
  }

  private async readTail({ partition, begin, end }: PartitionEnds): Promise<void> {
    if (begin >= end) return;
    for await (const records of this.log.read({ topic: postsRaw.name, partition, offset: begin }))
      for (const { key, headers } of records) {
        const id = headers['ce_id'] ?? '';
        const at = id.lastIndexOf('@');
        // Whoever writes to the log beside us may give other ids: of such a post nothing is known any more.
        if (at > 0 && CONTENT_KEY.test(id.slice(at + 1))) this.recent.set(id.slice(0, at), id.slice(at + 1));
        else this.recent.forget(key);
      }
  }
}
