import fc from 'fast-check';
import { BASES, type Latest, Revisions } from './revisions.js';

const latest = fc.record({
  revision: fc.integer({ min: 1, max: 1_000_000 }),
  content: fc.stringMatching(/^[0-9a-f]{15}[1-9a-f]$/),
  publishedAt: fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 }),
  basis: fc.constantFrom(...BASES),
});

it('remembers the latest revision of each of many posts, and so does a copy', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(900), latest), { maxLength: 2500 }), (writes) => {
      const revisions = new Revisions();
      const expected = new Map<string, Latest>();
      for (const [n, value] of writes) {
        revisions.set(`telegram:demo/${n}`, value);
        expected.set(`telegram:demo/${n}`, value);
      }
      for (const known of [revisions, Revisions.from(revisions.copy())])
        for (let n = 0; n <= 900; n++)
          expect(known.get(`telegram:demo/${n}`)).toEqual(expected.get(`telegram:demo/${n}`));
    }),
    { numRuns: 30 },
  );
});

it('knows a post that was taken down, without content', () => {
  const revisions = new Revisions();
  const known = { revision: 3, publishedAt: -5, basis: 'reference' } as const;
  revisions.set('telegram:demo/1', known);
  expect(revisions.get('telegram:demo/1')).toEqual(known);
});

it('does not take half a copy for a whole one', () => {
  const copy = new Revisions().copy();
  expect(() => Revisions.from(copy.slice(0, copy.length - 28))).toThrow('cut short');
});
