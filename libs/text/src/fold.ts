import { unmixed } from './look-alikes.js';

/**
 * Folds words for comparison, never for display: NFKC, lower case, ё→е, no combining marks, no zero-width characters, letters that only
 * look like those around them read as they look.
 */

const IGNORED = /[\p{M}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu;
/** What no normalising changes: ASCII, the letters of our languages, and common marks. */
const PLAIN = /^[ -~а-яәіңғүұқөһєїґ«»—–]*$/;

/**
 * The comparable form of a stretch of text. `й` stays `й` (composition comes first); what is left of combining marks goes.
 * Same input, same output; folding twice changes nothing.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase().replaceAll('ё', 'е');
  if (PLAIN.test(lower)) return unmixed(lower);
  const composed = text.normalize('NFKC').toLowerCase().normalize('NFKC').replace(IGNORED, '');
  return unmixed(composed)
    .replaceAll('ё', 'е')
    .replaceAll('‐', '-')
    .replaceAll('‑', '-')
    .replaceAll('’', "'")
    .replaceAll('ʼ', "'");
}
