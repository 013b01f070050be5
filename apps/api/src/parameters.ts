import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import { hasWords } from '#read-model';

/** Most values of one repeatable parameter. */
export const MOST = 50;

/** A parameter that may be given several times. */
export const Repeatable = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => [value].flat());

/** A parameter that is `true` or `false`; anything else is left for the checks to refuse. */
export const Flag = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));

/** The numbers of a parameter like `76,42,78,44`; NaN for what is none. */
export const numbers = (value: string): number[] =>
  value.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));

/** Accepts so many numbers for which `holds` is true. */
export const HasNumbers = (count: number, message: string, holds: (...all: number[]) => boolean): PropertyDecorator =>
  ValidateBy({
    name: 'hasNumbers',
    validator: {
      validate: (value: unknown) => {
        const all = typeof value === 'string' ? numbers(value) : [];
        return all.length === count && all.every(Number.isFinite) && holds(...all);
      },
      defaultMessage: () => message,
    },
  });

/** Accepts a question that full text can answer. */
export const HasWords = (): PropertyDecorator =>
  ValidateBy({
    name: 'hasWords',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && hasWords(value),
      defaultMessage: () => '$property must hold a word or a number',
    },
  });
