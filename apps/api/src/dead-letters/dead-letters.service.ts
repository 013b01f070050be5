import { Inject, Injectable } from '@nestjs/common';
import { deadLetters, recordRedelivered, type Lineage } from '#contracts';
import type { EventLog, NewRecord } from '#event-log';
import { ReplayLog } from '#generations';
import { EVENT_LOG, problem, STORE } from '#operations';
import { findDeadLetter, findDeadLetters, readerGenerationOf, type KeptLetter, type Store } from '#read-model';
import { encode } from '#stage';

const PAGE = 500;

/**
 * Orders dead letters to be delivered again. An order is a record of the log: it outlives every process, and the same one
 * given twice counts once. The stage then works on the record as it stands, after whatever has passed meanwhile.
 */
@Injectable()
export class DeadLettersService {
  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(STORE) private readonly store: Store,
    @Inject(ReplayLog) private readonly replays: ReplayLog,
  ) {}

  /** One. Throws a problem for an unknown one, and for one that does not wait. */
  async replay(id: string): Promise<void> {
    const { generation, tables } = await this.store.live();
    const letter = await findDeadLetter(tables, id);
    if (!letter) throw unknown(id);
    if (letter.state !== 'waiting')
      throw problem(409, 'Not possible now', { detail: `${id} has been delivered again already` });
    await this.log.append([orderOf(letter, (await this.replays.refresh()).lineages.get(generation)!)]);
  }

  /** All that wait, or those of one stage; answers how many. */
  async replayAll(stage: string | undefined): Promise<number> {
    const live = await this.store.live();
    const lineage = (await this.replays.refresh()).lineages.get(live.generation)!;
    const filter = { state: 'waiting', ...(stage !== undefined && { stage }) } as const;
    const letters: KeptLetter[] = [];
    // All of them first: what has been ordered is no longer among those that wait.
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await findDeadLetters(live, { filter, limit: PAGE, ...(cursor !== undefined && { cursor }) });
      letters.push(...page.items);
      cursor = page.next;
    }
    letters.reverse();
    for (let first = 0; first < letters.length; first += PAGE)
      await this.log.append(letters.slice(first, first + PAGE).map((letter) => orderOf(letter, lineage)));
    return letters.length;
  }
}

/** What is told of an id that no dead letter has. */
export const unknown = (id: string) =>
  problem(404, 'Unknown dead letter', { detail: `there is no dead letter ${id}`, parameter: 'id' });

/** On the dead letters of the generation whose reader it is. */
function orderOf(letter: KeptLetter, lineage: Lineage): NewRecord {
  const { id, stage, topic, partition, offset, key, capturedAt } = letter;
  const attempt = letter.attempt + 1;
  const time = capturedAt.toISOString();
  const data = { stage, topic, partition, offset, key, attempt, capturedAt: time };
  const event = { type: recordRedelivered.name, data, id: `${id}#${attempt}`, key, time };
  return encode(event, deadLetters, readerGenerationOf(lineage, letter));
}
