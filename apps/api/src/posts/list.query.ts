import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsBoolean, IsIn, IsOptional } from 'class-validator';
import { LanguageCode } from '#contracts';
import { beginOf, endOf } from '../instant.js';
import { CursorOf, Limited } from '../paging.js';
import { Flag, MOST, Names, Repeatable, Time, Words } from '../parameters.js';
import type { PostFilter } from '#read-model';

const LANGUAGES: readonly string[] = LanguageCode.enum;

/** Query of `GET /v1/posts`. Unknown parameters are refused. */
export class PostsQuery {
  @Words('All of these words, in any of their forms')
  q?: string;

  @Names('Any of these sources', 'telegram:demo')
  source?: string[];

  @ApiPropertyOptional({ enum: LANGUAGES, isArray: true, description: 'Any of these languages' })
  @IsOptional()
  @Repeatable()
  @ArrayMaxSize(MOST)
  @IsIn(LANGUAGES, { each: true })
  language?: string[];

  @Time('Published at or after: a time, or a date (its day in UTC)', '2022-01-05')
  from?: string;

  @Time('Published before this time, or up to the end of this date', '2022-01-06')
  to?: string;

  @ApiPropertyOptional({ type: Boolean, description: 'Whether they claim anything' })
  @IsOptional()
  @Flag()
  @IsBoolean()
  claims?: boolean;

  @ApiPropertyOptional({
    type: Boolean,
    description: 'Whether they are the first with their words: no copy, no forward',
  })
  @IsOptional()
  @Flag()
  @IsBoolean()
  canonical?: boolean;

  @Limited(500, 50)
  limit = 50;

  @CursorOf('the page before')
  cursor?: string;
}

/** What a valid query asks for. */
export const postFilterOf = ({ q, source, language, from, to, claims, canonical }: PostsQuery): PostFilter => ({
  ...(q !== undefined && { words: q }),
  ...(source && { sources: source }),
  ...(language && { languages: language }),
  ...(from !== undefined && { from: beginOf(from) }),
  ...(to !== undefined && { to: endOf(to) }),
  ...(claims !== undefined && { telling: claims }),
  ...(canonical !== undefined && { canonical }),
});
