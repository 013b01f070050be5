import { decisionWeighed, incidents } from '#contracts';
import { replaceAll, writeRows, type Columns } from '../../rows.js';
import type { View } from '../../view.js';
import { decisionsMigrations } from './migrations.js';

const COLUMNS: Columns = {
  id: 'text',
  decided_at: 'timestamptz',
  state: 'text',
  incident_id: 'text',
  author: 'text',
  kind: 'text',
  incidents: ['json', 'array(select json_array_elements_text(incidents))'],
  body: 'json',
};

const UPSERT = `(id) do update set ${replaceAll(COLUMNS, 'id')}`;

/** Every decision with its latest weighing. All events of a decision share a partition: the last one holds. */
export const decisionsView: View = {
  name: 'decisions',
  topics: [incidents],
  consumes: [decisionWeighed],
  migrations: decisionsMigrations,
  async project(tx, events) {
    const rows = new Map<string, Record<string, unknown>>();
    for (const { type, data } of events) {
      if (type !== decisionWeighed.name) continue;
      const { decision, state, incidents: now } = data;
      rows.set(decision.decisionId, {
        id: decision.decisionId,
        decided_at: decision.decidedAt,
        state,
        incident_id: decision.incident,
        author: decision.author,
        kind: decision.ruling.kind,
        incidents: now,
        body: decision,
      });
    }
    await writeRows(tx, 'decisions', COLUMNS, [...rows.values()], UPSERT);
  },
};
