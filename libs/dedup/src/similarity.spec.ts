import fc from 'fast-check';
import { contentOf, relate } from '#dedup';

const kindOf = (a: string, b: string, links: readonly [string?, string?] = []) =>
  relate(
    contentOf({ text: a, links: links[0] ? [links[0]] : [] }),
    contentOf({ text: b, links: links[1] ? [links[1]] : [] }),
  )?.kind ?? null;

const GAS = 'Жители города вышли на площадь перед акиматом и требуют снизить цену на газ';

test.each<[string | null, string, string]>([
  ['exact', 'Митинг у ёлки — начался!', 'митинг у **елки** начался'],
  ['exact', 'В Ак\u200bтобе прошёл митинг', 'В Актобе прошел митинг'],
  ['exact', `${GAS} https://t.me/one/12`, `${GAS} https://t.me/two/97`],
  ['exact', 'Собралось 5 000 человек, сообщает @one', 'Собралось 5000 человек, сообщает @two_2'],
  ['near', GAS, `⚡️ Срочно: ${GAS} — очевидцы`],
  ['contained', GAS, `${GAS}. Полиция перекрыла соседние улицы, движение транспорта остановлено до вечера`],
  ['contains', `${GAS}. Полиция перекрыла соседние улицы, движение транспорта остановлено до вечера`, GAS],
  [
    'variant',
    'На площади задержаны 12 человек, сообщает полиция города',
    'На площади задержаны 15 человек, сообщает полиция города',
  ],
  [
    'variant',
    'Сбиты пять беспилотников над областью, пострадавших нет',
    'Сбиты шесть беспилотников над областью, пострадавших нет',
  ],
  ['near', 'Выделено 10 млн тенге на ремонт школы в посёлке', 'Выделено 10 миллионов тенге на ремонт школы в посёлке'],
  [
    'near',
    'На площади у акимата задержаны 12 человек, сообщает полиция',
    'На площади у акимата задержаны люди, сообщает полиция',
  ],
  [null, GAS, 'Рабочие шахты остановили подъём угля и ждут ответа директора'],
  [null, 'Да', 'Да'],
  [null, '🔥🔥', '🔥🔥'],
])('%s: %s | %s', (expected, a, b) => expect(kindOf(a, b)).toBe(expected));

test('announcements of a series are told apart by the page of one site that they link to', () => {
  const text = 'Свежий выпуск нашего подкаста уже на сайте';
  expect(kindOf(text, text, ['https://a.example/e/1', 'https://a.example/e/2?utm=x'])).toBe('variant');
  expect(kindOf(text, text, ['https://a.example/e/1?utm=x', 'https://www.a.example/e/1/'])).toBe('exact');
  expect(kindOf(text, text, ['https://a.example/e/1', 'https://b.example/e/2'])).toBe('near');
});

test('places given by the caller tell variants', () => {
  const text = 'Объявлена воздушная тревога, просим всех пройти в укрытия';
  const at = (...places: string[]) => contentOf({ text, places: () => places });
  expect(relate(at('gn:1'), at('gn:2'))?.kind).toBe('variant');
  expect(relate(at('gn:1'), at('gn:1', 'gn:2'))?.kind).toBe('exact');
});

test('a digest that holds a post among much else holds it, but does not carry the same text', () => {
  const others = Array.from({ length: 40 }, (_, n) => `новость${n} подробность${n}`).join(' ');
  expect(relate(contentOf({ text: `${GAS}. ${others}` }), contentOf({ text: GAS }))).toMatchObject({
    kind: 'contains',
    sameText: false,
  });
});

test('is symmetric', () => {
  const words = fc.array(fc.constantFrom(...`${GAS} 5 7 12 сто двести`.split(' ')), { maxLength: 20 });
  const mirrored = { contains: 'contained', contained: 'contains' } as Record<string, string>;
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [one, two] = [contentOf({ text: a.join(' ') }), contentOf({ text: b.join(' ') })];
      const there = relate(one, two);
      const back = relate(two, one);
      expect(back).toEqual(there && { ...there, kind: mirrored[there.kind] ?? there.kind });
    }),
  );
});

test('texts with a run of eight words in common share a fingerprint', () =>
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 100, max: 200 }), { maxLength: 40 }),
      fc.array(fc.integer({ min: 201, max: 300 }), { maxLength: 40 }),
      fc.array(fc.integer({ min: 301, max: 400 }), { minLength: 8, maxLength: 8 }),
      (before, after, run) => {
        const text = (...parts: number[][]) =>
          parts
            .flat()
            .map((n) => `слово${n}`)
            .join(' ');
        const one = contentOf({ text: text(before, run, after) });
        const two = contentOf({ text: text(after, run, before) });
        expect(one.fingerprints.some((fingerprint) => two.fingerprints.includes(fingerprint))).toBe(true);
      },
    ),
  ));

test('64 KiB of anything is read in linear time', () => {
  for (const unit of ['a', ' ', '1 ', '@', 'http://', '1.', 'е\u0308', '\u200b', '🔥', '1 000 '])
    expect(contentOf({ text: unit.repeat(65_536 / unit.length) }).words).toBeLessThan(3);
});
