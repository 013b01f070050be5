import fc from 'fast-check';
import { Original, restore } from './operations.js';
import { clean } from './clean.js';

const fromText = (verbatim: string) => clean({ verbatim, format: 'text' });
const fromHtml = (verbatim: string) => clean({ verbatim, format: 'html' });
const NOTICE = 'This media is not supported in your browser\nVIEW IN TELEGRAM';

describe('clean, plain text', () => {
  it.each([
    ['leaves a plain post as it is', 'Рабочие вышли на площадь.', 'Рабочие вышли на площадь.'],
    ['takes out media notices', `Рабочие вышли.\n${NOTICE}`, 'Рабочие вышли.'],
    ['takes out run-together notices', 'Вышли.\nThis media is not supported in your browserVIEW IN TELEGRAM', 'Вышли.'],
    ['takes out Russian notices', 'Вышли.\nПожалуйста, откройте Telegram, чтобы посмотреть этот пост', 'Вышли.'],
    ['takes out Kazakh notices', 'Шықты.\nБұл жазбаны көру үшін Telegram-ды ашыңыз', 'Шықты.'],
    ...[
      'Медиафайл слишком большой\nПосмотреть в Telegram',
      'Откройте приложение Telegram, чтобы посмотреть это видео.',
      'Video is too large. Open post in Telegram',
      "This message couldn't be displayed on your device due to copyright infringement.",
      'Осы хабарламаны көру үшін Telegram қолданбасын ашыңыз',
      'Цей медіафайл не підтримується у вашому браузері\nПереглянути в Telegram',
      '[Photo] [ Video ]',
      '(file not included. Change data exporting settings to download.)',
      '[Голосовое сообщение]',
    ].map((notice) => [`takes out ${notice}`, `Вышли.\n${notice}`, 'Вышли.']),
    [
      'takes out notices behind the words of a line',
      'Вышли все.This media is not supported in your browserVIEW IN TELEGRAM',
      'Вышли все.',
    ],
    ...[
      'Видео слишком большое впечатление произвело.',
      'Смотреть в Telegram стали реже, говорят учителя.',
      'Пост не поддерживается никем.',
      'Снимки [фото] пришлют позже',
      '(Видео снято вчера)',
    ].map((words) => [`leaves ${words}`, words, words]),
    ['leaves a sentence that speaks of Telegram', 'Open in Telegram, they said.', 'Open in Telegram, they said.'],
    [
      'drops the repeated tail',
      'Шахтёры бастуют\nВ забое остались сто человек, они ждут директора.\nВ забое остались сто человек, они ждут директора.',
      'Шахтёры бастуют\nВ забое остались сто человек, они ждут директора.',
    ],
    [
      'drops a tail of several lines',
      'Митинг\nПришли сотни\nЖдут ответа\nПришли сотни\nЖдут ответа',
      'Митинг\nПришли сотни\nЖдут ответа',
    ],
    [
      'drops a repeated tail with a small edit',
      'Шахтёры бастуют\nВ забое остались сто человек, они ждут директора.\nВ забое остались сто человек, они ждут приезда директора.',
      'Шахтёры бастуют\nВ забое остались сто человек, они ждут директора.',
    ],
    ['keeps a chant', 'На площади кричат:\nСвободу!\nСвободу!', 'На площади кричат:\nСвободу!\nСвободу!'],
    [
      'keeps a refrain that something follows',
      'Песня звучит\nМы стоим на площади и ждём, пока придёт весна.\nМы стоим на площади и ждём, пока придёт весна.\nИ весна придёт.',
      'Песня звучит\nМы стоим на площади и ждём, пока придёт весна.\nМы стоим на площади и ждём, пока придёт весна.\nИ весна придёт.',
    ],
    [
      'joins a break inside a sentence',
      'Стало известно о том, что вчера\nрабочие вышли.',
      'Стало известно о том, что вчера рабочие вышли.',
    ],
    ['keeps the break of a list', 'Закрыты улицы:\nцентральная\nсеверная', 'Закрыты улицы:\nцентральная\nсеверная'],
    ['drops marks of emphasis', '**Срочно.** На __площади__ люди', 'Срочно. На площади люди'],
    ['keeps a lone mark', 'Оценка 5** и точка', 'Оценка 5** и точка'],
    ['drops markdown of links', 'Читайте [здесь](https://example.org/a_(b)) всё', 'Читайте здесь всё'],
    ['keeps brackets that are no link', 'См. [1](там же)', 'См. [1](там же)'],
    ['decodes entities left in text', 'Дом &quot;Мир&quot; &amp; сад<br>рядом', 'Дом "Мир" & сад\nрядом'],
    ['keeps what only looks like markup', 'если a < b & c > d', 'если a < b & c > d'],
    ['takes out what nobody sees', 'ми\u200bт\0инг \u202eтут\u202c', 'митинг тут'],
    ['keeps joined emoji whole', 'Семья 👨‍👩‍👧 пришла', 'Семья 👨‍👩‍👧 пришла'],
    ['replaces a lone surrogate', 'а\ud800б', 'а\ufffdб'],
    ['tidies white space', '  Раз \r\n\r\n\r\n\r\n Два\u00a0\n', 'Раз\n\nДва'],
    ['leaves nothing of notices alone', NOTICE, ''],
  ])('%s', (_, verbatim, text) => expect(fromText(verbatim).text).toBe(text));

  it('drops a short tail where the whole dump repeats its tails', () =>
    expect(clean({ verbatim: 'Митинг\nФото\nФото', format: 'text', tailsRepeat: true }).text).toBe('Митинг\nФото'));

  it('says what it repaired, in offsets of the verbatim text', () => {
    const verbatim = `Вышли.\n${NOTICE}`;
    const shown = fromText(verbatim).repairs.map(({ kind, start, end }) => [kind, verbatim.slice(start, end)]);
    expect(shown).toEqual([
      ['residue', 'This media is not supported in your browser'],
      ['residue', 'VIEW IN TELEGRAM'],
    ]);
  });

  it('flags what is hidden', () =>
    expect(fromText('а\0б\u200bв\u202eг\udc00\x01').flags).toEqual([
      'nul',
      'zero-width',
      'bidirectional-control',
      'lone-surrogate',
      'control-character',
    ]));

  it('flags words of mixed scripts, and leaves them as they are', () => {
    const { text, flags } = fromText('Mитинг пpошёл');
    expect([text, flags]).toEqual(['Mитинг пpошёл', ['mixed-scripts']]);
    expect(fromText('IT-компания, iPhone, Мир24, vkонлайн').flags).toEqual([]);
  });

  it('finds links, mentions and hashtags', () => {
    const { links, mentions, hashtags } = fromText(
      '[Видео](https://example.org/v) и https://example.org/a?b=1. Пишите @some_desk, me@example.org #митинг #2022',
    );
    expect(links).toEqual(['https://example.org/v', 'https://example.org/a?b=1']);
    expect(mentions).toEqual(['@some_desk']);
    expect(hashtags).toEqual(['#митинг']);
  });

  it.each([
    ['invite', 'Люди вышли.\n\n🔴 Подписаться | Прислать новость', '🔴 Подписаться | Прислать новость'],
    ['invite', 'People came.\n\nJoin us: https://t.me/+abcdef', 'Join us: https://t.me/+abcdef'],
    ['invite', 'Адамдар шықты.\n\nАрнамызға жазылыңыз', 'Арнамызға жазылыңыз'],
    ['signature', 'Люди вышли.\n\n@some_channel', '@some_channel'],
    ['footer', 'Люди вышли.\n\nИсточник: агентство', 'Источник: агентство'],
    [
      'footer',
      'Люди вышли.\n\n*Мнение редакции может не совпадать с мнением авторов!',
      '*Мнение редакции может не совпадать с мнением авторов!',
    ],
  ])('marks %s', (kind, verbatim, marked) => {
    const { text, marks } = fromText(verbatim);
    expect(marks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([[kind, marked]]);
  });

  it.each([
    'Подписаться под петицией пришли сотни людей.',
    'Люди вышли.\nПолиция их ждала.',
    'Митинг окончен.\nПрезидент подписал указ.',
    'Завод стоит.\nРабочие присоединяются к протесту.',
    'Слышны хлопки.\nИсточники сообщают о стрельбе.',
    'Слышны хлопки.\nВидео снято вчера.',
  ])('marks nothing in %j', (post) => expect(fromText(post).marks).toEqual([]));
});

describe('clean, HTML', () => {
  it.each([
    ['<b>Срочно</b><br/>На&nbsp;площади &laquo;люди&raquo;', 'Срочно\nНа\u00a0площади «люди»'],
    ['<div class="js-message_text"><div class="js-message_text" dir="auto">Раз<br><br>Два</div></div>', 'Раз\n\nДва'],
    ['<tg-emoji emoji-id="1"><i class="emoji" style="a>b"><b>‼️</b></i></tg-emoji> Митинг', '‼️ Митинг'],
    ['<p>Раз\n  два</p><p>Три</p>', 'Раз два\n\nТри'],
    ['<script>if (a < b) "</p>"</script>Текст<!-- <b> --> тут', 'Текст тут'],
    ['a < b &unknown; &#x41;&#0;', 'a < b &unknown; A\ufffd'],
    ['<blockquote>Цитата</blockquote>Ответ<tg-spoiler>!</tg-spoiler>', 'Цитата\n\nОтвет!'],
    ['Конец <b', 'Конец'],
  ])('reads %j', (verbatim, text) => expect(fromHtml(verbatim).text).toBe(text));

  it('finds link targets', () =>
    expect(
      fromHtml(
        '<a class="x" href="https://example.org/?a=1&amp;b=2">тут</a> <a href="?q=%23tag">#tag</a> <a data-href="https://no.example">n</a>',
      ).links,
    ).toEqual(['https://example.org/?a=1&b=2']));
});

/** Text that steps like to work on. */
const pieces = fc.constantFrom(
  'Митинг ',
  'в Алматы',
  '\n',
  '\n\n',
  '\r\n',
  ' ',
  '**',
  '__',
  '[',
  '](https://t.me/x)',
  '](',
  ')',
  '&amp;',
  '&#128512;',
  '&',
  '<b>',
  '</b>',
  '<br>',
  '<p>',
  '<a href="',
  '<script>',
  '</script>',
  '<!--',
  '-->',
  '<',
  '>',
  '"',
  '\0',
  '\u200b',
  '\u202e',
  '\ud83d',
  '\ude00',
  '😀',
  '\u0301',
  'VIEW IN TELEGRAM',
  'что вчера вечером пришли люди',
  'Подписаться',
  '@some_one',
  '#тег',
  'https://a.example/b__c',
);
const posts = fc.record({
  verbatim: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 100 }),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  ),
  format: fc.constantFrom('text' as const, 'html' as const),
  tailsRepeat: fc.boolean(),
});

describe('clean, any post', () => {
  it('keeps the way back to every verbatim character, and all between operations is a copy', () => {
    fc.assert(
      fc.property(posts, (post) => {
        const { text, operations } = clean(post);
        expect(text.length).toBeLessThanOrEqual(post.verbatim.length);
        expect(restore(text, operations)).toBe(post.verbatim);
        const original = new Original({ text, operations });
        let at = 0;
        for (const [start, end] of operations) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(original.quote(at, start).text).toBe(text.slice(at, start));
          at = end;
        }
        expect(original.quote(at, text.length).text).toBe(text.slice(at));
      }),
      { numRuns: 500 },
    );
  });

  it('leads back monotonely', () => {
    fc.assert(
      fc.property(posts, fc.nat(60), fc.nat(60), fc.nat(60), fc.nat(60), (post, a, b, c, d) => {
        const cleaned = clean(post);
        const original = new Original(cleaned);
        const { length } = cleaned.text;
        const at = (n: number) => Math.min(n, length);
        const [s1 = 0, s2 = 0] = [at(a), at(b)].sort((x, y) => x - y);
        const [e1 = 0, e2 = 0] = [at(c), at(d)].sort((x, y) => x - y);
        expect(original.span(s1, length).start).toBeLessThanOrEqual(original.span(s2, length).start);
        expect(original.span(0, e1).end).toBeLessThanOrEqual(original.span(0, e2).end);
      }),
      { numRuns: 300 },
    );
  });

  it('finds nothing more to clean in what it cleaned of plain words', () => {
    const words = fc.array(
      fc.constantFrom(
        'Митинг',
        'в',
        'Алматы.',
        '\n',
        '\n\n',
        ' ',
        'Полиция ждала их там весь вечер',
        'VIEW IN TELEGRAM',
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(words, (parts) => {
        const { text } = fromText(parts.join(' '));
        expect(fromText(text).text.length).toBeLessThanOrEqual(text.length);
        expect(text).toBe(text.trim());
        expect(text).not.toMatch(/\n{3}/);
      }),
    );
  });
});
