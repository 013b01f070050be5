import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min, ValidateBy } from 'class-validator';
import { DateTime } from 'luxon';
import { CursorOf, Limited } from '../paging.js';

/** Most days of one answer. */
export const MOST_DAYS = 1000;

const IsDay = (): PropertyDecorator =>
  ValidateBy({
    name: 'isDay',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'string' &&
        /^\d{4}-\d\d-\d\d$/.test(value) &&
        value > '0001' &&
        DateTime.fromISO(value).isValid,
      defaultMessage: () => '$property must be a date like 2022-01-05',
    },
  });

/** Query of `GET /v1/sources`. */
export class SourcesQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 365, default: 1, description: 'Shortest gap, in days' })
  @IsOptional()
  @Type(() => Number)
  @Max(365)
  @Min(1)
  @IsInt()
  gapDays = 1;

  @Limited(500, 100)
  limit = 100;

  @CursorOf('the page before')
  @Matches(/^[\w-]+$/, { message: '$property is no cursor of ours' })
  cursor?: string;
}

/** Query of `GET /v1/sources/{id}`. */
export class CoverageQuery {
  @ApiPropertyOptional({
    format: 'date',
    description: `First day (UTC); at most ${MOST_DAYS} days before the last`,
    example: '2022-01-01',
  })
  @IsOptional()
  @IsDay()
  from?: string;

  @ApiPropertyOptional({
    format: 'date',
    description: 'Last day (UTC); that of the last capture or post without it',
    example: '2022-01-31',
  })
  @IsOptional()
  @IsDay()
  to?: string;
}
