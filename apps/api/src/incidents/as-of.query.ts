import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsTime, TIME_PATTERN } from '../instant.js';

/** Query of one incident. */
export class AsOfQuery {
  @ApiPropertyOptional({
    pattern: TIME_PATTERN,
    description: 'What was known at this time of capture',
    example: '2022-01-05T12:00:00Z',
  })
  @IsOptional()
  @IsTime()
  asOf?: string;
}
