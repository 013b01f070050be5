import { Injectable } from '@nestjs/common';
import type { Fact, postCaptured } from '#contracts';
import { Problem, problem, type ProblemBody, type ProblemPlace } from '#operations';
import { BATCH_RECORDS, Intake } from '../intake/intake.js';
import { UnreadableFile } from '../reading/unreadable-file.js';
import { bodyItems, type BodyItem, type BodyKind } from './body-items.js';
import { checkItem, type ItemContext, type ItemFault } from './check-item.js';
import type { ItemOutcome, PostsReport } from './posts-report.js';

/** Most faults that a refusal lists besides the outcomes. */
const MAX_PLACES = 100;

/** Takes the items of a body in: good ones go to the log, bad ones get their error, neither spoils the other. */
@Injectable()
export class PostsService {
  constructor(private readonly intake: Intake) {}

  /** Throws a problem with the same report when no item was taken: 400 when nothing could be read, else 422. */
  async take(
    bytes: AsyncIterable<Uint8Array>,
    kind: BodyKind,
    context: ItemContext,
    traceparent?: string,
  ): Promise<PostsReport> {
    const taking = new Taking(context);
    const record = async (): Promise<void> => {
      const facts = taking.pending.map(({ fact }) => fact);
      taking.settle(await this.intake.record(facts, traceparent));
    };
    try {
      for await (const item of bodyItems(bytes, kind)) {
        taking.add(item);
        if (taking.pending.length >= BATCH_RECORDS) await record();
      }
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      throw problem(400, 'Invalid body', { detail: error.message, pointer: '' });
    }
    await record();
    return taking.answer();
  }
}

/** What is known of the items of one body so far. */
class Taking {
  pending: { readonly outcome: ItemOutcome; readonly fact: Fact<typeof postCaptured> }[] = [];
  private readonly report: PostsReport = { accepted: 0, repeated: 0, errors: 0, items: [] };
  private readonly places: ProblemPlace[] = [];
  private unread = 0;

  constructor(private readonly context: ItemContext) {}

  add(item: BodyItem): void {
    const outcome: ItemOutcome = { index: this.report.items.length, status: 'error' };
    this.report.items.push(outcome);
    if (item.problem !== undefined) {
      this.unread++;
      this.refuse(outcome, item, { pointer: '', detail: item.problem });
      return;
    }
    const { fact, fault } = checkItem(item.value, this.context);
    if (fault) {
      this.refuse(outcome, item, fault);
      return;
    }
    outcome.id = fact.data.postId;
    this.pending.push({ outcome, fact });
  }

  /** An element of an array is named by the pointer, a line of NDJSON in words. */
  private refuse(outcome: ItemOutcome, { place }: BodyItem, { pointer, detail }: ItemFault): void {
    const named = place.startsWith('line ') ? `${place}: ${detail}` : detail;
    outcome.error = { pointer, detail: named };
    this.report.errors++;
    if (this.places.length < MAX_PLACES)
      this.places.push({ detail: named, pointer: place.startsWith('/') ? `${place}${pointer}` : pointer });
  }

  settle(outcomes: readonly ('accepted' | 'repeated')[]): void {
    for (const [i, status] of outcomes.entries()) {
      this.pending[i]!.outcome.status = status;
      this.report[status]++;
    }
    this.pending = [];
  }

  answer(): PostsReport {
    const { accepted, repeated, errors, items } = this.report;
    if (accepted + repeated > 0 || errors === 0) return this.report;
    const unreadable = this.unread === errors;
    const title = unreadable ? 'Invalid body' : 'No post was accepted';
    const places = { ...this.places[0], ...(this.places.length > 1 && { errors: this.places }) };
    throw new Problem({
      ...problem(unreadable ? 400 : 422, title, places).problem,
      accepted,
      repeated,
      items,
    } as ProblemBody);
  }
}
