import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { FORMAT_NAMES, type FormatName } from '../feeds/index.js';
import { instantOrDay } from '../instant.js';
import { Must, sourceId } from '../posts/checks.js';

/** The parameters of `POST /v1/imports`. */
export class ImportQuery {
  @ApiProperty({ enum: FORMAT_NAMES })
  @IsIn(FORMAT_NAMES, { message: `format must be one of ${FORMAT_NAMES.join(', ')}` })
  format: FormatName;

  @ApiPropertyOptional({
    type: String,
    description: 'Source of posts that do not name theirs',
    example: 'telegram:channelname',
  })
  @IsOptional()
  @Must(sourceId)
  source?: string;

  @ApiPropertyOptional({
    type: String,
    description: 'A day or an RFC 3339 instant: published then, where a post does not say when',
    example: '2022-01-05',
  })
  @IsOptional()
  @Must((value) =>
    typeof value === 'string' && instantOrDay(value) !== undefined
      ? undefined
      : 'must be a day like 2022-01-05 or an RFC 3339 instant',
  )
  referenceDate?: string;
}
