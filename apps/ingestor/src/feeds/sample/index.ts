import { postCaptured, postsRaw, type Fact } from '#contracts';
import type { EventLog } from '#event-log';
import { encodeFact } from '#stage';
import { capturePost, contentKeyOf } from '../../capture.js';
import { EVERYDAY } from './everyday.js';
import type { SamplePost } from './sample-post.js';
import { UNREST } from './unrest.js';

const CAPTURED_AFTER_MS = 2 * 60 * 1000;

/**
 * The sample: invented posts of three days in Russian, Kazakh and English, in the order of their capture, two minutes after
 * each was published or edited. Always the same.
 */
export const samplePosts: readonly Fact<typeof postCaptured>[] = [...UNREST, ...EVERYDAY]
  .map(captured)
  .toSorted((a, b) => Date.parse(a.data.capturedAt) - Date.parse(b.data.capturedAt));

/** Appends the sample to the log and answers how many posts it has. Twice is harmless: the second time all are repeated. */
export async function captureSample(log: Pick<EventLog, 'append'>): Promise<number> {
  await log.append(
    samplePosts.map((fact) =>
      encodeFact(postCaptured, fact.data, postsRaw, { id: `${fact.data.postId}@${contentKeyOf(fact)}` }),
    ),
  );
  return samplePosts.length;
}

function captured(post: SamplePost): Fact<typeof postCaptured> {
  const publishedAt = instant(post.at);
  const editedAt = post.edited === undefined ? undefined : instant(post.edited);
  return capturePost(
    {
      source: `telegram:${post.channel}`,
      messageId: String(post.id),
      publishedAt,
      verbatim: post.text,
      format: post.html ? 'html' : 'text',
      url: `https://t.me/${post.channel}/${post.id}`,
      ...(editedAt && { editedAt }),
      ...(post.forwardedFrom && { forwardedFrom: post.forwardedFrom }),
      ...(post.replyTo !== undefined && { replyTo: String(post.replyTo) }),
      media: (post.media ?? []).map((kind) => ({ kind })),
    },
    { via: 'sample', capturedAt: new Date(Date.parse(editedAt ?? publishedAt) + CAPTURED_AFTER_MS).toISOString() },
  );
}

/** The sample plays in 2025, when all of Kazakhstan is on UTC+5. */
function instant(local: string): string {
  return `2025-${local.replace(' ', 'T')}:00+05:00`;
}
