import Type from 'typebox';
import { eventType } from '../event-type.js';
import { PostId } from '../vocabulary/post.js';
import { Instant } from '../vocabulary/time.js';
import { claimMade } from './claim-made.js';

/** Where a claim belongs now. The latest of a claim holds. */
export const claimLinked = eventType({
  name: 'claim.linked',
  version: 1,
  schema: Type.Object(
    {
      claimId: Type.String(),
      region: Type.String(),
      postId: PostId,
      revision: Type.Integer({ minimum: 1 }),
      /** Whether it still stands. */
      stands: Type.Boolean(),
      /** The incident that it belongs to, or, if it no longer stands, belonged to last; null: none. */
      incident: Type.Union([Type.String(), Type.Null()]),
      /** Why it opens no incident; null: it may open one. Such a claim attaches to what it fits, or stands alone. */
      shelved: Type.Union([
        Type.Enum(['negated', 'planned', 'hypothetical', 'historical', 'statement', 'no-place']),
        Type.Null(),
      ]),
      /** The id that its incident has if it is the first to tell of it; null: it opens none. This id too resolves for ever. */
      founds: Type.Union([Type.String(), Type.Null()]),
      capturedAt: Instant,
    },
    { additionalProperties: false },
  ),
  key: (data) => data.region,
  capturedAt: (data) => data.capturedAt,
  sample: {
    claimId: claimMade.sample.claimId,
    region: claimMade.sample.region,
    postId: claimMade.sample.postId,
    revision: claimMade.sample.revision,
    stands: true,
    incident: 'inc-49ec4c2faae7ec70',
    shelved: null,
    founds: 'inc-49ec4c2faae7ec70',
    capturedAt: claimMade.sample.capturedAt,
  },
});
