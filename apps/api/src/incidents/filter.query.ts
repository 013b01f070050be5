import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsIn, IsInt, IsNumber, IsOptional, Matches, Max, Min } from 'class-validator';
import { CLAIM_TYPES, FAMILIES, Incident } from '#contracts';
import type { IncidentFilter } from '#read-model';
import { beginOf, endOf } from '../instant.js';
import { AsOf, Flag, HasNumbers, MOST, Names, numbers, Repeatable, Time, Words } from '../parameters.js';

const TYPES = [...FAMILIES, ...CLAIM_TYPES];
const STATUSES: readonly string[] = Incident.properties.status.enum;

/** So many numbers with commas between them, for documents. */
const DEGREES = (count: number): string => `^-?\\d+(\\.\\d+)?(,-?\\d+(\\.\\d+)?){${count - 1}}$`;

const isLatitude = (degrees: number): boolean => Math.abs(degrees) <= 90;
const isLongitude = (degrees: number): boolean => Math.abs(degrees) <= 180;

/**
 * Conditions on incidents, all of which hold together: of the list and of the timeline. Checks run from the lowest decorator
 * up and the first fault is told: so that a value is of its type stands below its bounds.
 */
export class FilterQuery {
  @Time('Happened at or after: a time, or a date (its day in UTC)', '2022-01-05')
  from?: string;

  @Time('Happened before this time, or up to the end of this date', '2022-01-06')
  to?: string;

  @ApiPropertyOptional({ enum: TYPES, isArray: true, description: 'Types or families; any of them', example: ['riot'] })
  @IsOptional()
  @Repeatable()
  @ArrayMaxSize(MOST)
  @IsIn(TYPES, {
    each: true,
    message: '$property must be a type or a family of the taxonomy, like riot or coercion.detention',
  })
  type?: string[];

  @ApiPropertyOptional({
    type: 'array',
    maxItems: MOST,
    items: { type: 'string', pattern: '^[A-Z]{2}$' },
    description: 'ISO 3166 alpha-2; any of them',
    example: ['KZ'],
  })
  @IsOptional()
  @Repeatable()
  @ArrayMaxSize(MOST)
  @Matches(/^[A-Z]{2}$/, { each: true, message: '$property must be two capital letters, like KZ' })
  country?: string[];

  @Names(
    'English names, or ids: `gn:1526384`, `region:KZ.09` and `country:KZ` with all that is in them; any of them',
    'Almaty',
  )
  place?: string[];

  @Words('All of these words, in any of their forms, in the incident or in one of its posts')
  q?: string;

  @ApiPropertyOptional({
    enum: STATUSES,
    isArray: true,
    description: 'Any of them; without it all but withdrawn and dismissed',
  })
  @IsOptional()
  @Repeatable()
  @ArrayMaxSize(MOST)
  @IsIn(STATUSES, { each: true })
  status?: Incident['status'][];

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: 1_000_000,
    description: 'At least so many independent origins',
  })
  @IsOptional()
  @Type(() => Number)
  @Max(1_000_000)
  @Min(1)
  @IsInt()
  minOrigins?: number;

  @ApiPropertyOptional({ type: Boolean, description: 'Whether journalists or media were the target' })
  @IsOptional()
  @Flag()
  @IsBoolean()
  press?: boolean;

  @ApiPropertyOptional({
    pattern: DEGREES(4),
    description: 'west,south,east,north in degrees; west > east crosses the date line',
    example: '76,42,78,44',
  })
  @IsOptional()
  @HasNumbers(
    4,
    '$property must be west,south,east,north in degrees',
    (west, south, east, north) =>
      [west, east].every((lon) => isLongitude(lon)) && [south, north].every((lat) => isLatitude(lat)) && south <= north,
  )
  bbox?: string;

  @ApiPropertyOptional({
    pattern: DEGREES(2),
    description: 'lat,lon in degrees; with radiusKm',
    example: '43.25,76.92',
  })
  @IsOptional()
  @HasNumbers(2, '$property must be lat,lon in degrees', (lat, lon) => isLatitude(lat) && isLongitude(lon))
  near?: string;

  @ApiPropertyOptional({
    type: Number,
    minimum: 0,
    maximum: 20_000,
    default: 50,
    description: 'Distance from near; 50 without it',
  })
  @IsOptional()
  @Type(() => Number)
  @Max(20_000)
  @Min(0)
  @IsNumber()
  radiusKm = 50;

  @AsOf()
  asOf?: string;
}

/** What a valid query asks for. */
export function filterOf(query: FilterQuery): IncidentFilter {
  const { from, to, type, country, place, q, status, minOrigins, press, bbox, near, radiusKm, asOf } = query;
  const [west = 0, south = 0, east = 0, north = 0] = numbers(bbox ?? '');
  const [lat = 0, lon = 0] = numbers(near ?? '');
  return {
    ...(from && { from: beginOf(from) }),
    ...(to && { to: endOf(to) }),
    ...(type && { types: type }),
    ...(country && { countries: country }),
    ...(place && { places: place }),
    ...(q && { words: q }),
    ...(status && { statuses: status }),
    ...(minOrigins !== undefined && { minOrigins }),
    ...(press !== undefined && { press }),
    ...(bbox && { box: { west, south, east, north } }),
    ...(near && { near: { lat, lon, radiusKm } }),
    ...(asOf && { asOf: endOf(asOf) }),
  };
}
