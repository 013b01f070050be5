import fc from 'fast-check';
import { sentences } from './sentences.js';

/** `|` marks where a sentence ends. */
const cut = (text: string) =>
  sentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .join('|');

describe('sentences', () => {
  it.each([
    ['Первое. Второе! Третье?', 'Первое.|Второе!|Третье?'],
    ['В г. Алматы на ул. Абая тихо. Конец', 'В г. Алматы на ул. Абая тихо.|Конец'],
    ['Так было в 2022 г. Теперь иначе.', 'Так было в 2022 г.|Теперь иначе.'],
    ['А. Иванов и К. Ж. Тестов пришли. Ушли.', 'А. Иванов и К. Ж. Тестов пришли.|Ушли.'],
    ['Вышли 5 тыс. человек. Всё.', 'Вышли 5 тыс. человек.|Всё.'],
    ['Плакаты, флаги и т. д. Полиция смотрит.', 'Плакаты, флаги и т. д. Полиция смотрит.'],
    ['«Уходи!» — кричали они. Потом ушли.', '«Уходи!» — кричали они.|Потом ушли.'],
    ['Ждут… и ждут. Долго...', 'Ждут… и ждут.|Долго...'],
    ['Заголовок\nТекст новости', 'Заголовок|Текст новости'],
    ['Стало известно, что вчера вечером\nсотрудники ушли.', 'Стало известно, что вчера вечером\nсотрудники ушли.'],
    ['Mr. Smith came. He left.', 'Mr. Smith came.|He left.'],
    ['Цена 5.5 тенге. 10 человек.', 'Цена 5.5 тенге.|10 человек.'],
    [' \n ', ''],
  ])('cuts %j', (text, expected) => expect(cut(text)).toBe(expected));

  it('leaves out nothing but white space, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('.', '!', ' ', '\n', 'г', 'Г', 'т', '1', '»', '😀'), maxLength: 80 }),
        (text) => {
          let at = 0;
          for (const { start, end } of sentences(text)) {
            expect(text.slice(at, start).trim()).toBe('');
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(text.slice(at).trim()).toBe('');
        },
      ),
    );
  });
});
