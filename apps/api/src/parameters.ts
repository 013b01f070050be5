import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsOptional, IsString, Length, Matches, MaxLength, ValidateBy } from 'class-validator';
import { hasWords } from '#read-model';
import { IsTime, TIME_PATTERN } from './instant.js';

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
const HasWords = (): PropertyDecorator =>
  ValidateBy({
    name: 'hasWords',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && hasWords(value),
      defaultMessage: () => '$property must hold a word or a number',
    },
  });

/** A parameter that is a time or a date. */
export const Time = (description: string, example: string): PropertyDecorator =>
  applyDecorators(IsTime(), IsOptional(), ApiPropertyOptional({ pattern: TIME_PATTERN, description, example }));

/** The parameter `asOf`. */
export const AsOf = (): PropertyDecorator => Time('What was known at this time of capture', '2022-01-05T12:00:00Z');

/** A parameter of words to be found. Checks run in this order. */
export const Words = (description: string): PropertyDecorator =>
  applyDecorators(
    HasWords(),
    MaxLength(500),
    IsString(),
    IsOptional(),
    ApiPropertyOptional({ minLength: 1, maxLength: 500, description, example: 'митинг на площади' }),
  );

/** A repeatable parameter of names or ids. Checks run in this order. */
export const Names = (description: string, example: string): PropertyDecorator =>
  applyDecorators(
    Matches(/^\P{Cc}*$/u, { each: true, message: '$property must hold no control characters' }),
    Length(1, 200, { each: true }),
    ArrayMaxSize(MOST),
    Repeatable(),
    IsOptional(),
    ApiPropertyOptional({
      type: 'array',
      maxItems: MOST,
      items: { type: 'string', minLength: 1, maxLength: 200 },
      description,
      example: [example],
    }),
  );
