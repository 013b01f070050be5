import fc from 'fast-check';
import { tokenise } from './tokenise.js';

const words = (text: string) => tokenise(text).map(({ norm }) => norm);
const kinds = (text: string) => tokenise(text).map(({ kind }) => kind[0]);

describe('tokenise', () => {
  it.each([
    ['В Алматы прошёл МИТИНГ.', ['в', 'алматы', 'прошел', 'митинг', '.']],
    ['пресс-служба Мир24', ['пресс-служба', 'мир24']],
    ['10-летняя годовщина, 5-й день', ['10-летняя', 'годовщина', ',', '5-й', 'день']],
    ["don't об’єкт", ["don't", "об'єкт"]],
    ['около 5 000 человек', ['около', '5000', 'человек']],
    ['1 200 000 тенге', ['1200000', 'тенге']],
    ['5,5 тыс, 5,000 и 0,125', ['5.5', 'тыс', ',', '5000', 'и', '0.125']],
    ['05.01.2022 в 10:30', ['05.01.2022', 'в', '10', ':', '30']],
    ['в 2022 300 человек', ['в', '2022', '300', 'человек']],
    ['10-15 человек, 200гр', ['10', '-', '15', 'человек', ',', '200', 'гр']],
    ['ми\u0301тинг ми\u200bтинг', ['митинг', 'митинг']],
    ['Йод и\u0306од', ['йод', 'йод']],
    ['Mитинг аlmaty Cлава vkклуб', ['митинг', 'almaty', 'слава', 'vkклуб']],
    ['#мой_тег @some_channel', ['#', 'мой_тег', '@', 'some_channel']],
    ['«Да»... №5, 100%', ['«', 'да', '»', '...', '№', '5', ',', '100', '%']],
    ['‼️⚡️👨‍👩‍👧👍🏽', ['‼', '⚡', '👨👩👧', '👍🏽']],
    ['', []],
  ])('cuts %j', (text, expected) => expect(words(text)).toEqual(expected));

  it('names the kinds', () => expect(kinds('Да, 5 №')).toEqual(['w', 'p', 'n', 's']));

  it('gives ordered tokens inside any text and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let end = 0;
        for (const token of tokenise(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
