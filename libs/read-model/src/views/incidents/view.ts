import {
  claimShelved,
  incidentMerged,
  incidentOpened,
  incidentRevised,
  incidents,
  incidentSplit,
  incidentWithdrawn,
} from '#contracts';
import { writeRows, type Columns } from '../../rows.js';
import type { Projected, View } from '../../view.js';
import { Memberships } from './memberships.js';
import { incidentsMigrations, type IncidentLinksTable } from './migrations.js';
import { Versions } from './versions.js';

const LINK_COLUMNS: Columns = { id: 'text', relation: 'text', other: 'text', at: 'timestamptz' };
const LINK_UPSERT = '(id, relation, other) do update set at = excluded.at';

type Link = Omit<IncidentLinksTable, 'at'> & { readonly at: string };

/** Incidents with all their versions, what became of merged and split ids, and which claims belong where. */
export const incidentsView: View = {
  name: 'incidents',
  topics: [incidents],
  consumes: [incidentOpened, incidentRevised, incidentWithdrawn, incidentMerged, incidentSplit, claimShelved],
  migrations: incidentsMigrations,
  async project(tx, events) {
    const touched = [...new Set(events.flatMap(idsOf))];
    const withdrawn = events.filter((event) => event.type === incidentWithdrawn.name).flatMap(idsOf);
    const versions = await Versions.load(tx, touched, withdrawn);
    const merged = events.flatMap(({ type, data }): string[] => (type === incidentMerged.name ? [data.merged] : []));
    const memberships = await Memberships.load(tx, [...new Set(merged)]);
    const links = new Map<string, Link>();
    const link = (row: Link) => links.set(`${row.id} ${row.relation} ${row.other}`, row);
    const reopened = new Set<string>();
    /** An id that has been opened again stands for itself. */
    const dropAlias = (id: string) => {
      reopened.add(id);
      for (const [key, row] of links) if (row.id === id && row.relation === 'merged-into') links.delete(key);
    };

    for (const { type, data } of events) {
      const at: string = data.capturedAt;
      switch (type) {
        case incidentOpened.name:
        case incidentRevised.name:
          if (type === incidentOpened.name) dropAlias(data.incident.id);
          versions.set(data.incident, type === incidentOpened.name ? 'opened' : 'revised', at);
          for (const claimId of data.removed ?? []) memberships.remove(data.incident.id, claimId);
          for (const claim of data.added) memberships.add(data.incident.id, claim);
          break;
        case incidentWithdrawn.name:
          versions.withdraw(data.id, at);
          memberships.empty(data.id);
          break;
        case incidentMerged.name:
          versions.close(data.merged, at);
          memberships.move(data.merged, data.into);
          link({ id: data.merged, relation: 'merged-into', other: data.into, at });
          break;
        case incidentSplit.name:
          for (const other of data.into) link({ id: data.from, relation: 'split-into', other, at });
          break;
        case claimShelved.name:
          memberships.shelve(data.claim, data.reason);
          break;
      }
    }
    await versions.write(tx);
    await memberships.write(tx);
    if (reopened.size > 0)
      await tx
        .deleteFrom('incident_links')
        .where('id', 'in', [...reopened])
        .where('relation', '=', 'merged-into')
        .execute();
    await writeRows(tx, 'incident_links', LINK_COLUMNS, [...links.values()], LINK_UPSERT);
  },
};

/** Incidents whose versions an event changes. */
function idsOf({ type, data }: Projected): string[] {
  switch (type) {
    case incidentOpened.name:
    case incidentRevised.name:
      return [data.incident.id];
    case incidentWithdrawn.name:
      return [data.id];
    case incidentMerged.name:
      return [data.merged];
    default:
      return [];
  }
}
