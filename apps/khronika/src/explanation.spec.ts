import { type NormalisedPost, sampleNormalisedPost } from '#contracts';
import { explanation } from './explanation.js';

const explain = (text: string) => {
  const languages: NormalisedPost['languages'] = [{ start: 0, end: text.length, language: 'ru' }];
  return explanation({ ...sampleNormalisedPost, text, language: 'ru', languages, marks: [], operations: [] });
};

test('marks the words of claims, with the numbers of the claims that rest on them', () => {
  const shown = explain('В Атырау введён комендантский час. Митинг прошёл в Актобе, задержаний нет.');
  expect(shown).toContain('введён ⟦комендантский час⟧1. ⟦Митинг⟧2');
  expect(shown).toContain('1  coercion.curfew  fact\n   where    Atyrau (KZ, settlement)');
  expect(shown).toContain('2  demonstration.peaceful  fact');
  expect(shown).toMatch(/because +demonstration\.peaceful\/ru\/rally/);
  expect(shown).toContain('3  coercion.detention  negated, fact');
});

test('says what was looked at and rejected, and why; not what another rule of the same type reads', () => {
  const shown = explain('Из-за аварии в Атырау перекрыто движение на проспекте. Комендантский час действует.');
  expect(shown).toMatch(/rejected\n(.*\n)*.*coercion\.cordon\/ru\/close-streets {2}\S/);
  expect(shown).not.toContain('curfew-lifted');
});

test('says that a post claims nothing', () => expect(explain('Добрый день.')).toMatch(/no claims$/));
