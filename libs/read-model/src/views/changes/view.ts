import {
  incidentMerged,
  incidentOpened,
  incidentRevised,
  incidents,
  incidentSplit,
  incidentVoided,
  incidentWithdrawn,
} from '#contracts';
import { writeRows, type Columns } from '../../rows.js';
import type { Projected, View } from '../../view.js';
import { changesMigrations, type ChangesTable } from './migrations.js';

const COLUMNS: Columns = {
  partition: 'int',
  '"offset"': 'bigint',
  change: 'text',
  at: 'timestamptz',
  incident_id: 'text',
  version: 'int',
  others: ['json', 'array(select json_array_elements_text(others))'],
};

type Change = Pick<ChangesTable, 'change' | 'incident_id'> & Partial<Pick<ChangesTable, 'version' | 'others'>>;

/** The changes of incidents in the order in which they were found: for those who follow along. */
export const changesView: View = {
  name: 'changes',
  topics: [incidents],
  consumes: [incidentOpened, incidentRevised, incidentMerged, incidentSplit, incidentVoided, incidentWithdrawn],
  migrations: changesMigrations,
  async project(tx, events) {
    const rows = events.flatMap((event) => {
      const change = changeOf(event);
      const { partition, offset, data } = event;
      return change ? [{ partition, offset, at: data.capturedAt as string, others: [], ...change }] : [];
    });
    await writeRows(tx, 'changes', COLUMNS, rows, '(partition, "offset") do nothing');
  },
};

function changeOf({ type, data }: Projected): Change | undefined {
  switch (type) {
    case incidentOpened.name:
      return { change: 'added', incident_id: data.incident.id, version: data.incident.version };
    case incidentRevised.name:
      return { change: 'revised', incident_id: data.incident.id, version: data.incident.version };
    case incidentMerged.name:
      return { change: 'merged', incident_id: data.merged, others: [data.into] };
    case incidentSplit.name:
      return { change: 'split', incident_id: data.from, others: data.into };
    case incidentVoided.name:
      return { change: 'voided', incident_id: data.id };
    case incidentWithdrawn.name:
      return { change: 'withdrawn', incident_id: data.id };
    default:
      return undefined;
  }
}
