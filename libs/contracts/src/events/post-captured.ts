import { eventType } from '../event-type.js';
import { RawPost } from '../vocabulary/post.js';
import { sampleRawPost } from '../vocabulary/samples.js';

/** A revision of a post was captured, verbatim. Written by the ingestor or by a scraper itself. */
export const postCaptured = eventType({
  name: 'post.captured',
  version: 1,
  schema: RawPost,
  key: (data) => data.postId,
  capturedAt: (data) => data.capturedAt,
  sample: sampleRawPost,
});
