import fc from 'fast-check';
import { stem, stems } from './stem.js';

describe('stem', () => {
  it.each([
    ['ru', 'митинги', 'митингами'],
    ['ru', 'Протестующие', 'протестующих'],
    ['kk', 'алаңда', 'алаңға'],
    ['kk', 'жұмысшылар', 'жұмысшылардың'],
    ['kk', 'қаладағы', 'қала'],
    ['kk', 'ереуілді', 'ереуілге'],
    ['kk', 'ұсталды', 'ұсталған'],
    ['en', 'protests', 'protesting'],
  ] as const)('%s: %s and %s are one word', (language, one, other) =>
    expect(stem(one, language)).toBe(stem(other, language)),
  );

  it.each([
    ['ru', 'митинг', 'мит'],
    ['kk', 'қала', 'қалта'],
    ['en', 'strike', 'strive'],
  ] as const)('%s: %s and %s are two', (language, one, other) =>
    expect(stem(one, language)).not.toBe(stem(other, language)),
  );

  it('never throws and never gives nothing for a word', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
        fc.constantFrom('ru', 'kk', 'en'),
        (word, language) => {
          expect(typeof stem(word, language as 'ru')).toBe('string');
        },
      ),
    );
  });
});

describe('stems', () => {
  it('finds a name across languages', () => {
    const [query] = stems('Алматы');
    expect(stems('Алматыда наразылық акциясы болып жатыр')).toContain(query);
    expect(stems('В Алматы прошёл митинг')).toContain(query);
  });
  it.each([
    ['рынок', 'на рынке'],
    ['торговец', 'торговцами'],
    ['боец', 'бойцов'],
    ['забастовка', 'семь забастовок'],
    ['тройка', 'двух троек'],
    ['человек', 'людей и человека'],
    ['ереуіл', 'ереуілді бастады'],
  ])('finds %s in «%s»', (word, text) => expect(stems(text)).toEqual(expect.arrayContaining(stems(word))));
  it('gives numbers, and the parts of a hyphenated word', () =>
    expect(stems('пресс-служба: 5 000')).toEqual(expect.arrayContaining(['пресс-служб', 'пресс', 'служб', '5000'])));
});
