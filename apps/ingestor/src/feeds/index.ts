import type { Feed } from './feed.js';
import { ndjson } from './ndjson/ndjson.feed.js';
import { telegramExport } from './telegram-export/telegram-export.feed.js';
import { telegramWeb } from './telegram-web/telegram-web.feed.js';
import { textDump } from './text-dump/text-dump.feed.js';

/** Every kind of file that can be imported, by the name of its format. */
export const FEEDS = {
  'text-dump': textDump,
  'telegram-export': telegramExport,
  'telegram-web': telegramWeb,
  ndjson,
} as const satisfies Record<string, Feed>;

/** The name of a format. */
export type FormatName = keyof typeof FEEDS;

/** The names of all formats. */
export const FORMAT_NAMES = Object.keys(FEEDS) as readonly FormatName[];
