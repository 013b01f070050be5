import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsArray, IsObject, IsOptional, ValidateNested } from 'class-validator';
import { instant, languageTag, line, messageId, Must, sourceId, verbatim, webAddress } from './checks.js';

const MESSAGE_ID = { oneOf: [{ type: 'string' }, { type: 'integer' }], example: '1234' };

/** Where a forwarded post comes from; parts are missing when its author hides. */
export class ForwardedFromItem {
  @ApiPropertyOptional({ type: String, example: 'telegram:otherchannel' })
  @IsOptional()
  @Must(sourceId)
  source?: string;

  @ApiPropertyOptional(MESSAGE_ID)
  @IsOptional()
  @Must(messageId)
  messageId?: string | number;

  @ApiPropertyOptional({ type: String, maxLength: 300 })
  @IsOptional()
  @Must(line(300))
  name?: string;
}

/** An attachment. */
export class MediaItem {
  @ApiProperty({ type: String, maxLength: 40, example: 'photo' })
  @Must(line(40))
  kind: string;
}

/** One item of `POST /v1/posts`, or one line of NDJSON. An absent field and `null` are the same. */
export class PostItem {
  @ApiProperty({ type: String, example: 'telegram:channelname' })
  @Must(sourceId)
  source: string;

  @ApiPropertyOptional(MESSAGE_ID)
  @IsOptional()
  @Must(messageId)
  messageId?: string | number;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    description: 'Missing: the time of capture, marked `assumed`',
  })
  @IsOptional()
  @Must(instant)
  publishedAt?: string;

  @ApiPropertyOptional({ type: String, description: 'Exactly one of `text` and `html`; at most 64 KiB of UTF-8' })
  @IsOptional()
  @Must(verbatim)
  text?: string;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Must(verbatim)
  html?: string;

  @ApiPropertyOptional({ type: String, format: 'date-time' })
  @IsOptional()
  @Must(instant)
  editedAt?: string;

  @ApiPropertyOptional({ type: String, format: 'uri' })
  @IsOptional()
  @Must(webAddress)
  url?: string;

  @ApiPropertyOptional({ type: String, maxLength: 300 })
  @IsOptional()
  @Must(line(300))
  author?: string;

  @ApiPropertyOptional({ type: ForwardedFromItem })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  forwardedFrom?: ForwardedFromItem;

  @ApiPropertyOptional({ ...MESSAGE_ID, description: 'Message id, in the same source, of the post that it answers' })
  @IsOptional()
  @Must(messageId)
  replyTo?: string | number;

  @ApiPropertyOptional({ type: [MediaItem], maxItems: 100 })
  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  media?: MediaItem[];

  @ApiPropertyOptional({ type: String, example: 'ru' })
  @IsOptional()
  @Must(languageTag)
  language?: string;
}

/** The fields of an item and of its parts: anything else is refused. */
export const ITEM_FIELDS: ReadonlySet<string> = new Set([
  'source',
  'messageId',
  'publishedAt',
  'text',
  'html',
  'editedAt',
  'url',
  'author',
  'forwardedFrom',
  'replyTo',
  'media',
  'language',
] satisfies (keyof PostItem)[]);
