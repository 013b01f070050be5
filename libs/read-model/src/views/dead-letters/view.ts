import { sql } from 'kysely';
import { deadLetters, recordQuarantined, recordRedelivered, type DeadLetter, type Fact } from '#contracts';
import { recordset, replaceAll, writeRows, type Columns } from '../../rows.js';
import type { View, ViewTransaction } from '../../view.js';
import { deadLettersMigrations } from './migrations.js';

const COLUMNS: Columns = {
  stage: 'text',
  topic: 'text',
  partition: 'int',
  '"offset"': 'bigint',
  stage_version: 'int',
  error: 'text',
  key: 'text',
  record_id: 'text',
  headers: 'text',
  value: ['text', `decode(value, 'base64')`],
  attempt: 'int',
  ordered: 'int',
  captured_at: 'timestamptz',
};

/**
 * What stages have quarantined, and what of it is to be delivered again: both come in order, since they have one key. The
 * views' own dead letters come here by {@link keepDeadLetters}.
 */
export const deadLettersView: View = {
  name: 'dead-letters',
  topics: [deadLetters],
  consumes: [recordQuarantined, recordRedelivered],
  migrations: deadLettersMigrations,
  async project(tx, events) {
    await keepDeadLetters(
      tx,
      events.flatMap((event) => (event.type === recordQuarantined.name ? [event.data as DeadLetter] : [])),
    );
    await markOrdered(
      tx,
      events.flatMap((event) => (event.type === recordRedelivered.name ? [event.data as Order] : [])),
    );
  },
};

type Order = Fact<typeof recordRedelivered>['data'];

const ORDERS: Columns = { stage: 'text', topic: 'text', partition: 'int', '"offset"': 'bigint', attempt: 'int' };

async function markOrdered(tx: ViewTransaction, orders: readonly Order[]): Promise<void> {
  if (orders.length === 0) return;
  await sql`update dead_letters d set ordered = greatest(d.ordered, o.attempt)
    from (select stage, topic, partition, "offset", max(attempt) as attempt from ${recordset(ORDERS, orders)}
      group by 1, 2, 3, 4) o
    where (d.stage, d.topic, d.partition, d."offset") = (o.stage, o.topic, o.partition, o."offset")`.execute(tx);
}

/** Stores dead letters in the transaction in hand. The same record of the same stage is kept once, as it failed last. */
export async function keepDeadLetters(tx: ViewTransaction, letters: readonly DeadLetter[]): Promise<void> {
  const rows = new Map(
    letters.map((letter) => [
      `${letter.stage} ${letter.topic} ${letter.partition} ${letter.offset}`,
      {
        stage: letter.stage,
        topic: letter.topic,
        partition: letter.partition,
        offset: letter.offset,
        stage_version: letter.stageVersion,
        error: letter.error,
        key: letter.key,
        record_id: letter.recordId,
        headers: JSON.stringify(letter.headers),
        value: letter.value,
        attempt: letter.attempt ?? 0,
        ordered: letter.attempt ?? 0,
        captured_at: letter.capturedAt,
      },
    ]),
  );
  const keys = ['stage', 'topic', 'partition', '"offset"'];
  const others = replaceAll(COLUMNS, ...keys, 'ordered');
  const upsert = `(${keys.join(', ')}) do update set ${others}, ordered = greatest(dead_letters.ordered, excluded.ordered)`;
  await writeRows(tx, 'dead_letters', COLUMNS, [...rows.values()], upsert);
}
