import Table from 'cli-table3';
import { DateTime } from 'luxon';
import type { Incident } from '#contracts';

const WIDE = 110;

/** Whether results go to a person (a table) or to a program (JSON). */
export interface Output {
  readonly json?: boolean;
}

/** Prints a result: JSON on request, else what `toTable` makes of it. */
export function print<T>(result: T, { json }: Output, toTable: (result: T) => string): void {
  process.stdout.write(`${json ? JSON.stringify(result, null, 2) : toTable(result)}\n`);
}

/** A page for people, with how to go on if there is more. */
export const withMore = (table: string, next: string | null): string =>
  next ? `${table}\nMore: --cursor ${next}` : table;

/** Incidents as a table for people. */
export function incidentTable(incidents: readonly Incident[]): string {
  if (incidents.length === 0) return 'No incidents.';
  const roomy = (process.stdout.columns ?? WIDE) >= WIDE;
  const table = plainTable(['when', 'where', 'what', 'figures', 'origins', 'status', ...(roomy ? ['id'] : [])]);
  for (const incident of incidents)
    table.push([
      when(incident),
      incident.place.name || '—',
      `${incident.type}${incident.press ? ' (press)' : ''}`,
      figures(incident),
      incident.origins,
      incident.status,
      ...(roomy ? [incident.id] : []),
    ]);
  return table.toString();
}

/** A table with a thin frame under its head only. */
export function plainTable(head: readonly string[]): Table.Table {
  return new Table({
    head: [...head],
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
    chars: {
      top: '',
      'top-mid': '',
      'top-left': '',
      'top-right': '',
      bottom: '',
      'bottom-mid': '',
      'bottom-left': '',
      'bottom-right': '',
      left: '',
      'left-mid': '',
      mid: '',
      'mid-mid': '',
      right: '',
      'right-mid': '',
      middle: '',
    },
  });
}

/** When it began, as clocks of the place showed it. */
export function when({ time }: Pick<Incident, 'time'>): string {
  const from = DateTime.fromISO(time.from, { setZone: true });
  if (time.precision === 'hour' || time.precision === 'part-of-day') return from.toFormat('yyyy-LL-dd HH:mm');
  return from.toFormat('yyyy-LL-dd');
}

/** Its first figures. */
export function figures({ quantities }: Pick<Incident, 'quantities'>): string {
  return quantities
    .slice(0, 3)
    .map(({ measure, low, high }) => `${measure} ${low === high ? low : `${low}–${high ?? ''}`}`)
    .join(', ');
}
