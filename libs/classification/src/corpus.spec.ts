import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainClaims, type Reading } from '#classification';
import { gazetteer } from '#gazetteer';
import { detectLanguage } from '#text';

const rowsOf = (name: string) =>
  readFileSync(join('libs', 'classification', 'corpus', `${name}.tsv`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t') as [string, string]);

const read = (text: string): Reading =>
  explainClaims({ text, ...detectLanguage(text), publishedAt: '2024-11-20T12:00:00Z', marks: [] }, gazetteer());

/**
 * News of many countries in our own words, `type,…<TAB>text`: `(type)` is a reading that is right too, `-` says that nothing
 * is claimed.
 */
describe.each(['ru', 'kk', 'en'])('%s', (language) => {
  test.each(rowsOf(language))('%s: %s', (types, text) => {
    const wanted = types.split(',').filter((type) => type !== '-');
    const required = wanted.filter((type) => !type.startsWith('('));
    const allowed = new Set(wanted.map((type) => type.replaceAll(/[()]/g, '')));
    const { claims, rejected } = read(text);
    const found = new Set<string>(claims.map(({ type }) => type));
    const wrong = {
      missed: required
        .filter((type) => !found.has(type))
        .map((type) => [type, rejected.filter((rejection) => rejection.type === type)]),
      spurious: claims.filter(({ type }) => !allowed.has(type)).map(({ because }) => because),
    };
    expect(wrong).toEqual({ missed: [], spurious: [] });
  });
});

/** `type:value<TAB>text`: the claim of that type has this polarity, modality or phase. */
describe('stance', () => {
  test.each(rowsOf('stance'))('%s: %s', (wanted, text) => {
    const [type, value] = wanted.split(':');
    const { claims } = read(text);
    const claim = claims.find((candidate) => candidate.type === type);
    expect([claim?.polarity, claim?.modality, claim?.phase, claim?.because]).toContain(value);
  });
});
