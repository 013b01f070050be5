import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsBoolean, IsIn, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import { LanguageCode } from '#contracts';
import { beginOf, endOf, IsTime, TIME_PATTERN } from '../instant.js';
import { CursorOf, Limited } from '../paging.js';
import { Flag, HasWords, MOST, Repeatable } from '../parameters.js';
import type { PostFilter } from '#read-model';

const LANGUAGES: readonly string[] = LanguageCode.enum;

/** Query of `GET /v1/posts`. Unknown parameters are refused. */
export class PostsQuery {
  @ApiPropertyOptional({
    minLength: 1,
    maxLength: 500,
    description: 'All of these words, in any of their forms',
    example: 'митинг на площади',
  })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  @HasWords()
  q?: string;

  @ApiPropertyOptional({
    type: 'array',
    maxItems: MOST,
    items: { type: 'string', minLength: 1, maxLength: 200 },
    description: 'Any of these sources',
    example: ['telegram:demo'],
  })
  @IsOptional()
  @Repeatable()
  @ArrayMaxSize(MOST)
  @Length(1, 200, { each: true })
  @Matches(/^\P{Cc}*$/u, { each: true, message: '$property must hold no control characters' })
  source?: string[];

  @ApiPropertyOptional({ enum: LANGUAGES, isArray: true, description: 'Any of these languages' })
  @IsOptional()
  @Repeatable()
  @ArrayMaxSize(MOST)
  @IsIn(LANGUAGES, { each: true })
  language?: string[];

  @ApiPropertyOptional({
    pattern: TIME_PATTERN,
    description: 'Published at or after: a time, or a date (its day in UTC)',
    example: '2022-01-05',
  })
  @IsOptional()
  @IsTime()
  from?: string;

  @ApiPropertyOptional({
    pattern: TIME_PATTERN,
    description: 'Published before this time, or up to the end of this date',
    example: '2022-01-06',
  })
  @IsOptional()
  @IsTime()
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
