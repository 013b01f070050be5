import { hash } from 'node:crypto';
import { fact, postCaptured, type dumpCaptured, type Fact, type postWithdrawn, type RawPost } from '#contracts';
import { wordsOf } from '#text';

/** What a source says about one post: checked, but not yet a raw post. */
export interface SaidPost {
  readonly source: string;
  readonly messageId?: string;
  /** RFC 3339. */
  readonly publishedAt?: string;
  /** The words, or markup that holds them. */
  readonly verbatim: string;
  readonly format: 'text' | 'html';
  readonly editedAt?: string;
  /** The source says that it was edited, not when. */
  readonly edited?: boolean;
  readonly url?: string;
  readonly author?: string;
  readonly forwardedFrom?: RawPost['forwardedFrom'];
  readonly replyTo?: string;
  readonly media?: RawPost['media'];
  readonly language?: string;
}

/** The circumstances of a capture, the same for all posts of one request or file. */
export interface Capture {
  /** RFC 3339. */
  readonly capturedAt: string;
  /** How: `push`, `telegram-export`, … */
  readonly via: string;
  /** RFC 3339: published then, where a post does not say when. */
  readonly referenceDate?: string;
}

/** A fact that the ingestor puts into `posts.raw`. */
export type RawFact = Fact<typeof postCaptured> | Fact<typeof dumpCaptured> | Fact<typeof postWithdrawn>;

/** The raw post of what was said. The same words at the same id give the same content key, whenever captured. */
export function capturePost(said: SaidPost, capture: Capture): Fact<typeof postCaptured> {
  const { source, messageId, publishedAt, verbatim, format, media = [], ...rest } = said;
  const data: RawPost = {
    postId: postIdOf(said),
    source,
    ...(messageId !== undefined && { messageId }),
    publishedAt: publishedAt ?? capture.referenceDate ?? capture.capturedAt,
    publishedAtBasis: publishedAt ? 'source' : capture.referenceDate ? 'reference' : 'assumed',
    capturedAt: capture.capturedAt,
    ...rest,
    media: [...media],
    verbatim,
    format,
    hash: sha256(verbatim),
    via: capture.via,
  };
  return fact(postCaptured, data);
}

/** `<source>/<message id>`; without a message id, `<source>/h<16 hex digits of the hash of its words>`. */
export function postIdOf(said: Pick<SaidPost, 'source' | 'messageId' | 'verbatim'>): string {
  return `${said.source}/${said.messageId ?? `h${sha256(wordsOf(said.verbatim)).slice(0, 16)}`}`;
}

/**
 * Twelve hex digits that are equal for equal content: SHA-256 of the canonical JSON (sorted keys, absent ones left out)
 * of all that the source said. Time and way of capture do not count, nor does a time of publication that is only assumed.
 */
export function contentKeyOf({ type, data }: RawFact): string {
  switch (type) {
    case 'post.captured':
      return keyOf({
        author: data.author,
        edited: data.edited,
        editedAt: data.editedAt,
        format: data.format,
        forwardedFrom: data.forwardedFrom && {
          messageId: data.forwardedFrom.messageId,
          name: data.forwardedFrom.name,
          source: data.forwardedFrom.source,
        },
        language: data.language,
        media: data.media.map(({ kind }) => ({ kind })),
        publishedAt: data.publishedAtBasis === 'assumed' ? undefined : data.publishedAt,
        replyTo: data.replyTo,
        url: data.url,
        verbatim: data.verbatim,
      });
    case 'dump.captured':
      return keyOf({ last: data.last, referenceDate: data.referenceDate, text: data.text });
    case 'post.withdrawn':
      return keyOf({ reason: data.reason, withdrawnAt: data.capturedAt });
  }
}

/** What a fact is a state of: the post, or the part of the dump. */
export const subjectOf = ({ type, data }: RawFact): string =>
  type === 'dump.captured' ? `${data.dumpId}/${data.part}` : data.postId;

/** SHA-256 of the UTF-8 bytes of a text, hex. A lone surrogate counts as U+FFFD. */
export const sha256 = (text: string): string => hash('sha256', text, 'hex');

const keyOf = (content: Record<string, unknown>): string => sha256(JSON.stringify(content)).slice(0, 12);
