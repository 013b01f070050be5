import type { Incident } from '#contracts';
import { DateTime } from 'luxon';
import { csvOf, figureOf } from './csv.js';

/** What ACLED calls a type of ours; undefined for a type that it does not code. */
export type AcledReader = (
  type: string,
) => { readonly event: string; readonly subEvent: string; readonly lossy: boolean } | undefined;

/** Reads the codes from the taxonomy, which is loaded only when somebody asks: its dictionaries are large. */
export async function acledReader(): Promise<AcledReader> {
  const { taxonomy } = await import('#classification');
  const types = new Map(
    taxonomy().families.flatMap((family) => family.types.map((type) => [type.type as string, type])),
  );
  return (type) => {
    const codes = types.get(type)?.acled ?? [];
    const [code] = codes;
    return code && { event: code.event, subEvent: code.subEvent, lossy: code.lossy === true || codes.length > 1 };
  };
}

/** Columns of ACLED's exports, in its order, and one of ours: what was lost on the way into them. */
const COLUMNS = [
  'event_id_cnty', 'event_date', 'year', 'time_precision', 'disorder_type', 'event_type', 'sub_event_type',
  'actor1', 'assoc_actor_1', 'inter1', 'actor2', 'assoc_actor_2', 'inter2', 'interaction', 'civilian_targeting',
  'iso', 'region', 'country', 'admin1', 'admin2', 'admin3', 'location', 'latitude', 'longitude', 'geo_precision',
  'source', 'source_scale', 'notes', 'fatalities', 'tags', 'timestamp', 'lossy',
]; // prettier-ignore

/** 1: the day; 2: the week; 3: the month or more, as ACLED's codebook has it. */
const TIME_PRECISION: Readonly<Record<string, number>> = { hour: 1, 'part-of-day': 1, day: 1, week: 2 };
/** 1: the town; 2: part of the region; 3: the region or more. */
const GEO_PRECISION: Readonly<Record<string, number>> = { settlement: 1, district: 2 };

const STRATEGIC = 'Strategic developments';
/** Disorder types of sub-events that the event type does not tell, as ACLED's codebook has them. */
const DISORDER: Readonly<Record<string, string>> = {
  'Mob violence': 'Political violence',
  'Violent demonstration': 'Demonstrations',
  'Excessive force against protesters': 'Political violence; Demonstrations',
};

const countryNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

/**
 * Incidents in the columns of ACLED's exports, for tools that read those. Lossy: one actor a side, one figure, no claims and no
 * conflicts; every row says so in `notes`, and in `lossy` which of its fields are judgements. Types that ACLED does not code are
 * left out. Columns that it fills by hand (`inter1`, `iso`, `region`) stay empty.
 */
export function acled(
  incidents: readonly Incident[],
  sources: ReadonlyMap<string, readonly string[]>,
  read: AcledReader,
): string {
  const rows = incidents.flatMap((incident) => {
    const code = read(incident.type);
    return code ? [rowOf(incident, code, sources.get(incident.id) ?? [])] : [];
  });
  return csvOf(
    COLUMNS,
    rows.map((row) => COLUMNS.map((column) => row[column] ?? '')),
  );
}

type Row = Readonly<Record<string, string | number | null>>;

function rowOf(incident: Incident, code: NonNullable<ReturnType<AcledReader>>, sources: readonly string[]): Row {
  const { id, time, place, actors, quantities, lastSeen } = incident;
  const from = DateTime.fromISO(time.from, { setZone: true });
  const killed = quantities.filter(({ measure }) => measure === 'killed');
  const crowd = quantities.find(({ measure }) => measure === 'crowd');
  const timePrecision = TIME_PRECISION[time.precision] ?? 3;
  const lossy = [
    ...(code.lossy ? ['event_type'] : []),
    ...(timePrecision > 1 ? ['event_date'] : []),
    ...(actors.length > 2 ? ['actors'] : []),
    ...(killed.length > 1 || killed.some(({ low, high }) => low !== high) ? ['fatalities'] : []),
  ];
  return {
    event_id_cnty: id,
    event_date: from.toFormat('yyyy-LL-dd'),
    year: from.year,
    time_precision: timePrecision,
    disorder_type: disorderOf(code.event, code.subEvent),
    event_type: code.event,
    sub_event_type: code.subEvent,
    actor1: actors[0] ?? '',
    actor2: actors[1] ?? '',
    country: place.country && (countryNames.of(place.country) ?? place.country),
    admin1: place.admin1,
    location: place.name,
    latitude: place.lat,
    longitude: place.lon,
    geo_precision: GEO_PRECISION[place.precision] ?? 3,
    source: sources.join('; '),
    source_scale: 'New media',
    notes: notesOf(incident),
    // As ACLED does: the lowest figure that somebody gives, 0 where nobody speaks of deaths.
    fatalities: killed.length === 0 ? 0 : Math.min(...killed.map(({ low }) => low)),
    tags: crowd ? `crowd size=${crowd.text || crowd.low}` : '',
    timestamp: Math.floor(Date.parse(lastSeen) / 1000),
    lossy: lossy.join('; '),
  };
}

function notesOf({ title, summary, status, quantities }: Incident): string {
  const figures = quantities.map(figureOf).join('; ');
  return [`[Machine-made and lossy: ${status}.] ${title}.`, summary, figures && `Figures: ${figures}.`]
    .filter(Boolean)
    .join(' ');
}

function disorderOf(event: string, subEvent: string): string {
  if (event === STRATEGIC) return STRATEGIC;
  return DISORDER[subEvent] ?? (event === 'Protests' ? 'Demonstrations' : 'Political violence');
}
