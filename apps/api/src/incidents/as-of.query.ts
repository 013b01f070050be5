import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsTime } from '../instant.js';

/** Query of one incident. */
export class AsOfQuery {
  @ApiPropertyOptional({ description: 'What was known at this time of capture', example: '2022-01-05T12:00:00Z' })
  @IsOptional()
  @IsTime()
  asOf?: string;
}
