import { deadLetters, recordQuarantined, type DeadLetter } from '#contracts';
import { replaceAll, writeRows, type Columns } from '../../rows.js';
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
  captured_at: 'timestamptz',
};

/** What stages have quarantined. The views' own dead letters come here by {@link keepDeadLetters}. */
export const deadLettersView: View = {
  name: 'dead-letters',
  topics: [deadLetters],
  consumes: [recordQuarantined],
  migrations: deadLettersMigrations,
  project: (tx, events) =>
    keepDeadLetters(
      tx,
      events.flatMap((event) => (event.type === recordQuarantined.name ? [event.data as DeadLetter] : [])),
    ),
};

/** Stores dead letters in the transaction in hand. The same record of the same stage is kept once. */
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
        captured_at: letter.capturedAt,
      },
    ]),
  );
  const keys = ['stage', 'topic', 'partition', '"offset"'];
  const upsert = `(${keys.join(', ')}) do update set ${replaceAll(COLUMNS, ...keys)}`;
  await writeRows(tx, 'dead_letters', COLUMNS, [...rows.values()], upsert);
}
