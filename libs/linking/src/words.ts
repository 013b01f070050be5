import type { Span } from '#contracts';
import { stems } from '#text';

/** How far from a span its sentence may reach, in UTF-16 units. */
const REACH = 160;
const MAX_SPANS = 4;
const MAX_WORDS = 40;
const SHORTEST = 4;

/** Markup and addresses. */
const NO_WORDS = /<[^<>]{0,200}>|https?:\/\/\S+/g;
/** What the reach may have cut. */
const FIRST_WORD = /^\S+/;
const LAST_WORD = /(?<!\S)\S+$/;
const END = /[.!?…](?=\s)|\n/g;

/**
 * What a claim is about, in few words: the stems of the sentences in which its spans stand, sorted, each once. `text` is
 * the text that the spans point into; markup and addresses in it are passed over. Linear in the number of spans.
 */
export function wordsAround(text: string, spans: readonly Pick<Span, 'start' | 'end'>[]): string[] {
  const words = new Set<string>();
  for (const { start, end } of spans.slice(0, MAX_SPANS)) {
    const before = text.slice(Math.max(0, start - REACH), start).replace(start > REACH ? FIRST_WORD : '', '');
    const after = text.slice(end, end + REACH).replace(end + REACH < text.length ? LAST_WORD : '', '');
    const begin = [...before.matchAll(END)].at(-1);
    const sentence =
      (begin ? before.slice(begin.index + 1) : before) +
      text.slice(start, Math.min(end, start + 2 * REACH)) +
      after.slice(0, after.search(END) + 1 || undefined);
    for (const stem of stems(sentence.replaceAll(NO_WORDS, ' '))) if (stem.length >= SHORTEST) words.add(stem);
    if (words.size >= MAX_WORDS) break;
  }
  return [...words].sort().slice(0, MAX_WORDS);
}

/** How much two sorted lists have in common: 0 nothing, 1 all (cosine of the sets). */
export function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      common++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return common / Math.sqrt(a.length * b.length);
}
