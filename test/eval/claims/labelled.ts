import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ExtractedClaim, ReadablePost } from '#classification';
import { clean, detectLanguage } from '#text';

/** One value, or several that are all right. */
export type OneOrMore<T> = T | readonly T[];

/** A claim as a reader labelled it. */
export interface Label {
  readonly type: string;
  readonly place: OneOrMore<string>;
  readonly country: OneOrMore<string>;
  /** ISO day; empty when none can be told. */
  readonly date: OneOrMore<string>;
  readonly polarity: OneOrMore<string>;
  readonly modality: OneOrMore<string>;
  readonly phase: OneOrMore<string>;
  readonly press: boolean;
  readonly figures: readonly { readonly measure: string; readonly low: number; readonly high: number | null }[];
  readonly span: string;
}

/** A labelled post. `optional` claims are neither right nor wrong. */
export interface Labelled {
  readonly id: string;
  readonly channel?: string;
  readonly text: string;
  readonly publishedAt?: string | null;
  readonly language?: string;
  readonly required: readonly Label[];
  readonly optional?: readonly Label[];
}

/** Day of texts that carry none: their dates are not judged. */
const SOME_DAY = '2022-01-05T12:00:00Z';

/** Reads NDJSON of labelled posts. Throws on a line that is no JSON. */
export const readLabelled = (file: string): Labelled[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Labelled);

/** The post as the classifier gets it. */
export function readable({ text: verbatim, publishedAt }: Labelled): ReadablePost {
  const { text, marks } = clean({ verbatim, format: 'text' });
  return { text, marks, ...detectLanguage(text), publishedAt: publishedAt ?? SOME_DAY };
}

/** Which half a post's channel belongs to: rules are tuned on one only, so that the other shows how far they carry. */
export const halfOf = ({ channel, id }: Labelled): 'tuning' | 'held-out' =>
  createHash('sha256')
    .update(channel ?? id)
    .digest()[0]! %
    2 ===
  0
    ? 'tuning'
    : 'held-out';

/** The values that are right. */
export const list = <T>(value: OneOrMore<T> | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];

const plain = (name: string) =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\b(the|region|oblast|raion|rayon|district|province|city|krai|republic|of)\b|[^a-z0-9]/g, '');

/** What is left of a name without its vowels. */
const skeleton = (name: string) => name.replaceAll(/[aeiouyj]/g, '');

/** Names are spelt in many ways: equal letters or consonants, or for names of four letters and more the same beginning. */
export const isSamePlace = ({ place }: ExtractedClaim, label: Label): boolean =>
  list(label.place).some((name) => {
    const [a, b] = [plain(place.name), plain(name)];
    if (a === b) return true;
    const countries = list(label.country);
    if (skeleton(a).length >= 3 && skeleton(a) === skeleton(b)) return countries.includes(place.country);
    return a.length >= 4 && b.length >= 4 && a.slice(0, 4) === b.slice(0, 4) && countries.includes(place.country);
  });

/** ISO day of a claim; empty when it is less precise than a day. */
export const dayOf = ({ time }: ExtractedClaim): string =>
  time.precision === 'day' || time.precision === 'part-of-day' || time.precision === 'hour'
    ? time.from.slice(0, 10)
    : '';
