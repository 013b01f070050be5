import { eventType } from '../event-type.js';
import { NormalisedPost } from '../vocabulary/post.js';
import { sampleNormalisedPost } from '../vocabulary/samples.js';

/** A revision was cleaned: its text stands beside the verbatim one. */
export const postNormalised = eventType({
  name: 'post.normalised',
  version: 1,
  schema: NormalisedPost,
  key: (data) => data.postId,
  capturedAt: (data) => data.capturedAt,
  sample: sampleNormalisedPost,
});
