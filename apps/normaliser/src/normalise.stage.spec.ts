import {
  type Fact,
  fact,
  dumpCaptured,
  dumpCut,
  MAX_TEXT_BYTES,
  postCaptured,
  postNormalised,
  postRejected,
  postRepeated,
  postWithdrawn,
  type RawPost,
  sampleNormalisedPost,
  sampleRawPost,
} from '#contracts';
import { MAX_RECORD_BYTES } from '#event-log';
import { specOf } from '#stage/spec-kit';
import { Original, restore } from '#text';
import { normalise } from './normalise.stage.js';

const { given } = specOf(normalise);

const captured = (changes: Partial<RawPost> = {}) => fact(postCaptured, { ...sampleRawPost, ...changes });
const first = fact(postNormalised, sampleNormalisedPost);
const withdrawn = fact(postWithdrawn, {
  postId: sampleRawPost.postId,
  source: sampleRawPost.source,
  capturedAt: '2022-01-06T06:01:00Z',
});
const EDITED = 'В Алматы прошёл митинг, задержанных нет.';

type Output = ReturnType<ReturnType<ReturnType<typeof given>['when']>['outputs']>[number];
const posts = (outputs: readonly Output[]) =>
  outputs.flatMap((output) => (output.type === 'post.normalised' ? [output.data] : []));
const types = (outputs: readonly Output[]) => outputs.map(({ type }) => type);
const only = (outputs: readonly Output[]) => {
  expect(types(outputs)).toEqual(['post.normalised']);
  return posts(outputs)[0]!;
};

describe('normalise: posts', () => {
  it('normalises a post that it sees for the first time', () => given().when(captured()).then(first));

  it('cleans beside the verbatim text and leads back to it', () => {
    const verbatim = '<b>Срочно</b><br/>В&nbsp;Алматы прошёл митинг\u200b.<br/>VIEW IN TELEGRAM';
    const post = only(
      given()
        .when(captured({ verbatim, format: 'html' }))
        .outputs(),
    );
    expect(post.text).toBe('Срочно\nВ\u00a0Алматы прошёл митинг.');
    expect(restore(post.text, post.operations)).toBe(verbatim);
    expect(post.flags).toEqual(['zero-width']);
    expect(post.repairs.map(({ kind }) => kind)).toContain('residue');
    const at = post.text.indexOf('Алматы');
    expect(new Original(post).quote(at, at + 6).text).toBe('Алматы');
  });

  it('does not believe the hash of a raw event', () =>
    expect(
      only(
        given()
          .when(captured({ hash: '0'.repeat(64) }))
          .outputs(),
      ).hash,
    ).toBe(sampleRawPost.hash));

  it('knows the latest revision when it is captured again, however it came and whenever it was edited', () =>
    given(first)
      .when(captured({ capturedAt: '2022-01-05T06:31:00Z', via: 'telegram-web', editedAt: '2022-01-05T06:30:00Z' }))
      .then(fact(postRepeated, postRepeated.sample)));

  it('makes a new revision of an edit, and of an edit taken back', () => {
    const outputs = given(first)
      .when(captured({ verbatim: EDITED }), captured(), captured())
      .outputs();
    expect(posts(outputs).map(({ revision }) => revision)).toEqual([2, 3]);
    expect(types(outputs)).toEqual(['post.normalised', 'post.normalised', 'post.repeated']);
  });

  it('takes a better time, and keeps it over a guess', () => {
    const guess = { publishedAt: '2022-01-07T00:00:00Z', publishedAtBasis: 'assumed' } as const;
    const outputs = given()
      .when(captured(guess), captured(), captured(guess), captured({ ...guess, verbatim: EDITED }))
      .outputs();
    expect(types(outputs)).toEqual(['post.normalised', 'post.normalised', 'post.repeated', 'post.normalised']);
    expect(posts(outputs).map((post) => [post.publishedAt, post.publishedAtBasis])).toEqual([
      [guess.publishedAt, 'assumed'],
      [sampleRawPost.publishedAt, 'source'],
      [sampleRawPost.publishedAt, 'source'],
    ]);
  });

  it('hands a withdrawal on, known or not, and takes the post up again as a new revision', () => {
    given().when(withdrawn).then(withdrawn);
    expect(posts(given(first).when(withdrawn, captured()).outputs()).map(({ revision }) => revision)).toEqual([2]);
  });

  it.each([
    ['nothing but a media notice', 'This media is not supported in your browser\nVIEW IN TELEGRAM'],
    ['nothing but marks', '‼️ ***'],
    ['nothing at all', ''],
  ])('rejects %s as empty', (_, verbatim) => {
    const { postId, source, capturedAt } = sampleRawPost;
    const detail = 'no words are left after cleaning';
    given()
      .when(captured({ verbatim }))
      .then(fact(postRejected, { postId, source, capturedAt, reason: 'empty', detail }));
  });

  it('rejects a text over the limit, which counts bytes', () => {
    const rejection = given()
      .when(captured({ verbatim: 'ы'.repeat(MAX_TEXT_BYTES / 2 + 1) }))
      .outputs();
    expect(rejection).toMatchObject([{ type: 'post.rejected', data: { reason: 'too-large' } }]);
    expect(
      only(
        given()
          .when(captured({ verbatim: 'ы'.repeat(MAX_TEXT_BYTES / 2) }))
          .outputs(),
      ).text,
    ).toHaveLength(32768);
  });

  it('lets a rejected revision leave no trace', () =>
    expect(
      types(
        given(first)
          .when(captured({ verbatim: '' }), captured())
          .outputs(),
      ),
    ).toEqual(['post.rejected', 'post.repeated']));
});

describe('normalise: hostile raw events', () => {
  it.each([
    ['an id of another source', { postId: 'telegram:other/12' }],
    ['an id that is its source', { postId: 'telegram:demo/' }],
    ['an id of another message', { messageId: '13' }],
    ['a NUL in an id', { postId: 'telegram:demo/1\0', messageId: '1\0' }],
    ['a time that is none', { publishedAt: '2022-02-31T25:00:00Z' }],
    ['an edit at no time', { editedAt: '2022-99-01T00:00:00Z' }],
  ])('rejects %s as malformed', (_, changes) =>
    expect(given().when(captured(changes)).outputs()).toMatchObject([
      { type: 'post.rejected', data: { reason: 'malformed' } },
    ]),
  );

  it('keeps a time in the future: clocks of sources are theirs', () =>
    expect(
      only(
        given()
          .when(captured({ publishedAt: '2999-01-01T00:00:00Z' }))
          .outputs(),
      ).publishedAt,
    ).toBe('2999-01-01T00:00:00Z'));

  it('takes out of the other fields what a page or a database would trip over', () => {
    const post = only(
      given()
        .when(
          captured({
            author: 'A\0\ud800',
            url: 'javascript:alert(1)',
            forwardedFrom: { source: 'telegram:a\0', name: 'B\x1b' },
          }),
        )
        .outputs(),
    );
    expect(post.author).toBe('A \ufffd');
    expect(post.url).toBeUndefined();
    expect(post.forwardedFrom).toEqual({ name: 'B ' });
  });

  it('survives NUL and lone surrogates in the text, and keeps them in the verbatim text', () => {
    const verbatim = 'Ми\0тинг \ud83d';
    const post = only(given().when(captured({ verbatim })).outputs());
    expect(post).toMatchObject({ text: 'Митинг \ufffd', flags: ['nul', 'lone-surrogate'] });
    expect(restore(post.text, post.operations)).toBe(verbatim);
  });

  it('rejects a record under the key of another post', () => {
    const input = { ...captured(), id: 'in', key: 'telegram:demo/13', time: sampleRawPost.capturedAt };
    expect(normalise.decide(normalise.initial(), input)).toMatchObject([
      { type: 'post.rejected', data: { reason: 'malformed' } },
    ]);
  });

  it('answers for a record that is no event at all', () => {
    const [rejection] = normalise.refuse!({
      key: `telegram:demo/${'9'.repeat(400)}\0`,
      problem: 'x'.repeat(5000),
      time: sampleRawPost.capturedAt,
    });
    expect(() => postRejected.parse(rejection!.data)).not.toThrow();
    expect(rejection!.data).toMatchObject({ source: 'telegram:demo', reason: 'malformed' });
  });
});

describe('normalise: texts made to hurt', () => {
  const filled = (unit: string) => unit.repeat(Math.floor(MAX_TEXT_BYTES / Buffer.byteLength(unit)));
  // Far beyond what a fast machine needs: a text that takes the square of its length runs into the time limit of the test.
  it.each(['text', 'html'] as const)('answers each as %s with a record that the log takes', (format) => {
    const units = [
      'a\n',
      'a\0',
      '\x01\x02a',
      'a\ud800',
      '[a](http://b)',
      '](',
      '<b a=',
      '<!--a',
      'a&amp;',
      '&a',
      'а. ',
      'г. А',
      'a\nы\n',
    ];
    units.push(
      'a**',
      '#a ',
      '@abcd ',
      'VIEW IN TELEGRAM\n',
      'a😀\u200d',
      '\u0301',
      '1 000 ',
      'a"\\',
      '<p>a',
      '(((',
      'http://a)',
      'telegram ',
    );
    for (const unit of units) {
      const outputs = normalise.decide(normalise.initial(), {
        ...captured({ verbatim: filled(unit), format }),
        id: 'in',
        key: sampleRawPost.postId,
        time: sampleRawPost.capturedAt,
      });
      expect(Buffer.byteLength(JSON.stringify(outputs))).toBeLessThan(MAX_RECORD_BYTES / 2);
      for (const output of outputs)
        if (output.type === 'post.normalised')
          expect(restore(output.data.text, output.data.operations) === filled(unit)).toBe(true);
    }
  });

  it('carries no more of a dump than the log takes', () => {
    const { dumpId, capturedAt } = dumpCaptured.sample;
    for (const unit of ['\x01', 'ы\n', 'a\0\n\n', '警']) {
      const dump = fact(dumpCaptured, { ...dumpCaptured.sample, text: unit.repeat(100_000), last: false });
      const outputs = normalise.decide(normalise.initial(), { ...dump, id: 'in', key: dumpId, time: capturedAt });
      for (const output of outputs) expect(Buffer.byteLength(JSON.stringify(output))).toBeLessThan(MAX_RECORD_BYTES);
    }
  });
});

describe('normalise: dumps', () => {
  const dump = (text: string, changes: Partial<Fact<typeof dumpCaptured>['data']> = {}) =>
    fact(dumpCaptured, { ...dumpCaptured.sample, text, ...changes });
  const tail = (n: number) => `Рабочие цеха номер ${n} ждут ответа от дирекции завода.`;
  const doubled = Array.from({ length: 40 }, (_, n) => `Цех ${n} стоит\n${tail(n)}\n${tail(n)}`).join('\n');

  it('cuts a dump into posts, each with its place and how sure the cut is', () => {
    const outputs = given().when(dump('Закрыта площадь.\n\nЛюди ушли.')).outputs();
    expect(types(outputs)).toEqual(['post.normalised', 'post.normalised', 'dump.cut']);
    expect(posts(outputs)[1]).toMatchObject({
      text: 'Люди ушли.',
      operations: [],
      source: 'telegram:demo',
      revision: 1,
      publishedAt: '2022-01-05T00:00:00Z',
      publishedAtBasis: 'reference',
      dump: { dumpId: 'telegram:demo/dump-49ec4c2faae7', index: 1, confidence: 0.6 },
    });
    expect(posts(outputs)[1]!.postId).toMatch(/^telegram:demo\/h[0-9a-f]{16}$/);
    expect(outputs.at(-1)).toEqual(fact(dumpCut, dumpCut.sample));
  });

  it('assumes the time of capture where there is no reference date', () => {
    const { referenceDate: _, ...undated } = dump('Закрыта площадь.').data;
    expect(posts(given().when(fact(dumpCaptured, undated)).outputs())[0]).toMatchObject({
      publishedAt: dumpCaptured.sample.capturedAt,
      publishedAtBasis: 'assumed',
    });
  });

  it('cuts a dump in parts as it cuts it whole, whatever restarts in between', () => {
    const inParts = given()
      .when(
        dump(doubled.slice(0, 1000), { last: false }),
        dump(doubled.slice(1000, 2500), { part: 1, last: false }),
        dump(doubled.slice(2500), { part: 2 }),
      )
      .outputs();
    const whole = given().when(dump(doubled)).outputs();
    const told = (outputs: readonly Output[]) =>
      posts(outputs).map(({ postId, text, dump }) => [postId, text, dump!.index]);
    expect(told(inParts)).toEqual(told(whole));
    expect(told(whole)).toHaveLength(40);
    expect(inParts.at(-1)!.data).toMatchObject({ posts: 40, carry: '', part: 2 });
  });

  it('gives the same ids when a dump comes again, cleaner or not', () => {
    const ids = (text: string) => posts(given().when(dump(text)).outputs()).map(({ postId }) => postId);
    expect(ids('Закрыта площадь.\n\nЛюди ушли.\nVIEW IN TELEGRAM')).toEqual(ids('Закрыта  площадь\n\nЛюди ушли.'));
  });

  it('says that a post stands twice in a part', () =>
    expect(types(given().when(dump('Закрыта площадь.\n\nЗакрыта площадь.')).outputs())).toEqual([
      'post.normalised',
      'post.repeated',
      'dump.cut',
    ]));

  it('rejects a part that comes where another was due', () => {
    const outputs = given()
      .when(dump('Раз.', { last: false }), dump('Три.', { part: 2 }))
      .outputs();
    expect(outputs.at(-1)).toMatchObject({
      type: 'post.rejected',
      data: { reason: 'malformed', detail: 'part 2 came where part 1 was due' },
    });
  });

  it('rejects a post that is too large and goes on with the dump', () => {
    const outputs = given()
      .when(dump(`Раз.\n\n${'ы'.repeat(40_000)}\n\nДва.`))
      .outputs();
    expect(types(outputs)).toEqual(['post.normalised', 'post.rejected', 'post.normalised', 'dump.cut']);
  });

  it('leaves its memory of posts alone: they belong to other partitions', () => {
    const [ofDump] = given().when(dump('Закрыта площадь.')).outputs();
    const state = normalise.evolve(normalise.initial(), ofDump as Fact<typeof postNormalised>);
    expect(state).toEqual(normalise.initial());
  });
});
