import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { VIEWS_READER, type DeadLetterState } from '#read-model';
import { CursorOf, Limited } from '../paging.js';
import { PIPELINE } from '../status/pipeline.js';

const STATES = ['waiting', 'redelivered'] as const satisfies readonly DeadLetterState[];
const STAGES = [...PIPELINE.map(({ name }) => name), VIEWS_READER];

/** Query of `POST /v1/dead-letters/replay`. */
export class LettersOfStage {
  @ApiPropertyOptional({ enum: STAGES, description: 'Those of one stage only' })
  @IsOptional()
  @IsIn(STAGES)
  stage?: string;
}

/** Query of `GET /v1/dead-letters`. */
export class DeadLettersQuery extends LettersOfStage {
  @ApiPropertyOptional({ enum: STATES })
  @IsOptional()
  @IsIn(STATES)
  state?: DeadLetterState;

  @Limited(500, 50)
  limit = 50;

  @CursorOf('the page before')
  cursor?: string;
}
