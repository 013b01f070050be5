import fc from 'fast-check';
import { applyEdits, boundOperations, type Edit, Original, type Reworked, restore } from './operations.js';

/** Edits in order and without overlap, out of any numbers. */
const editsIn = (text: string, numbers: readonly [gap: number, length: number, replacement: string][]): Edit[] => {
  const edits: Edit[] = [];
  let at = 0;
  for (const [gap, length, replacement] of numbers) {
    const start = at + gap;
    const end = start + 1 + length;
    if (end > text.length) break;
    edits.push({ start, end, replacement });
    at = end;
  }
  return edits;
};
const rounds = fc.array(fc.array(fc.tuple(fc.nat(4), fc.nat(5), fc.string({ maxLength: 3 })), { maxLength: 12 }), {
  maxLength: 6,
});
const rework = (verbatim: string, edits: readonly (readonly [number, number, string][])[]): Reworked[] => {
  const states: Reworked[] = [{ text: verbatim, operations: [] }];
  for (const numbers of edits) states.push(applyEdits(states.at(-1)!, editsIn(states.at(-1)!.text, numbers)));
  return states;
};

it('leads back to the verbatim text after any steps, and after each one to the text before it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), rounds, (verbatim, edits) => {
      for (const { text, operations } of rework(verbatim, edits)) expect(restore(text, operations)).toBe(verbatim);
    }),
    { numRuns: 2000 },
  );
});

it('keeps the operations in order, without overlap, inside the text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 120 }), rounds, (verbatim, edits) => {
      const { text, operations } = rework(verbatim, edits).at(-1)!;
      let at = 0;
      for (const [start, end] of operations) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThanOrEqual(start);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 1000 },
  );
});

it('bounds their number and still leads back', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 120 }), rounds, fc.integer({ min: 1, max: 8 }), (verbatim, edits, most) => {
      const reworked = rework(verbatim, edits).at(-1)!;
      const bounded = boundOperations(reworked, most);
      expect(bounded.length).toBeLessThanOrEqual(most);
      expect(restore(reworked.text, bounded)).toBe(verbatim);
    }),
    { numRuns: 1000 },
  );
});

describe('quoting', () => {
  const verbatim = '<b>Раз</b> &amp; два';
  const reworked = applyEdits({ text: verbatim, operations: [] }, [
    { start: 0, end: 3, replacement: '' },
    { start: 6, end: 10, replacement: '' },
    { start: 11, end: 16, replacement: '&' },
  ]);
  it.each([
    ['Раз', 'Раз'],
    ['аз &', 'аз</b> &amp;'],
    ['&', '&amp;'],
    ['два', 'два'],
    ['Раз & два', 'Раз</b> &amp; два'],
  ])('%s stands for %s', (words, stood) => {
    const start = reworked.text.indexOf(words);
    const quote = new Original(reworked).quote(start, start + words.length);
    expect(quote.text).toBe(stood);
    expect(verbatim.slice(quote.start, quote.end)).toBe(stood);
  });

  it('brings offsets outside to the ends', () =>
    expect(new Original(reworked).quote(-5, 99).text).toBe('Раз</b> &amp; два'));
});
