import { hash } from 'node:crypto';
import {
  dumpCaptured,
  dumpCut,
  type Fact,
  fact,
  MAX_TEXT_BYTES,
  type NormalisedPost,
  postCaptured,
  postNormalised,
  postRejected,
  postRepeated,
  postsNormalised,
  postsRaw,
  postWithdrawn,
  type RawPost,
} from '#contracts';
import type { Stage } from '#stage';
import { clean, type Cleaned, cutDump, type CutPost, detectLanguage, hasWords, wordsOf } from '#text';
import { emptyMemory, type Memory, memorySnapshot, type OpenDump, putDump } from './memory.js';
import { BASES, type Latest } from './revisions.js';

type In = typeof postCaptured | typeof postWithdrawn | typeof dumpCaptured;
type Out = typeof postNormalised | typeof postRepeated | typeof postRejected | typeof postWithdrawn | typeof dumpCut;
type Dump = Fact<typeof dumpCaptured>['data'];
type Captured = Omit<RawPost, 'via' | 'language'>;
/** A captured post whose words may stand elsewhere: its hash tells them. */
type Content = Omit<Captured, 'verbatim'>;

/**
 * Cleans each captured revision so that its verbatim text can be had back, numbers revisions, and cuts dumps into posts.
 *
 * Guarantee: every raw event has an outcome: a captured post is normalised, repeated or rejected with a reason; a part of a dump is
 * `dump.cut` after its posts; a withdrawal is handed on. Raw events are treated as hostile: anybody may have written them.
 * The words of a post decide its id when it was cut from a dump, so that cutting again gives the same ids.
 */
export const normalise: Stage<In, Out, Memory> = {
  name: 'normalise',
  version: 1,
  from: [postsRaw],
  to: [postsNormalised],
  consumes: [postCaptured, postWithdrawn, dumpCaptured],
  produces: [postNormalised, postRepeated, postRejected, postWithdrawn, dumpCut],
  scope: 'partition',
  memory: postsNormalised,
  snapshot: memorySnapshot,
  initial: emptyMemory,

  decide({ revisions, dumps }, input) {
    const { type, data } = input;
    const id = type === 'dump.captured' ? data.dumpId : data.postId;
    const fault = faultOfIds(id, data.source, input.key) ?? faultOf(input);
    if (fault) return [rejected({ ...data, postId: id }, 'malformed', fault)];
    switch (type) {
      case 'post.captured':
        return [decidePost(revisions.get(id), data)];
      case 'post.withdrawn':
        return [fact(postWithdrawn, withReason(data))];
      case 'dump.captured':
        return decideDump(dumps.get(id), data);
    }
  },

  evolve(memory, { type, data }) {
    switch (type) {
      case 'post.normalised':
        // A post of a dump belongs to the partition of the dump; its own partition reads this fact too.
        if (!data.dump) memory.revisions.set(data.postId, latestOf(data));
        break;
      case 'post.withdrawn': {
        const latest = memory.revisions.get(data.postId);
        if (latest) memory.revisions.set(data.postId, { ...latest, content: undefined });
        break;
      }
      case 'dump.cut': {
        const { dumpId, part, last, posts, carry } = data;
        putDump(memory, dumpId, last ? undefined : { parts: part + 1, posts, carry });
      }
    }
    return memory;
  },

  refuse: ({ key, problem, time }) => [
    rejected(
      { postId: key, source: key.slice(0, Math.max(0, key.lastIndexOf('/'))), capturedAt: time },
      'malformed',
      problem,
    ),
  ],
};

// --- one post ---------------------------------------------------------------------------------------------------------

function decidePost(latest: Latest | undefined, raw: RawPost): Fact<Out> {
  const post = { ...plainFields(raw), hash: sha256(raw.verbatim) };
  if (latest && latest.content === contentOf(post) && !isBetterTime(post, latest)) {
    const { postId, source, capturedAt } = post;
    return fact(postRepeated, { postId, source, revision: latest.revision, capturedAt });
  }
  const revision = (latest?.revision ?? 0) + 1;
  // A time that the source gave is not given up for a guess.
  const keepsTime = latest && trust(latest.basis) > trust(post.publishedAtBasis);
  const timed = keepsTime
    ? { ...post, publishedAt: instant(latest.publishedAt), publishedAtBasis: latest.basis }
    : post;
  return normalised(timed, { revision }, clean(post));
}

/** The cleaned post, or why there is none. */
function normalised(
  post: Captured,
  known: Pick<NormalisedPost, 'revision' | 'dump'>,
  cleaned: Cleaned,
): Fact<typeof postNormalised> | Fact<typeof postRejected> {
  const bytes = Buffer.byteLength(post.verbatim);
  if (bytes > MAX_TEXT_BYTES)
    return rejected(post, 'too-large', `the text has ${bytes} bytes, the limit is ${MAX_TEXT_BYTES}`);
  if (!hasWords(cleaned.text)) return rejected(post, 'empty', 'no words are left after cleaning');
  const { language, languages } = detectLanguage(cleaned.text);
  const { verbatim: _, ...content } = post;
  return fact(postNormalised, { ...content, ...known, ...cleaned, language, languages: [...languages] });
}

/** How much a time of publication can be trusted. */
const trust = (basis: Latest['basis']) => BASES.indexOf(basis);

const instant = (milliseconds: number) => new Date(milliseconds).toISOString().replace('.000Z', 'Z');

function isBetterTime({ publishedAt, publishedAtBasis }: Content, latest: Latest): boolean {
  const gain = trust(publishedAtBasis) - trust(latest.basis);
  return gain > 0 || (gain === 0 && publishedAtBasis !== 'assumed' && Date.parse(publishedAt) !== latest.publishedAt);
}

const latestOf = (post: NormalisedPost): Latest => ({
  revision: post.revision,
  content: contentOf(post),
  publishedAt: Date.parse(post.publishedAt),
  basis: post.publishedAtBasis,
});

/**
 * Equal for equal content: words, markup, attachments, and what the post answers or forwards. When and how it was captured, and
 * that it was edited without a change, make no revision.
 */
function contentOf({ hash: words, format, media, replyTo, forwardedFrom }: Content): string {
  if (format === 'text' && media.length === 0 && replyTo === undefined && !forwardedFrom) return words.slice(0, 16);
  const { source, messageId, name } = forwardedFrom ?? {};
  const content = [words, format, media.map(({ kind }) => kind), replyTo, source, messageId, name];
  return sha256(JSON.stringify(content)).slice(0, 16);
}

// --- a part of a dump -------------------------------------------------------------------------------------------------

function decideDump(open: OpenDump | undefined, dump: Dump): Fact<Out>[] {
  const { dumpId, source, part, last, text, capturedAt } = dump;
  // Part 0 always begins anew: the same dump may be imported again.
  const { parts, posts, carry } = part === 0 || !open ? { parts: 0, posts: 0, carry: '' } : open;
  if (part !== parts)
    return [rejected({ ...dump, postId: dumpId }, 'malformed', `part ${part} came where part ${parts} was due`)];
  const cut = cutDump({ text, carry, last });
  const whole = carry + text;
  const seen = new Set<string>();
  const facts = cut.posts.map((post, n) => postOfDump(dump, whole.slice(post.start, post.end), post, posts + n, seen));
  const count = posts + cut.posts.length;
  return [...facts, fact(dumpCut, { dumpId, source, part, last, posts: count, carry: cut.carry, capturedAt })];
}

function postOfDump(dump: Dump, verbatim: string, cut: CutPost, index: number, seen: Set<string>): Fact<Out> {
  const { dumpId, source, capturedAt, referenceDate } = dump;
  const { confidence, tailsRepeat } = cut;
  const cleaned = clean({ verbatim, format: 'text', tailsRepeat });
  const postId = `${source}/h${sha256(wordsOf(cleaned.text)).slice(0, 16)}`;
  if (seen.has(postId)) return fact(postRepeated, { postId, source, revision: 1, capturedAt });
  seen.add(postId);
  const post: Captured = {
    postId,
    source,
    publishedAt: referenceDate ?? capturedAt,
    publishedAtBasis: referenceDate ? 'reference' : 'assumed',
    capturedAt,
    media: [],
    verbatim,
    format: 'text',
    hash: sha256(verbatim),
  };
  return normalised(post, { revision: 1, dump: { dumpId, index, confidence } }, cleaned);
}

// --- what a hostile writer may have put there ---------------------------------------------------------------------------

/** An id must lead back to its source and stand under its own key, or two sources (or partitions) could claim one post. */
function faultOfIds(id: string, source: string, key: string): string | undefined {
  if (HIDDEN.test(id) || HIDDEN.test(source)) return 'an id holds control characters or lone surrogates';
  if (!id.startsWith(`${source}/`) || id.length === source.length + 1) return `the id ${id} is none of ${source}`;
  if (key !== id) return `the record's key is not ${id}`;
  return undefined;
}

/** What else no schema can say. */
function faultOf({ type, data }: Fact<In>): string | undefined {
  switch (type) {
    case 'post.captured':
      if (data.messageId !== undefined && data.postId !== `${data.source}/${data.messageId}`)
        return `the message id ${data.messageId} is not the one of ${data.postId}`;
      return faultOfTimes({ publishedAt: data.publishedAt, editedAt: data.editedAt });
    case 'dump.captured':
      return faultOfTimes({ referenceDate: data.referenceDate });
    default:
      return undefined;
  }
}

function faultOfTimes(times: Readonly<Record<string, string | undefined>>): string | undefined {
  const wrong = Object.entries(times).find(([, time]) => time !== undefined && Number.isNaN(Date.parse(time)));
  return wrong && `${wrong[0]} ${wrong[1]} is no date`;
}

const HIDDEN = /[\p{Cc}\p{Cs}]/u;
const CONTROLS = /\p{Cc}/gu;
const plain = (text: string) => text.toWellFormed().replace(CONTROLS, ' ');

/** The post without what only a page or a database would trip over; its verbatim text stays as it is. */
function plainFields({
  via: _via,
  language: _language,
  url,
  author,
  replyTo,
  forwardedFrom,
  media,
  ...post
}: RawPost): Captured {
  const { source, messageId, name } = forwardedFrom ?? {};
  return {
    ...post,
    ...(url !== undefined && /^(?:https?|tg):\/\//i.test(url) && { url: plain(url) }),
    ...(author !== undefined && { author: plain(author) }),
    ...(replyTo !== undefined && { replyTo: plain(replyTo) }),
    ...(forwardedFrom && {
      forwardedFrom: {
        ...(source !== undefined && !HIDDEN.test(source) && { source }),
        ...(messageId !== undefined && { messageId: plain(messageId) }),
        ...(name !== undefined && { name: plain(name) }),
      },
    }),
    media: media.map(({ kind }) => ({ kind: plain(kind) })),
  };
}

const withReason = ({ reason, ...withdrawn }: Fact<typeof postWithdrawn>['data']) =>
  reason === undefined ? withdrawn : { ...withdrawn, reason: plain(reason) };

/** Longest parts of a rejection, so that what is wrong with an event cannot break the event that says so. */
const LONGEST = { id: 300, source: 200, detail: 2000 };

const rejected = (
  { postId, source, capturedAt }: Pick<Content, 'postId' | 'source' | 'capturedAt'>,
  reason: Fact<typeof postRejected>['data']['reason'],
  detail: string,
) =>
  fact(postRejected, {
    postId: plain(postId).slice(0, LONGEST.id),
    source: plain(source).slice(0, LONGEST.source),
    reason,
    detail: plain(detail).slice(0, LONGEST.detail),
    capturedAt,
  });

const sha256 = (text: string) => hash('sha256', text, 'hex');
