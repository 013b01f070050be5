import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { CursorFault } from '#read-model';
import { problem, type Problem } from '#operations';

/** The parameter `limit`: a whole number from 1. Checks run in this order. */
export const Limited = (most: number, usual: number): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: most, default: usual }),
    IsOptional(),
    Type(() => Number),
    IsInt(),
    Min(1),
    Max(most),
  );

/** The parameter `cursor`: whence to go on. */
export const CursorOf = (where: string): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({
      minLength: 1,
      maxLength: 1000,
      description: `From ${where}; the other parameters must stay as they were`,
    }),
    IsOptional(),
    IsString(),
    Length(1, 1000),
  );

/** A cursor that cannot be followed, as the client is told. Anything else is thrown as it is. */
export function refusedCursor(error: unknown): Problem {
  if (!(error instanceof CursorFault)) throw error;
  const place = { detail: error.message, parameter: 'cursor' };
  return error.code === 'gone' ? problem(410, 'Generation replaced', place) : problem(400, 'Invalid query', place);
}

/** What documents call the refusal of a cursor whose generation is gone. */
export const GONE = 'The cursor belongs to a generation that has been replaced: start again without it';
