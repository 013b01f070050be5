import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { IncidentSort } from '#read-model';
import { CursorOf, Limited } from '../paging.js';
import { PAGE_FORMATS, type PageFormat } from '../representations/incident-page.js';
import { FilterQuery } from './filter.query.js';

const SORTS = ['latest', 'earliest', 'updated'] as const satisfies readonly IncidentSort[];

/** Query of `GET /v1/incidents`. Unknown parameters are refused. */
export class ListQuery extends FilterQuery {
  @ApiPropertyOptional({ enum: SORTS, default: 'latest', description: 'By the time it began, or by the last change' })
  @IsOptional()
  @IsIn(SORTS)
  sort: IncidentSort = 'latest';

  @Limited(500, 50)
  limit = 50;

  @CursorOf('the page before')
  cursor?: string;

  @ApiPropertyOptional({
    enum: PAGE_FORMATS,
    description: 'Instead of the header `Accept`; `acled` is CSV in the columns of ACLED, marked lossy',
  })
  @IsOptional()
  @IsIn(PAGE_FORMATS)
  format?: PageFormat;
}
