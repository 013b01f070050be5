import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { TimelineGroup, TimelineInterval } from '#read-model';
import { FilterQuery } from '../incidents/filter.query.js';

const INTERVALS = ['hour', 'day', 'week'] as const satisfies readonly TimelineInterval[];
const GROUPS = ['family', 'type', 'country', 'place'] as const satisfies readonly TimelineGroup[];
const FORMATS = ['json', 'csv'] as const;

/** Query of `GET /v1/timeline`: the conditions of the list, and how to count. */
export class TimelineQuery extends FilterQuery {
  @ApiPropertyOptional({ enum: INTERVALS, default: 'day', description: 'As clocks of the place show it' })
  @IsOptional()
  @IsIn(INTERVALS)
  interval: TimelineInterval = 'day';

  @ApiPropertyOptional({ enum: GROUPS, default: 'family' })
  @IsOptional()
  @IsIn(GROUPS)
  groupBy: TimelineGroup = 'family';

  @ApiPropertyOptional({ enum: FORMATS, description: 'Instead of the header `Accept`' })
  @IsOptional()
  @IsIn(FORMATS)
  format?: (typeof FORMATS)[number];
}
