import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainClaims } from '#classification';
import { gazetteer } from '#gazetteer';
import { detectLanguage } from '#text';

/**
 * News of many countries in our own words, `type,…<TAB>text`: `(type)` is a reading that is right too, `-` says that nothing
 * is claimed.
 */
describe.each(['ru', 'kk', 'en'])('%s', (language) => {
  const rows = readFileSync(join('libs', 'classification', 'corpus', `${language}.tsv`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t') as [string, string]);

  test.each(rows)('%s: %s', (types, text) => {
    const wanted = types.split(',').filter((type) => type !== '-');
    const required = wanted.filter((type) => !type.startsWith('('));
    const allowed = new Set(wanted.map((type) => type.replaceAll(/[()]/g, '')));
    const { claims, rejected } = explainClaims(
      { text, ...detectLanguage(text), publishedAt: '2024-11-20T12:00:00Z', marks: [] },
      gazetteer(),
    );
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
