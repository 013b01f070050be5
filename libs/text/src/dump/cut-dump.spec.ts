import fc from 'fast-check';
import { clean } from '../clean.js';
import { cutDump, type CutPost } from './cut-dump.js';

const NOTICE = 'This media is not supported in your browser\nVIEW IN TELEGRAM';

const STRIKE = [
  'Шахта остановлена',
  'Горняки не вышли из забоя после ночной смены.',
  'Они требуют встречи с директором.',
];
const RALLY = ['⚡️Площадь заполняется', 'К вечеру на площади около двух тысяч человек, полиция перекрыла проезд.'];
const SHORT = 'В городе отключили связь.';
const LINK = ['Как дежурят на перекрёстках', 'https://example.org/report'];

/** As the scraper writes it: the first line, the rest, the rest again. */
const doubled = ([head, ...rest]: readonly string[]) => [head, ...rest, ...rest].join('\n');
const cleaned = (dump: string, posts: readonly CutPost[]) =>
  posts.map(
    ({ start, end, tailsRepeat }) => clean({ verbatim: dump.slice(start, end), format: 'text', tailsRepeat }).text,
  );
const cut = (dump: string) => cleaned(dump, cutDump({ text: dump, carry: '', last: true }).posts);

describe('cutDump', () => {
  it('cuts posts with repeated tails, and single lines between them', () => {
    const dump = [doubled(STRIKE), SHORT, doubled(RALLY), doubled(LINK), `${SHORT} Вновь.`].join('\n');
    expect(cut(dump)).toEqual([STRIKE.join('\n'), SHORT, RALLY.join('\n'), LINK.join('\n'), `${SHORT} Вновь.`]);
  });

  it('ends a post at a media notice', () => {
    const dump = [`${SHORT}\n${NOTICE}`, `${doubled(RALLY)}\n${NOTICE}`, doubled(STRIKE)].join('\n');
    expect(cut(dump)).toEqual([SHORT, RALLY.join('\n'), STRIKE.join('\n')]);
  });

  it('knows one post captured twice', () => {
    const dump = [SHORT, doubled(STRIKE), doubled(STRIKE), doubled(RALLY)].join('\n');
    expect(cut(dump)).toEqual([SHORT, STRIKE.join('\n'), STRIKE.join('\n'), RALLY.join('\n')]);
  });

  it('keeps a refrain inside a tail', () => {
    const chant = ['Кричат хором', 'Работу!', 'Работу!', 'И так до самой ночи, пока не разошлись.'];
    expect(cut([doubled(STRIKE), doubled(chant), doubled(RALLY)].join('\n'))[1]).toBe(chant.join('\n'));
  });

  it('drops a copy that the end of the dump cut off', () => {
    const dump = [
      doubled(RALLY),
      doubled(STRIKE),
      'Цех стоит',
      'Рабочие собрались у проходной завода и ждут ответа.',
      'Рабочие собрались у проходной завода и ждут от',
    ];
    expect(cut(dump.join('\n')).at(-1)).toBe('Цех стоит\nРабочие собрались у проходной завода и ждут ответа.');
  });

  it('drops a link that the end of the dump cut off', () =>
    expect(cut([doubled(RALLY), doubled(STRIKE), ...LINK, LINK[1]!.slice(0, 14)].join('\n')).at(-1)).toBe(
      LINK.join('\n'),
    ));

  it('drops a second copy with a small edit, and keeps lines that differ in a figure', () => {
    const edited = doubled(STRIKE).split('\n');
    edited[3] = edited[3]!.replace('ночной ', '');
    const rates = [
      'Погода',
      ...[5, 7].map((degrees) => `Днём в городе ожидается ${degrees} градусов мороза и слабый ветер.`),
    ];
    expect(cut([doubled(RALLY), edited.join('\n'), doubled(RALLY), ...rates].join('\n'))).toEqual([
      RALLY.join('\n'),
      STRIKE.join('\n'),
      RALLY.join('\n'),
      ...rates,
    ]);
  });

  it('does not take a line apart from the line that it goes on with', () => {
    const broken = 'По словам очевидцев, к зданию подошли ещё\nдве колонны.';
    expect(cut([doubled(RALLY), broken, doubled(STRIKE)].join('\n'))[1]).toBe(broken.replace('\n', ' '));
  });

  it.each([
    ['blank lines', '\n\n', [SHORT, 'Цех стоит.\nРабочих ждут.', 'Дороги открыты.']],
    ['wide gaps', '\n\n\n', ['Первое.\n\nВторое.', 'Третье.\n\nЧетвёртое.', 'Пятое.']],
    ['rules', '\n---\n', ['Первое.\n\nВторое.', 'Третье.\nЧетвёртое.', 'Пятое.']],
  ])('cuts at %s', (_, between, posts) => expect(cut(posts.join(between))).toEqual(posts));

  it.each([
    (n: number) => `Городской канал, [0${n}.01.2022 12:30]`,
    (n: number) => `Городской канал, [1/${n}/22, 9:05:11 PM]:`,
  ])('knows posts that were copied out of a client by their heads', (head) => {
    const posts = ['Первое.\n\nВторое.', 'Третье.', `${SHORT}\n@some_channel`];
    expect(cut(posts.map((post, n) => `${head(n + 1)}\n${post}`).join('\n\n'))).toEqual(posts);
  });

  /** Posts of an invented channel: a headline, paragraphs, a way to join. */
  const told = Array.from({ length: 12 }, (_, n) => [
    `⚡️Цех номер ${n + 3} остановлен`,
    `Рабочие не приступили к смене и собрались у проходной, их около ${n * 10 + 40} человек.`,
    ...(n % 3 === 0 ? ['По их словам, зарплату не выплачивают третий месяц, а директор на встречу не вышел.'] : []),
    '👉 Подписаться | Прислать новость',
  ]);

  it.each([
    ['blank lines stand inside posts too', '\n\n'],
    ['no blank line stands anywhere', '\n'],
  ])('finds posts by what their lines are like where %s, and says how sure it is', (_, between) => {
    const posts = told.map((lines) => lines.join(between));
    const dump = posts.join(between);
    const found = cutDump({ text: dump, carry: '', last: true }).posts;
    expect(found.map(({ start, end }) => dump.slice(start, end))).toEqual(posts);
    for (const { confidence } of found.slice(1)) {
      expect(confidence).toBeGreaterThan(0.5);
      expect(confidence).toBeLessThan(1);
    }
  });

  it('leaves a headline with its body, and a paragraph that goes on with what was said', () => {
    const lines = [...told[0]!];
    lines.splice(3, 0, 'Также к ним присоединились водители автобусов.');
    const dump = [...told.slice(1), lines, ...told.slice(1)].map((post) => post.join('\n\n')).join('\n\n');
    expect(cut(dump)).toContain(lines.join('\n\n'));
  });

  it('is surer of a notice and of a repetition than of a blank line', () => {
    const confidences = (dump: string) =>
      cutDump({ text: dump, carry: '', last: true }).posts.map((post) => post.confidence);
    expect(confidences(`${SHORT}\n${NOTICE}\n${SHORT}`)).toEqual([1, 0.95]);
    expect(confidences(`${SHORT}\n\n${SHORT}`)).toEqual([1, 0.6]);
  });

  it('gives nothing for nothing', () => {
    expect(cutDump({ text: ' \n ', carry: '', last: true })).toEqual({ posts: [], carry: '' });
    expect(cut(NOTICE)).toEqual([]);
  });

  it('cuts a dump in parts as it cuts it whole', () => {
    const numbered = Array.from({ length: 300 }, (_, n) => doubled(STRIKE.map((line) => `${line} ${n}`)));
    const dump = numbered.join('\n');
    const size = 7000;
    const found: string[] = [];
    let carry = '';
    for (let at = 0; at < dump.length; at += size) {
      const whole = carry + dump.slice(at, at + size);
      const answer = cutDump({ text: dump.slice(at, at + size), carry, last: at + size >= dump.length });
      found.push(...cleaned(whole, answer.posts));
      carry = answer.carry;
    }
    expect(carry).toBe('');
    expect(found).toEqual(cut(dump));
    expect(found).toHaveLength(300);
  });

  it('leaves out nothing but blanks, rules and notices before the first post, whatever the dump', () => {
    const line = fc.constantFrom(
      'Первое слово дня',
      'второе',
      '',
      '',
      '---',
      NOTICE,
      'Работу!',
      'Работу!',
      '@some_channel',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.boolean(), (lines, last) => {
        const text = lines.join('\n');
        const { posts, carry } = cutDump({ text, carry: '', last });
        expect(text.endsWith(carry)).toBe(true);
        let at = 0;
        for (const { start, end } of posts) {
          expect(end).toBeGreaterThan(start);
          const between = text.slice(at, start);
          expect(between.replaceAll(at === 0 ? NOTICE : '', '').replace(/[-\s]/g, '')).toBe('');
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length - carry.length);
      }),
    );
  });
});
