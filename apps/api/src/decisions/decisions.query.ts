import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsIn, IsOptional, Length, Matches } from 'class-validator';
import { DecisionState } from '#contracts';
import { CursorOf, Limited } from '../paging.js';
import { MOST, Repeatable } from '../parameters.js';

const STATES: readonly DecisionState[] = DecisionState.enum;
const NO_CONTROLS = { message: '$property must hold no control characters' };

/** Query of `GET /v1/decisions`. */
export class DecisionsQuery {
  @ApiPropertyOptional({ enum: STATES, isArray: true, description: 'Any of them', example: ['needs-review'] })
  @IsOptional()
  @Repeatable()
  @ArrayMaxSize(MOST)
  @IsIn(STATES, { each: true })
  state?: DecisionState[];

  @ApiPropertyOptional({
    minLength: 1,
    maxLength: 100,
    description: 'Made on this incident, or on claims that belong to it now',
  })
  @IsOptional()
  @Length(1, 100)
  @Matches(/^\P{Cc}*$/u, NO_CONTROLS)
  incident?: string;

  @ApiPropertyOptional({ minLength: 1, maxLength: 200, description: 'Who made it' })
  @IsOptional()
  @Length(1, 200)
  @Matches(/^\P{Cc}*$/u, NO_CONTROLS)
  author?: string;

  @Limited(500, 50)
  limit = 50;

  @CursorOf('the page before')
  cursor?: string;
}
