import Type, { type Static } from 'typebox';
import { Instant } from './time.js';

/** Longest verbatim text of a post, in UTF-8 bytes. */
export const MAX_TEXT_BYTES = 64 * 1024;

/** `telegram:channelname`, `rss:host/path`, `push:name`. */
export const SourceId = Type.String({ minLength: 3, maxLength: 200, pattern: '^[a-z][a-z0-9-]*:[^\\s@]+$' });

/** `<source>/<message id>`; without a message id, `<source>/h<hash of the words>`. */
export const PostId = Type.String({ minLength: 5, maxLength: 300 });

const Text = Type.String({ maxLength: MAX_TEXT_BYTES });

/** Said by the platform: where a forwarded post comes from. All parts may be missing when the author hides. */
export const ForwardedFrom = Type.Object(
  {
    source: Type.Optional(SourceId),
    messageId: Type.Optional(Type.String({ maxLength: 100 })),
    name: Type.Optional(Type.String({ maxLength: 300 })),
  },
  { additionalProperties: false },
);

/** An attachment; only its kind is kept. */
export const Media = Type.Object({ kind: Type.String({ maxLength: 40 }) }, { additionalProperties: false });

const provenance = {
  postId: PostId,
  source: SourceId,
  messageId: Type.Optional(Type.String({ maxLength: 100 })),
  publishedAt: Instant,
  /** `source`: as the source says; `reference`: the reference date of an import; `assumed`: time of capture. */
  publishedAtBasis: Type.Enum(['source', 'reference', 'assumed']),
  capturedAt: Instant,
  editedAt: Type.Optional(Instant),
  /** The source says that it was edited, not when. */
  edited: Type.Optional(Type.Boolean()),
  url: Type.Optional(Type.String({ maxLength: 2000 })),
  author: Type.Optional(Type.String({ maxLength: 300 })),
  forwardedFrom: Type.Optional(ForwardedFrom),
  /** Message id, in the same source, of the post that it answers. */
  replyTo: Type.Optional(Type.String({ maxLength: 100 })),
  media: Type.Array(Media, { maxItems: 100 }),
  /** Whether its verbatim text is words or HTML. */
  format: Type.Enum(['text', 'html']),
  /** SHA-256 of the UTF-8 bytes of the verbatim text, hex. */
  hash: Type.String({ minLength: 64, maxLength: 64 }),
};

/** A revision of a post as captured. */
export const RawPost = Type.Object(
  {
    ...provenance,
    /** The words (or HTML) exactly as captured. */
    verbatim: Text,
    /** Language that the source claims, if it does; a hint, never a fact. */
    language: Type.Optional(Type.String({ maxLength: 20 })),
    /** How it was captured: `push`, `telegram-export`, `telegram-web`, `ndjson`, … */
    via: Type.String({ maxLength: 60 }),
  },
  { additionalProperties: false },
);
export type RawPost = Static<typeof RawPost>;

/** A change that normalising made, in offsets (UTF-16 units) of the verbatim text. */
export const Repair = Type.Object(
  { kind: Type.String(), start: Type.Integer({ minimum: 0 }), end: Type.Integer({ minimum: 0 }) },
  { additionalProperties: false },
);
export type Repair = Static<typeof Repair>;

/**
 * What cleaning did at one place, `[start, end, verbatim]`: the stretch `[start, end)` of the cleaned text (UTF-16 units) stands for
 * these verbatim characters. Ascending, without overlap; all between two operations was copied. So text and operations
 * together are the verbatim text.
 */
export const Operation = Type.Tuple([
  Type.Integer({ minimum: 0 }),
  Type.Integer({ minimum: 0 }),
  Type.String({ maxLength: MAX_TEXT_BYTES }),
]);

/** `ru`, `kk`, `en`, `uk`, `other`, or `mixed` for a post of several. */
export const LanguageCode = Type.Enum(['ru', 'kk', 'en', 'uk', 'other', 'mixed']);
export type LanguageCode = Static<typeof LanguageCode>;

/** A stretch of the cleaned text in one language. */
export const LanguageSegment = Type.Object(
  { start: Type.Integer(), end: Type.Integer(), language: LanguageCode },
  { additionalProperties: false },
);

/** A revision of a post with its cleaned text, and with the operations that lead back to the verbatim one. */
export const NormalisedPost = Type.Object(
  {
    ...provenance,
    /** 1 for the first content seen of the post, one more for each change. */
    revision: Type.Integer({ minimum: 1 }),
    /** The cleaned text: what later stages read. Never empty. */
    text: Text,
    /** Undone on the text, in order, they give the verbatim text, unit by unit. */
    operations: Type.Array(Operation),
    repairs: Type.Array(Repair),
    /** Footers, signatures and invite links: marked in the cleaned text, not removed. */
    marks: Type.Array(
      Type.Object(
        { kind: Type.Enum(['footer', 'signature', 'invite']), start: Type.Integer(), end: Type.Integer() },
        { additionalProperties: false },
      ),
    ),
    language: LanguageCode,
    languages: Type.Array(LanguageSegment),
    links: Type.Array(Type.String()),
    mentions: Type.Array(Type.String()),
    hashtags: Type.Array(Type.String()),
    /** `zero-width`, `bidirectional-control`, `lone-surrogate`, `nul`, `mixed-scripts`, … found in the verbatim text. */
    flags: Type.Array(Type.String()),
    /** Set when the post was cut out of a dump. */
    dump: Type.Optional(
      Type.Object(
        {
          dumpId: Type.String(),
          /** Which post of the dump, from 0. */
          index: Type.Integer({ minimum: 0 }),
          /** How sure the cut at its start is, 0 to 1. */
          confidence: Type.Number({ minimum: 0, maximum: 1 }),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);
export type NormalisedPost = Static<typeof NormalisedPost>;

/** What one post is to another; `variant` (same words, other number, place or name) is never a duplicate. */
export const RelationKind = Type.Enum(['exact', 'near', 'contains', 'contained', 'variant', 'forward']);
export type RelationKind = Static<typeof RelationKind>;

/** A relation of a post to another one, with its evidence. */
export const Relation = Type.Object(
  {
    kind: RelationKind,
    /** The other post's id. */
    to: PostId,
    /** How much of their words both share, rare words weighing more, 0 to 1; 1 for `exact` and `forward`. */
    score: Type.Number({ minimum: 0, maximum: 1 }),
    /** Some words that both share, in lower case, the rarest first. */
    shared: Type.Optional(Type.Array(Type.String())),
    /** Set when the other post says this no longer: time of capture of the edit or withdrawal that ended it. */
    until: Type.Optional(Instant),
  },
  { additionalProperties: false },
);
export type Relation = Static<typeof Relation>;

/** What was known of a post's place from one time of capture on. */
export const Known = Type.Object(
  { since: Instant, canonical: PostId, origin: PostId },
  { additionalProperties: false },
);
export type Known = Static<typeof Known>;

/** Where a post stands in its group. A pure function of the set of posts captured so far, whatever order they came in. */
export const GroupMembership = {
  /** The earliest (published, id) of the post and its direct neighbours; the post itself when it is the earliest. */
  canonical: PostId,
  /** Root of the information: forwards and copies of a post share its origin, also once it is edited or withdrawn. */
  origin: PostId,
  relations: Type.Array(Relation),
  /**
   * What was known when, ascending: each entry holds from its `since` to the next one's; the last equals `canonical` and
   * `origin`. Missing where there is but one: `canonical` and `origin` have been known since the post was first captured.
   */
  known: Type.Optional(Type.Array(Known, { minItems: 2 })),
};
