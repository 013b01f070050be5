import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { CLAIM_TYPES, ClaimTime, MAX_DECIDED_CLAIMS, type ClaimTypeName } from '#contracts';
import { IsTime, TIME_PATTERN } from '../instant.js';

/** What a person may rule, each with the field that says how. */
export const KINDS = {
  retype: 'type',
  move: 'place',
  retime: 'time',
  merge: 'with',
  split: 'claims',
  confirm: undefined,
  dismiss: undefined,
  note: undefined,
  undo: 'decision',
} as const;
export type Kind = keyof typeof KINDS;

const PRECISIONS = ClaimTime.properties.precision.enum;
const STORABLE = /^[^\0\p{Surrogate}]*$/u;
const REFUSED = { message: '$property must hold neither NUL nor half a character' };

/** When it was. */
export class RuledTime {
  @ApiProperty({ pattern: TIME_PATTERN, example: '2022-01-05T00:00:00+06:00' })
  @IsTime()
  from: string;

  @ApiProperty({ pattern: TIME_PATTERN, example: '2022-01-06T00:00:00+06:00', description: 'Not part of it' })
  @IsTime()
  to: string;

  @ApiPropertyOptional({ enum: PRECISIONS, default: 'day' })
  @IsOptional()
  @IsIn(PRECISIONS)
  precision: (typeof PRECISIONS)[number] = 'day';
}

/** Body of `POST /v1/decisions`. */
export class DecisionBody {
  @ApiProperty({
    minLength: 1,
    maxLength: 100,
    example: 'inc-49ec4c2faae7ec70',
    description: 'The incident that the person saw',
  })
  @IsString()
  @Length(1, 100)
  @Matches(STORABLE, REFUSED)
  incident: string;

  @ApiProperty({
    type: 'integer',
    minimum: 1,
    maximum: 2 ** 31 - 1,
    example: 1,
    description: 'Its version then: refused if it has changed since',
  })
  @Max(2 ** 31 - 1)
  @Min(1)
  @IsInt()
  version: number;

  @ApiProperty({ enum: Object.keys(KINDS), example: 'retype' })
  @IsIn(Object.keys(KINDS))
  kind: Kind;

  @ApiProperty({ minLength: 1, maxLength: 200, example: 'desk' })
  @IsString()
  @Length(1, 200)
  @Matches(STORABLE, REFUSED)
  author: string;

  @ApiProperty({ minLength: 1, maxLength: 2000, example: 'The video shows a blockade.' })
  @IsString()
  @Length(1, 2000)
  @Matches(STORABLE, REFUSED)
  reason: string;

  @ApiPropertyOptional({ enum: CLAIM_TYPES, description: 'Of `retype`', example: 'demonstration.blockade' })
  @IsOptional()
  @IsIn(CLAIM_TYPES)
  type?: ClaimTypeName;

  @ApiPropertyOptional({
    minLength: 1,
    maxLength: 100,
    description: 'Of `move`: id of a place in the gazetteer',
    example: 'gn:1526384',
  })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  place?: string;

  @ApiPropertyOptional({ type: RuledTime, description: 'Of `retime`' })
  @IsOptional()
  @ValidateNested()
  @Type(() => RuledTime)
  time?: RuledTime;

  @ApiPropertyOptional({
    minLength: 1,
    maxLength: 100,
    description: 'Of `merge`: the other incident, which is the same happening',
  })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  @Matches(STORABLE, REFUSED)
  with?: string;

  @ApiPropertyOptional({
    type: 'array',
    items: { type: 'string' },
    minItems: 1,
    maxItems: MAX_DECIDED_CLAIMS,
    uniqueItems: true,
    description: 'Of `split`: ids of the claims that are about another happening',
  })
  @IsOptional()
  @IsString({ each: true })
  @ArrayUnique()
  @ArrayMaxSize(MAX_DECIDED_CLAIMS)
  @ArrayMinSize(1)
  @IsArray()
  claims?: string[];

  @ApiPropertyOptional({
    minLength: 1,
    maxLength: 100,
    description: 'Of `undo`: id of the decision that no longer holds',
  })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  @Matches(STORABLE, REFUSED)
  decision?: string;
}
