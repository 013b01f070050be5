import {
  claimLinked,
  incidentMerged,
  incidentOpened,
  incidentRevised,
  incidents,
  incidentSplit,
  incidentVoided,
  incidentWithdrawn,
} from '#contracts';
import type { Projected, View } from '../../view.js';
import { Links } from './links.js';
import { writeMemberships } from './memberships.js';
import { incidentsMigrations } from './migrations.js';
import { Versions } from './versions.js';

/** Incidents with all their versions, what became of merged and split ids, and which claims belong where. */
export const incidentsView: View = {
  name: 'incidents',
  topics: [incidents],
  consumes: [
    incidentOpened,
    incidentRevised,
    incidentWithdrawn,
    incidentMerged,
    incidentSplit,
    incidentVoided,
    claimLinked,
  ],
  migrations: incidentsMigrations,
  async project(tx, events) {
    const versions = await Versions.load(tx, [...new Set(events.flatMap(idsOf))]);
    const links = new Links();
    const linked = events.filter(({ type }) => type === claimLinked.name).map(({ data }) => data);
    for (const { type, data } of events) {
      const at: string = data.capturedAt;
      switch (type) {
        case incidentOpened.name:
          versions.set(data.incident, data.region, 'opened', at);
          break;
        case incidentRevised.name:
          versions.set(data.incident, data.region, 'revised', at);
          break;
        case incidentWithdrawn.name:
          versions.set(data.incident, data.region, 'withdrawn', at);
          break;
        case incidentMerged.name:
          versions.close(data.merged, at);
          links.add({ id: data.merged, relation: 'merged-into', other: data.into, at });
          break;
        case incidentSplit.name:
          for (const other of data.into) links.add({ id: data.from, relation: 'split-into', other, at });
          break;
        case incidentVoided.name:
          versions.void(data.id, at);
          links.void(data.id, at);
          break;
      }
    }
    await versions.write(tx);
    await links.write(tx);
    await writeMemberships(tx, linked);
  },
};

/** Incidents whose versions an event changes. */
function idsOf({ type, data }: Projected): string[] {
  switch (type) {
    case incidentOpened.name:
    case incidentRevised.name:
      return [data.incident.id];
    case incidentWithdrawn.name:
    case incidentVoided.name:
      return [data.id];
    case incidentMerged.name:
      return [data.merged];
    default:
      return [];
  }
}
