import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { CursorOf, Limited } from '../paging.js';

/** How changes can be given. */
export const CHANGE_FORMATS = ['ndjson', 'json', 'sse'] as const;

/** The cursor that stands for the end of what has happened so far. */
export const NOW = 'now';

/** Query of `GET /v1/changes`. */
export class ChangesQuery {
  @CursorOf('the last change that is known, or `now` for those to come only; from the first one on without it')
  cursor?: string;

  @Limited(1000, 200)
  limit = 200;

  @ApiPropertyOptional({ enum: CHANGE_FORMATS, description: 'Instead of the header `Accept`' })
  @IsOptional()
  @IsIn(CHANGE_FORMATS)
  format?: (typeof CHANGE_FORMATS)[number];
}
