import fc from 'fast-check';
import { EARLIEST, Postings } from './postings.js';

const precedes = (a: number, b: number) => a < b;
const found = new Uint32Array(EARLIEST);
const earliest = (postings: Postings, fingerprint: number) => [
  ...found.subarray(0, postings.earliest(fingerprint, found)),
];
const inOrder = (texts: Iterable<number>) => [...texts].sort((a, b) => a - b);

describe('postings', () => {
  test('know the earliest texts and all of them, whatever the order in which they came', () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 90 }), (added) => {
        const postings = new Postings();
        for (const text of added) postings.add(7, text, precedes);
        expect(inOrder(earliest(postings, 7))).toEqual(inOrder(added).slice(0, EARLIEST));
        expect(inOrder(postings.all(7))).toEqual(inOrder(added));
      }),
    ));

  test('move a text that turns out to be earlier', () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 60 }), (added) => {
        const postings = new Postings();
        const ranks = new Map(added.map((text) => [text, text]));
        const byRank = (a: number, b: number) => ranks.get(a)! < ranks.get(b)!;
        for (const text of added) postings.add(7, text, byRank);
        for (const text of added.slice(0, 20)) {
          ranks.set(text, -text);
          postings.advance(7, text, byRank);
        }
        const expected = [...added].sort((a, b) => ranks.get(a)! - ranks.get(b)!).slice(0, EARLIEST);
        expect(inOrder(earliest(postings, 7))).toEqual(inOrder(expected));
      }),
    ));

  test('thousands of fingerprints keep their own texts', () => {
    const postings = new Postings();
    const fingerprint = (n: number) => Math.imul(n, 2654435761) >>> 0;
    for (let n = 1; n <= 5000; n++) for (const text of [n + 1, n]) postings.add(fingerprint(n), text, precedes);
    for (let n = 1; n <= 5000; n++) expect(inOrder(earliest(postings, fingerprint(n)))).toEqual([n, n + 1]);
    expect(earliest(postings, 1)).toEqual([]);
  });
});
