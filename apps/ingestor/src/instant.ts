const RFC_3339 = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:[Zz]|[+-]\d\d:\d\d)$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * Milliseconds since 1970 of an RFC 3339 instant with an offset; undefined for anything else, also for dates that no
 * calendar has (30 February), hour 24 and leap seconds.
 */
export function instantOf(text: string): number | undefined {
  if (!RFC_3339.test(text)) return undefined;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  if (month < 1 || month > 12 || day < 1 || day > daysIn(Number(text.slice(0, 4)), month)) return undefined;
  if (text.slice(11, 13) > '23' || text.slice(14, 16) > '59' || text.slice(17, 19) > '59') return undefined;
  const hasOffset = text.at(-3) === ':';
  if (hasOffset && (text.slice(-5, -3) > '23' || text.slice(-2) > '59')) return undefined;
  return Date.parse(text.toUpperCase());
}

/** A day (`2022-01-05`: its first second in UTC) or an instant as an RFC 3339 instant; undefined for anything else. */
export function instantOrDay(text: string): string | undefined {
  const instant = DAY.test(text) ? `${text}T00:00:00Z` : text.toUpperCase();
  return instantOf(instant) === undefined ? undefined : instant;
}

/** An RFC 3339 instant in UTC from seconds since 1970; undefined when they are no time of the years 1 to 9999. */
export function instantOfSeconds(seconds: number): string | undefined {
  if (!Number.isSafeInteger(seconds) || seconds < -62_135_596_800 || seconds > 253_402_300_799) return undefined;
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
