import type { ClaimTime } from '#contracts';
import {
  DAY,
  lastWeekday,
  nearestPastYear,
  nearestYear,
  shift,
  startOfLast,
  two,
  valid,
  writtenDate,
} from './calendar.js';
import type { Hit } from './matching/matcher.js';
import { wordValue } from './numerals.js';
import type { ReadSentence } from './rules.js';
import type { Token } from './tokens.js';
import { instantAt } from './zones.js';

/** A day or a longer time that a sentence names, still without a zone. */
export interface TimeMention {
  /** Tokens, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** First local day, ISO. */
  readonly day: string;
  readonly precision: 'day' | 'week' | 'month' | 'year' | 'unknown';
  readonly basis: ClaimTime['basis'];
  /** A day of the week, which may be the last or the next one. */
  readonly isWeekday?: true;
  /** Dates only what begins within so many tokens behind it: «подозреваемый в подрыве». */
  readonly reach?: number;
}

/** Everything about time in a sentence. */
export interface SentenceTimes {
  /** When something may have happened, in order. */
  readonly mentions: readonly TimeMention[];
  /** Days up to which something holds: they date nothing. */
  readonly limits: readonly TimeMention[];
  readonly partOfDay?: readonly [from: number, to: number];
}

/**
 * The day of the post as its clock shows it: the offset that the source gave, UTC when it gave none.
 * What a post reports without a date is taken to have happened on that day.
 */
export const dayOfPost = (publishedAt: string): string => publishedAt.slice(0, 10);

/** Notes a mention of a time; of no day, none. */
type Add = (
  from: number,
  to: number,
  day: string | undefined,
  precision: TimeMention['precision'],
  basis: ClaimTime['basis'],
  more?: Pick<TimeMention, 'isWeekday' | 'reach'>,
) => void;

/** Finds dates, days of the week, "yesterday", months and years. */
export function timesIn(sentence: ReadSentence, tokens: readonly Token[], postDay: string): SentenceTimes {
  const { grammar, hits } = sentence;
  const mentions: TimeMention[] = [];
  const taken = new Set<number>();
  const add: Add = (from, to, day, precision, basis, more = {}) => {
    if (!day) return;
    for (let i = from; i < to; i++) taken.add(i);
    mentions.push({ from, to, day, precision, basis, ...more });
  };
  let partOfDay: readonly [number, number] | undefined;
  for (const hit of hits) {
    const month = grammar.months.get(hit.pattern);
    if (month !== undefined) dateAround(hit.from, month, tokens, sentence, postDay, add);
  }
  for (const hit of hits) {
    if (taken.has(hit.from)) continue;
    const days = grammar.relativeDays.get(hit.pattern);
    if (days !== undefined) add(hit.from, hit.to, shift(postDay, days), 'day', 'relative');
    const weekday = grammar.weekdays.get(hit.pattern);
    if (weekday !== undefined && !isBesideDate(hit, mentions))
      add(hit.from, hit.to, lastWeekday(postDay, weekday), 'day', 'relative', { isWeekday: true });
    if (grammar.distant.has(hit.pattern)) add(hit.from, hit.to, postDay, 'unknown', 'relative');
    if (grammar.background.has(hit.pattern))
      add(hit.from, hit.to, postDay, 'unknown', 'relative', { reach: BACKGROUND });
    const span = grammar.spans.get(hit.pattern);
    if (span) add(hit.from, hit.to, startOfLast(span, postDay), span, 'relative');
    const unit = grammar.ago.get(hit.pattern);
    if (unit !== undefined) agoAt(hit, unit, tokens, sentence, postDay, add);
    partOfDay ??= grammar.partsOfDay.get(hit.pattern);
  }
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = tokens[i]!;
    if (taken.has(i)) continue;
    if (token.kind === 'date') add(i, i + 1, writtenDate(token.form), 'day', 'said');
    else if (isYear(token) && isSaidAsYear(i, tokens, sentence)) {
      const inPast = token.value < Number(postDay.slice(0, 4));
      if (inPast) add(i, i + 1, `${token.value}-01-01`, 'year', 'said');
    }
  }
  mentions.sort((a, b) => a.from - b.from);
  const limits = mentions.filter((mention) => isLimit(mention, tokens, sentence));
  const starts = limits.flatMap((limit) => startOfRange(limit, tokens, sentence, postDay) ?? []);
  return {
    mentions: [...mentions.filter((mention) => !limits.includes(mention)), ...starts],
    limits,
    ...(partOfDay && { partOfDay }),
  };
}

/** A word for background stands at most so many tokens before what it is about. */
const BACKGROUND = 4;

/** «в среду, 27 ноября»: the date says which Wednesday. */
const isBesideDate = ({ from, to }: Hit, mentions: readonly TimeMention[]): boolean =>
  mentions.some(
    (date) => date.precision === 'day' && date.basis === 'said' && date.from - to <= 1 && from - date.to <= 1,
  );

/** «три дня назад», "two weeks ago", «екі күн бұрын»: a number before a unit; without one, one. */
function agoAt(
  hit: Hit,
  unit: 'day' | 'week' | 'month' | 'year',
  tokens: readonly Token[],
  sentence: ReadSentence,
  postDay: string,
  add: Add,
): void {
  const before = hit.from > sentence.from ? tokens[hit.from - 1]! : undefined;
  const said = before?.kind === 'number' ? before.value : before && wordValue(before.form, sentence);
  const number = said ?? 1;
  if (!Number.isInteger(number) || number > MOST_AGO) return;
  const from = said === undefined ? hit.from : hit.from - 1;
  const day = unit === 'day' ? shift(postDay, -number) : startOfLast(unit, postDay, number);
  add(from, hit.to, day, unit, 'relative');
}

/** Nothing that is news was longer ago, whatever the unit. */
const MOST_AGO = 200;

/** «действует до 20 мая»: the end of what is in force, not the day when it came about. */
function isLimit({ from, to }: TimeMention, tokens: readonly Token[], sentence: ReadSentence): boolean {
  const { before, after } = sentence.grammar.language.dates.until;
  return (
    (from > sentence.from && before.includes(tokens[from - 1]!.form)) ||
    (to < sentence.to && after.includes(tokens[to]!.form))
  );
}

/** «с 5 по 7 января»: a range that is over carries its last day, one that still runs its first. */
function startOfRange(
  limit: TimeMention,
  tokens: readonly Token[],
  sentence: ReadSentence,
  postDay: string,
): TimeMention | undefined {
  const at = limit.from - 2;
  const first = tokens[at];
  if (at <= sentence.from || limit.precision !== 'day' || first?.kind !== 'number') return undefined;
  if (!sentence.grammar.language.dates.since.includes(tokens[at - 1]!.form)) return undefined;
  if (limit.day <= postDay) return { ...limit, from: at };
  const [year, month] = limit.day.split('-').map(Number) as [number, number];
  const day = valid(year, month, first.value);
  return day === undefined || day > limit.day ? undefined : { ...limit, from: at, day };
}

const isYear = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.kind === 'number' &&
  Number.isInteger(token.value) &&
  token.value >= 1900 &&
  token.value <= 2100 &&
  token.end - token.start === 4;

function isSaidAsYear(i: number, tokens: readonly Token[], sentence: ReadSentence): boolean {
  const next = i + 1 < sentence.to ? tokens[i + 1]!.form : '';
  const before = i > sentence.from ? tokens[i - 1]!.form : '';
  return (
    sentence.grammar.language.dates.yearWords.includes(next) || before === 'in' || before === 'since' || before === 'в'
  );
}

/** Reads the day before (or, in English, after) the name of a month, and the year after it. */
function dateAround(
  at: number,
  month: number,
  tokens: readonly Token[],
  sentence: ReadSentence,
  postDay: string,
  add: Add,
): void {
  const { code } = sentence.grammar.language;
  const inSentence = (i: number) => (i >= sentence.from && i < sentence.to ? tokens[i] : undefined);
  const isDay = (token: Token | undefined) =>
    token !== undefined &&
    token.kind === 'number' &&
    token.value >= 1 &&
    token.value <= 31 &&
    Number.isInteger(token.value);
  let from = at;
  let to = at + 1;
  let day = 0;
  if (isDay(inSentence(at - 1))) day = tokens[--from]!.value;
  else if (code === 'en' && isDay(inSentence(at + 1))) day = tokens[to++]!.value;
  let year = 0;
  if (isYear(inSentence(to))) year = tokens[to++]!.value;
  else if (code === 'kk' && isYear(inSentence(from - 2))) year = tokens[from - 2]!.value;
  if (day === 0) {
    if (code === 'en' && !isYear(tokens[at + 1]) && inSentence(at - 1)?.form !== 'in') return;
    const start = `${year || nearestPastYear(month, postDay)}-${two(month)}-01`;
    add(from, to, start, start.slice(0, 7) === postDay.slice(0, 7) ? 'unknown' : 'month', 'said');
    return;
  }
  add(from, to, valid(year || nearestYear(month, day, postDay), month, day), 'day', 'said');
}

/** More than a week before the post: background. */
export const isLongBefore = (mention: TimeMention, postDay: string): boolean =>
  mention.precision === 'unknown'
    ? false
    : Date.parse(postDay) - Date.parse(mention.day) > 7 * DAY + (mention.precision === 'day' ? 0 : DAY);

/** The interval of a mention in a zone; without one, the day of the post. */
export function claimTime(
  mention: TimeMention | undefined,
  partOfDay: readonly [number, number] | undefined,
  postDay: string,
  zone: string,
): ClaimTime {
  const { day, precision, basis } = mention ?? { day: postDay, precision: 'day', basis: 'publication' };
  const interval = (end: string, said: ClaimTime['precision']): ClaimTime => ({
    from: instantAt(day, 0, zone),
    to: instantAt(end, 0, zone),
    precision: said,
    basis,
    zone,
  });
  const [year, month] = day.split('-').map(Number) as [number, number];
  switch (precision) {
    case 'year':
      return interval(`${year + 1}-01-01`, 'year');
    case 'month':
      return interval(month === 12 ? `${year + 1}-01-01` : `${year}-${two(month + 1)}-01`, 'month');
    case 'week':
      return interval(shift(day, 7), 'week');
    case 'unknown':
      return interval(shift(day, 1), 'unknown');
    case 'day': {
      if (!partOfDay) return interval(shift(day, 1), 'day');
      const [from, to] = partOfDay.map((hour) => instantAt(day, hour, zone)) as [string, string];
      return { from, to, precision: 'part-of-day', basis, zone };
    }
  }
}
