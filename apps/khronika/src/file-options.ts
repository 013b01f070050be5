import type { FeedOptions } from '../../ingestor/src/feeds/feed.js';
import { instantOrDay } from '../../ingestor/src/instant.js';
import { faultOfTime } from '../../ingestor/src/posts/check-item.js';
import { sourceId } from '../../ingestor/src/posts/checks.js';
import { BadRequest } from './client.js';

/** What was said of a file on the command line, held to what the ingestor would take. Throws {@link BadRequest}. */
export function fileOptions(capturedAt: string, source?: string, referenceDate?: string): FeedOptions {
  const wrongSource = source === undefined ? undefined : sourceId(source);
  if (wrongSource) throw new BadRequest(`--source ${wrongSource}`);
  const instant = referenceDate === undefined ? undefined : instantOrDay(referenceDate);
  if (referenceDate !== undefined && instant === undefined)
    throw new BadRequest(`--reference-date: "${referenceDate}" is not a date (2022-01-05, or RFC 3339 with an offset)`);
  const wrongTime = instant === undefined ? undefined : faultOfTime(instant, capturedAt);
  if (wrongTime) throw new BadRequest(`--reference-date ${wrongTime}`);
  return { capturedAt, ...(source !== undefined && { source }), ...(instant && { referenceDate: instant }) };
}
