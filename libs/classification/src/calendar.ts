/** Milliseconds. */
export const DAY = 86_400_000;
/** A day further ahead than this was meant of last year, one further behind of the next. */
const AHEAD = 150 * DAY;
const BEHIND = 300 * DAY;

/** Two digits. */
export const two = (n: number): string => String(n).padStart(2, '0');

/** The day, ISO, or undefined where the calendar has none such between 1900 and 2100. */
export const valid = (year: number, month: number, day: number): string | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900 && year <= 2100
    ? date.toISOString().slice(0, 10)
    : undefined;
};

/** The year in which a day and month of no year are nearest to the post: a little ahead or, more likely, behind. */
export function nearestYear(month: number, day: number, postDay: string): number {
  const year = Number(postDay.slice(0, 4));
  const ahead = Date.UTC(year, month - 1, day) - Date.parse(postDay);
  if (ahead > AHEAD) return year - 1;
  if (ahead < -BEHIND) return year + 1;
  return year;
}

/** The year of the last such month before the post. */
export const nearestPastYear = (month: number, postDay: string): number => {
  const year = Number(postDay.slice(0, 4));
  return month > Number(postDay.slice(5, 7)) ? year - 1 : year;
};

/** «10.04.2023» as an ISO day. */
export const writtenDate = (form: string): string | undefined => {
  const [day = 0, month = 0, year = 0] = form.split('.').map(Number);
  return valid(year < 100 ? 2000 + year : year, month, day);
};

/** The day so many days later, ISO. */
export const shift = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** The last such day of the week (Monday is 1) up to the post. */
export const lastWeekday = (postDay: string, weekday: number): string => {
  const today = new Date(Date.parse(postDay)).getUTCDay() || 7;
  return shift(postDay, -((today - weekday + 7) % 7));
};

/** The first day of the week, month or year that was `count` before that of the post: last week, unless told otherwise. */
export function startOfLast(span: 'week' | 'month' | 'year', postDay: string, count = 1): string {
  const [year, month] = postDay.split('-').map(Number) as [number, number];
  if (span === 'week') return shift(lastWeekday(postDay, 1), -7 * count);
  if (span === 'year') return `${year - count}-01-01`;
  const months = year * 12 + month - 1 - count;
  return `${Math.floor(months / 12)}-${two((months % 12) + 1)}-01`;
}
