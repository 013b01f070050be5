import Type from 'typebox';
import { eventType } from '../event-type.js';
import { PostId } from '../vocabulary/post.js';
import { Instant } from '../vocabulary/time.js';

/** A claim no longer stands: its post was edited or withdrawn. */
export const claimWithdrawn = eventType({
  name: 'claim.withdrawn',
  version: 1,
  schema: Type.Object(
    {
      claimId: Type.String(),
      region: Type.String(),
      postId: PostId,
      /** When the edit or the withdrawal was captured. */
      capturedAt: Instant,
    },
    { additionalProperties: false },
  ),
  key: (data) => data.region,
  capturedAt: (data) => data.capturedAt,
  sample: {
    claimId: 'telegram:demo/12@1#0',
    region: 'KZ.02',
    postId: 'telegram:demo/12',
    capturedAt: '2022-01-05T08:00:00Z',
  },
});
