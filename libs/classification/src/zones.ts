import { IANAZone } from 'luxon';
import { two } from './calendar.js';

const HOUR = 3_600_000;
/** Offsets that are remembered; more than that and the memory starts anew. */
const REMEMBERED = 20_000;

const zones = new Map<string, IANAZone>();
const offsets = new Map<string, number>();

/** Minutes that a zone is ahead of UTC at an instant. Zones change at full hours, so each hour is looked up once. */
function offsetAt(zone: string, instant: number): number {
  const hour = Math.floor(instant / HOUR);
  const key = `${zone}/${hour}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    let known = zones.get(zone);
    if (!known) zones.set(zone, (known = IANAZone.create(zone)));
    offset = known.isValid ? known.offset(hour * HOUR) : 0;
    if (offsets.size >= REMEMBERED) offsets.clear();
    offsets.set(key, offset);
  }
  return offset;
}

/**
 * RFC 3339 of a local time: `day` (ISO) and `hours` after its midnight, 24 being the next midnight, in an IANA zone with
 * the offset that holds there then. Offsets are cut to minutes; an unknown zone is UTC. Same arguments, same answer.
 */
export function instantAt(day: string, hours: number, zone: string): string {
  const local = Date.parse(`${day}T00:00:00Z`) + hours * HOUR;
  let offset = offsetAt(zone, local);
  // Near a change of the clock the offset of the instant itself holds.
  offset = offsetAt(zone, local - offset * 60_000);
  const written = new Date(local).toISOString().slice(0, 19);
  if (zone === 'UTC') return `${written}Z`;
  const minutes = Math.trunc(Math.abs(offset));
  return `${written}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
