import { readFileSync } from 'node:fs';
import type { ReadablePost } from '#classification';
import { clean, detectLanguage } from '#text';

/** A post with the types that a reader found in it. */
export interface LabelledPost {
  readonly post: ReadablePost;
  /** Where it is from; posts of one source share their ways of writing. */
  readonly source: string;
  readonly required: ReadonlySet<string>;
  /** Types that are neither right nor wrong. */
  readonly optional: ReadonlySet<string>;
}

interface Line {
  readonly text: string;
  readonly channel?: string;
  readonly publishedAt?: string | null;
  readonly required: readonly { readonly type: string }[];
  readonly optional?: readonly { readonly type: string }[];
}

/** What a post without a time is given: nothing that is learnt depends on it. */
const SOME_DAY = '2024-01-01T12:00:00Z';

/**
 * Reads NDJSON of `{text, channel?, publishedAt?, required: [{type}], optional?: [{type}]}`. Throws with file and line
 * when a line is no such thing.
 */
export const readLabelledPosts = (file: string): LabelledPost[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, n) => {
      if (!line.trim()) return [];
      const { text, channel, publishedAt, required, optional } = parse(line, `${file}:${n + 1}`);
      const cleaned = clean({ verbatim: text, format: 'text' });
      return [
        {
          post: {
            text: cleaned.text,
            marks: cleaned.marks,
            ...detectLanguage(cleaned.text),
            publishedAt: publishedAt ?? SOME_DAY,
          },
          source: channel ?? file,
          required: new Set(required.map(({ type }) => type)),
          optional: new Set((optional ?? []).map(({ type }) => type)),
        },
      ];
    });

function parse(json: string, place: string): Line {
  let line: Partial<Line> | null;
  try {
    line = JSON.parse(json) as Partial<Line> | null;
  } catch {
    throw new Error(`${place}: no JSON`);
  }
  const isTypes = (value: unknown) => Array.isArray(value) && value.every((one) => typeof one?.type === 'string');
  if (typeof line?.text !== 'string' || !isTypes(line.required) || (line.optional && !isTypes(line.optional)))
    throw new Error(`${place}: give text and required: [{type}], and optional: [{type}] if there are any`);
  return line as Line;
}
