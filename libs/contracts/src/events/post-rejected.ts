import Type from 'typebox';
import { eventType } from '../event-type.js';
import { Instant } from '../vocabulary/time.js';

/**
 * Why a raw event makes no post; a closed list.
 * `malformed`: not a raw event by its schema; `empty`: no words after cleaning; `too-large`: over the limit of a post's text.
 */
export const RejectionReason = Type.Enum(['malformed', 'empty', 'too-large']);

/** A raw event that makes no post. A fact like any other: counted, kept, shown. */
export const postRejected = eventType({
  name: 'post.rejected',
  version: 1,
  schema: Type.Object(
    {
      /** The post's id, or the record key where the event could not be read. */
      postId: Type.String({ maxLength: 300 }),
      source: Type.String({ maxLength: 200 }),
      reason: RejectionReason,
      /** What exactly was wrong, in plain English. */
      detail: Type.String({ maxLength: 2000 }),
      capturedAt: Instant,
    },
    { additionalProperties: false },
  ),
  key: (data) => data.postId,
  capturedAt: (data) => data.capturedAt,
  sample: {
    postId: 'telegram:demo/13',
    source: 'telegram:demo',
    reason: 'empty',
    detail: 'no words are left after cleaning',
    capturedAt: '2022-01-05T06:01:00Z',
  },
});
