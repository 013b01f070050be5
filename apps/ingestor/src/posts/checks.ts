import { ValidateBy } from 'class-validator';
import { SourceId } from '#contracts';
import { instantOf } from '../instant.js';

const SOURCE = new RegExp((SourceId as unknown as { readonly pattern: string }).pattern, 'u');
const MAX_SOURCE = 200;
/** Control characters, invisible formatting and lone surrogates: two ids that look the same must be the same. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}]/u;
const CONTROLS = /[\p{Cc}\p{Cs}]/u;
/** White space and '/' would make a post id ambiguous. */
const MESSAGE_ID = /^[^\s/]{1,100}$/u;
const LANGUAGE = /^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8}){0,2}$/;

/** What is wrong with a value, in words that follow its name: `must be a string`; undefined when nothing is. */
export type Test = (value: unknown) => string | undefined;

/** A class-validator decorator from a test: one for a property keeps validation fast. */
export const Must = (test: Test): PropertyDecorator =>
  ValidateBy({
    name: 'must',
    validator: {
      validate: (value) => test(value) === undefined,
      defaultMessage: (args) => `${args?.property} ${test(args?.value)}`,
    },
  });

/** `telegram:channelname`, `rss:host/path`, `push:name`. */
export const sourceId: Test = (value) =>
  typeof value !== 'string'
    ? 'must be a string'
    : value.length <= MAX_SOURCE && SOURCE.test(value) && !UNPRINTABLE.test(value)
      ? undefined
      : `must be a kind and a name, like telegram:channelname, of at most ${MAX_SOURCE} characters without white space or @`;

/** A message id as text or whole number. */
export const messageId: Test = (value) => {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return undefined;
  if (typeof value !== 'string') return 'must be a string or a whole number';
  return MESSAGE_ID.test(value) && !UNPRINTABLE.test(value)
    ? undefined
    : "must be 1 to 100 printable characters without white space or '/'";
};

/** RFC 3339 with an offset, a day that exists. */
export const instant: Test = (value) =>
  typeof value === 'string' && instantOf(value) !== undefined
    ? undefined
    : 'must be an RFC 3339 date and time with an offset, like 2022-01-05T10:00:00Z, that exists in the calendar';

/** Verbatim text: any characters, NUL and lone surrogates too; they are flagged later, not lost. */
export const verbatim: Test = (value) => (typeof value === 'string' ? undefined : 'must be a string');

/** A single line of printable text. */
export const line =
  (maxLength: number): Test =>
  (value) =>
    typeof value !== 'string'
      ? 'must be a string'
      : value.length <= maxLength && !CONTROLS.test(value)
        ? undefined
        : `must be at most ${maxLength} characters without control characters or lone surrogates`;

/** An http(s) address: it is shown as a link, so nothing else may get through. */
export const webAddress: Test = (value) => {
  const fault = line(2000)(value);
  if (fault) return fault;
  const address = URL.parse(value as string);
  return address?.protocol === 'http:' || address?.protocol === 'https:'
    ? undefined
    : 'must be an http or https address';
};

/** A language tag, as a hint. */
export const languageTag: Test = (value) =>
  typeof value === 'string' && value.length <= 20 && LANGUAGE.test(value)
    ? undefined
    : 'must be a language tag like ru, kk or en';
