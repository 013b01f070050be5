import { stringify } from 'csv-stringify/sync';
import type { Incident } from '#contracts';

type Cell = string | number | boolean | null;

/**
 * Rows as CSV (RFC 4180) under a head of column names. Cells that a spreadsheet would take for a formula are told from one
 * by an apostrophe: words of posts are anybody's.
 */
export const csvOf = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  stringify(rows as Cell[][], {
    header: true,
    columns: [...columns],
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { boolean: String },
  });

/** A figure in words: `detained 30-43 (dozens, by police)`. */
export function figureOf({ measure, low, high, text, by }: Incident['quantities'][number]): string {
  const range = low === high ? `${low}` : `${low}-${high ?? ''}`;
  const words = [text, by && `by ${by}`].filter(Boolean).join(', ');
  return `${measure} ${range}${words && ` (${words})`}`;
}

const COLUMNS: Readonly<Record<string, (incident: Incident) => Cell>> = {
  id: ({ id }) => id,
  type: ({ type }) => type,
  family: ({ family }) => family,
  status: ({ status }) => status,
  phase: ({ phase }) => phase,
  press: ({ press }) => press,
  title: ({ title }) => title,
  summary: ({ summary }) => summary,
  place_id: ({ place }) => place.id,
  place: ({ place }) => place.name,
  country: ({ place }) => place.country,
  admin1: ({ place }) => place.admin1,
  latitude: ({ place }) => place.lat,
  longitude: ({ place }) => place.lon,
  place_precision: ({ place }) => place.precision,
  from: ({ time }) => time.from,
  to: ({ time }) => time.to,
  time_precision: ({ time }) => time.precision,
  zone: ({ time }) => time.zone,
  origins: ({ origins }) => origins,
  posts: ({ posts }) => posts,
  actors: ({ actors }) => actors.join('; '),
  figures: ({ quantities }) => quantities.map(figureOf).join('; '),
  first_seen: ({ firstSeen }) => firstSeen,
  last_seen: ({ lastSeen }) => lastSeen,
  version: ({ version }) => version,
};

/** Incidents as CSV, one a row, lists within a cell parted by semicolons. */
export const incidentsCsv = (incidents: readonly Incident[]): string =>
  csvOf(
    Object.keys(COLUMNS),
    incidents.map((incident) => Object.values(COLUMNS).map((cell) => cell(incident))),
  );
