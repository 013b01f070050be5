import { ValidateBy } from 'class-validator';
import { DateTime } from 'luxon';

const DATE = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
/** How a time may be written, for documents; which days there are only a calendar knows. */
export const TIME_PATTERN = '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2}))?$';
/** The last moment that a store can be asked for. */
const END_OF_TIME = Date.parse('9999-12-31T23:59:59.999Z');

const read = (text: string): DateTime | undefined => {
  if (!DATE.test(text) && !INSTANT.test(text)) return undefined;
  const time = DateTime.fromISO(text, { zone: 'utc' });
  return time.isValid && time.year > 0 && time.year < 10_000 ? time : undefined;
};

/** Whether a value is an instant (RFC 3339 with an offset) or a date that the calendar has. */
export const isTime = (value: unknown): value is string => typeof value === 'string' && read(value) !== undefined;

/** Accepts an instant (RFC 3339 with an offset) or a date; refuses days that the calendar does not have. */
export const IsTime = (): PropertyDecorator =>
  ValidateBy({
    name: 'isTime',
    validator: {
      validate: isTime,
      defaultMessage: () => '$property must be a time like 2022-01-05T10:00:00Z or a date like 2022-01-05',
    },
  });

/** The first moment that a valid time stands for: a date stands for its whole day in UTC. */
export const beginOf = (text: string): Date => read(text)!.toJSDate();

/** The moment at which a valid time has passed: the end of the day for a date, the instant itself else. */
export function endOf(text: string): Date {
  const time = DATE.test(text) ? read(text)!.plus({ days: 1 }) : read(text)!;
  return new Date(Math.min(time.toMillis(), END_OF_TIME));
}
