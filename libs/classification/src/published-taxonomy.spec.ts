import { CLAIM_TYPES, FAMILIES } from '#contracts';
import { taxonomy, TAXONOMY_VERSION } from '#classification';
import { detectLanguage } from '#text';

const { version, fingerprint, languages, families } = taxonomy();
const types = families.flatMap((family) => family.types);

test('the published taxonomy has every family and type in order, its version and what its rules come to', () => {
  expect(families.map(({ family }) => family)).toEqual(FAMILIES);
  expect(types.map(({ type }) => type)).toEqual(CLAIM_TYPES);
  expect(version).toBe(TAXONOMY_VERSION);
  expect(fingerprint).toMatch(/^[0-9a-f]{12}$/);
});

test('every type says what it is, how PLOVER codes it, and by which rules it is found', () => {
  for (const { type, definition, plover, rules, examples, counterexamples } of types) {
    expect([type, definition.endsWith('.'), plover.length > 0]).toEqual([type, true, true]);
    expect([type, new Set(rules.map(({ language }) => language))]).toEqual([type, new Set(languages)]);
    expect([type, counterexamples.length > 0]).toEqual([type, true]);
    const shown = new Set<string>(examples.map((text) => detectLanguage(text).language));
    expect([type, languages.filter((language) => !shown.has(language))]).toEqual([type, []]);
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  }
});

test('only speech has no code of ACLED', () =>
  expect(types.filter(({ acled }) => acled.length === 0).map(({ type }) => type)).toEqual([
    'speech.threat',
    'speech.statement',
  ]));

test('it is the same as JSON', () => expect(JSON.parse(JSON.stringify(taxonomy()))).toEqual(taxonomy()));
