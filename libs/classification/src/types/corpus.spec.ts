import { CLAIM_TYPES } from '#contracts';
import { extractClaims, TAXONOMY } from '#classification';
import type { Gazetteer } from '#gazetteer';
import { detectLanguage } from '#text';

const nowhere: Gazetteer = {
  mentions: () => [],
  byId: () => undefined,
  country: () => undefined,
  region: () => undefined,
  capitalOf: () => undefined,
  seatOf: () => undefined,
};
const read = (text: string) =>
  extractClaims({ text, ...detectLanguage(text), publishedAt: '2022-01-05T12:00:00Z', marks: [] }, nowhere);
const types = TAXONOMY.flatMap((family) => family.types);

test('the taxonomy has every type once, in order, in the folder of its family', () => {
  expect(types.map(({ type }) => type)).toEqual(CLAIM_TYPES);
  for (const { family, types: own } of TAXONOMY)
    for (const { type } of own) expect(type.startsWith(`${family}.`)).toBe(true);
});

test('every type has rules in Russian', () => {
  for (const { type, rules } of types) expect([type, rules.ru?.length ?? 0]).not.toEqual([type, 0]);
});

describe.each(types.map((definition) => [definition.type, definition] as const))('%s', (type, definition) => {
  test.each(definition.examples)('is claimed by: %s', (text) => {
    const claim = read(text).find((candidate) => candidate.type === type);
    expect(claim).toMatchObject({ type });
    expect(claim?.because[0]).toContain(`${type}/`);
  });
  test.each(definition.counterexamples)('is not claimed by: %s', (text) => {
    expect(read(text).filter((claim) => claim.type === type)).toEqual([]);
  });
});
