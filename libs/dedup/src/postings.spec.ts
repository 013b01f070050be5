import fc from 'fast-check';
import { EARLIEST, Postings } from './postings.js';

const precedes = (a: number, b: number) => a < b;

describe('postings', () => {
  test('the earliest contents come first, whatever the order of adding and removing', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 90 }),
        fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 40 }),
        (added, removed) => {
          const postings = new Postings();
          for (const content of added) postings.add(7, content, precedes);
          for (const content of removed) postings.remove(7, content, precedes);
          const left = added.filter((content) => !removed.includes(content)).sort((a, b) => a - b);
          expect(postings.earliest(7)).toEqual(left.slice(0, EARLIEST));
          expect(postings.all(7).sort((a, b) => a - b)).toEqual(left);
        },
      ),
    ));

  test('thousands of fingerprints keep their own contents', () => {
    const postings = new Postings();
    const fingerprint = (n: number) => Math.imul(n, 2654435) >>> 0;
    for (let n = 1; n <= 5000; n++) for (const content of [n + 1, n]) postings.add(fingerprint(n), content, precedes);
    for (let n = 1; n <= 5000; n += 2) postings.remove(fingerprint(n), n, precedes);
    for (let n = 1; n <= 5000; n++) expect(postings.all(fingerprint(n))).toEqual(n % 2 ? [n + 1] : [n, n + 1]);
    expect(postings.all(1)).toEqual([]);
  });
});
