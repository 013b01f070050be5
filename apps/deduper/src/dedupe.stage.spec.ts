import { decideOne } from '#stage';
import { specOf } from '#stage/spec-kit';
import {
  fact,
  postAdmitted,
  postDuplicated,
  postNormalised,
  postRelinked,
  postWithdrawn,
  sampleNormalisedPost,
  type Fact,
  type NormalisedPost,
  type Recorded,
} from '#contracts';
import type { Groups, Standing } from '#dedup';
import fc from 'fast-check';
import { dedupe } from './dedupe.stage.js';

const RALLY =
  'Жители посёлка вышли на площадь и потребовали снизить цены на сжиженный газ, полиция пока не вмешивается.';
const SAME_RALLY = RALLY.replace('пока не вмешивается', 'наблюдает со стороны');
const STRIKE = 'Рабочие шахты остановили подъём угля и ждут ответа директора о задержанной зарплате за октябрь.';

const post = (name: string, hour: number, text: string, more: Partial<NormalisedPost> = {}): NormalisedPost => ({
  ...sampleNormalisedPost,
  postId: `telegram:${name}`,
  source: `telegram:${name.split('/')[0]}`,
  messageId: name.split('/')[1] ?? '1',
  publishedAt: `2023-05-01T${String(hour).padStart(2, '0')}:00:00Z`,
  text,
  ...more,
});
const came = (...posts: NormalisedPost[]) => posts.map((one) => fact(postNormalised, one));
const alone = (one: NormalisedPost) =>
  fact(postAdmitted, { post: one, canonical: one.postId, origin: one.postId, relations: [] });

describe('dedupe', () => {
  const early = post('early/1', 6, RALLY);
  const late = post('late/7', 8, RALLY);
  const exactOfEarly = {
    canonical: early.postId,
    origin: early.postId,
    relations: [{ kind: 'exact' as const, to: early.postId, score: 1 }],
  };

  test('a first post is admitted, a copy of it is a duplicate', () =>
    specOf(dedupe)
      .given()
      .when(...came(early, late))
      .then(alone(early), fact(postDuplicated, { post: late, ...exactOfEarly })));

  test('an earlier post that comes late becomes the canonical of its copies', () =>
    specOf(dedupe)
      .given()
      .when(...came(late, early))
      .then(
        alone(late),
        alone(early),
        fact(postRelinked, { postId: late.postId, ...exactOfEarly, capturedAt: early.capturedAt }),
      ));

  test('the same revision again is answered with the same standing', () =>
    specOf(dedupe)
      .given(alone(early))
      .when(...came(late, late))
      .then(
        fact(postDuplicated, { post: late, ...exactOfEarly }),
        fact(postDuplicated, { post: late, ...exactOfEarly }),
      ));

  test('small changes make a near copy', () => {
    const [, second] = specOf(dedupe)
      .given()
      .when(...came(early, post('b/1', 9, SAME_RALLY)))
      .outputs();
    expect(second).toMatchObject({
      type: 'post.duplicated',
      data: { relations: [{ kind: 'near', to: early.postId }] },
    });
  });

  test('another number in the same words makes a variant, which is no duplicate', () => {
    const rate = (hour: number, rate: number) =>
      post(`rates/${hour}`, hour, `Доллар поднялся выше ${rate} тенге на торгах`);
    const [, second] = specOf(dedupe)
      .given()
      .when(...came(rate(1, 470), rate(2, 480)))
      .outputs();
    expect(second).toMatchObject({
      type: 'post.admitted',
      data: { origin: 'telegram:rates/2', relations: [{ kind: 'variant', to: 'telegram:rates/1' }] },
    });
  });

  test('so does another town', () => {
    const blast = (hour: number, town: string) =>
      post(`blasts/${hour}`, hour, `Местные каналы сообщают о взрывах в ${town} во время воздушной тревоги`);
    const outputs = specOf(dedupe)
      .given()
      .when(...came(blast(1, 'Одессе'), blast(2, 'Харькове'), blast(3, 'Одессе')))
      .outputs();
    expect(outputs.map(({ type }) => type)).toEqual(['post.admitted', 'post.admitted', 'post.duplicated']);
  });

  test('marked footers are no part of the text', () => {
    const footer = '\nПодписаться на канал | Прислать новость нашему боту';
    const with_ = (name: string, text: string) =>
      post(name, 9, text + footer, {
        marks: [{ kind: 'footer', start: text.length, end: text.length + footer.length }],
      });
    const outputs = specOf(dedupe)
      .given(alone(early))
      .when(...came(with_('a/1', 'Снова шум'), with_('a/2', RALLY)))
      .outputs();
    expect(outputs.map(({ type }) => type)).toEqual(['post.admitted', 'post.duplicated']);
  });

  test('an edit that says something else leaves the group, and the next one takes its place', () => {
    const edited = { ...early, revision: 2, text: STRIKE };
    specOf(dedupe)
      .given(alone(early), fact(postDuplicated, { post: late, ...exactOfEarly }))
      .when(...came(edited))
      .then(
        alone(edited),
        fact(postRelinked, {
          postId: late.postId,
          canonical: late.postId,
          origin: late.postId,
          relations: [],
          capturedAt: edited.capturedAt,
        }),
      );
  });

  test('a withdrawn post is handed on and leaves its group', () => {
    const withdrawal = fact(postWithdrawn, {
      postId: early.postId,
      source: early.source,
      capturedAt: '2023-05-02T00:00:00Z',
    });
    specOf(dedupe)
      .given(alone(early), fact(postDuplicated, { post: late, ...exactOfEarly }))
      .when(withdrawal, withdrawal)
      .then(
        withdrawal,
        fact(postRelinked, {
          postId: late.postId,
          canonical: late.postId,
          origin: late.postId,
          relations: [],
          capturedAt: '2023-05-02T00:00:00Z',
        }),
        withdrawal,
      );
  });

  describe('origin', () => {
    const forward = (name: string, hour: number, from: string, text = STRIKE) =>
      post(name, hour, text, {
        forwardedFrom: { source: `telegram:${from.split('/')[0]}`, messageId: from.split('/')[1]! },
      });

    test('a forward of an unknown post has that post as its origin', () => {
      const [only] = specOf(dedupe)
        .given()
        .when(...came(forward('f/1', 3, 'root/9')))
        .outputs();
      expect(only).toMatchObject({
        type: 'post.admitted',
        data: { origin: 'telegram:root/9', relations: [{ kind: 'forward', to: 'telegram:root/9', score: 1 }] },
      });
    });

    test('is followed through forwards and copies, in any order', () => {
      const posts = [
        early,
        late,
        forward('f/1', 9, 'late/7', 'Смотрите сами, что происходит'),
        forward('f/2', 10, 'f/1', 'И ещё раз'),
      ];
      for (const order of [posts, posts.toReversed()])
        expect(standings(order).get('telegram:f/2')).toMatchObject({ origin: early.postId, canonical: 'telegram:f/1' });
    });

    test('ends where forwards go round in a circle', () => {
      const posts = [forward('c/1', 4, 'c/2', 'Первое слово тут'), forward('c/2', 5, 'c/1', 'Другое слово там')];
      for (const order of [posts, posts.toReversed()])
        expect([...standings(order).values()].map(({ origin }) => origin)).toEqual(['telegram:c/1', 'telegram:c/1']);
    });
  });
});

type In = Recorded<(typeof dedupe.consumes)[number]>;
type Out = Fact<(typeof dedupe.produces)[number]>;

/** A post that comes, or by its id one that is withdrawn. */
const asInput = (input: NormalisedPost | string, n: number): In => {
  const event =
    typeof input === 'string'
      ? fact(postWithdrawn, { postId: input, source: 'telegram:x', capturedAt: '2023-05-03T00:00:00Z' })
      : fact(postNormalised, input);
  return { ...event, id: `in-${n}`, key: '', time: event.data.capturedAt };
};

function outputsOf(inputs: readonly (NormalisedPost | string)[]): Out[] {
  let state: Groups = dedupe.initial();
  return inputs.flatMap((input, n) => {
    const decided = decideOne(dedupe, state, asInput(input, n));
    state = decided.state;
    return decided.outputs;
  });
}

/** The last standing of each post after these inputs. */
function standings(inputs: readonly (NormalisedPost | string)[]): Map<string, Standing> {
  const last = new Map<string, Standing>();
  for (const { type, data } of outputsOf(inputs)) {
    if (type === 'post.withdrawn') last.delete(data.postId);
    else {
      const { canonical, origin, relations } = data;
      last.set(type === 'post.relinked' ? data.postId : data.post.postId, { canonical, origin, relations });
    }
  }
  return new Map([...last].sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('whatever the order of arrival', () => {
  const WORDS = 'акимат площадь газ цена рабочие полиция шахта город люди власть суд митинг связь дорога'.split(' ');
  const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 0, maxLength: 14 }).map((words) => words.join(' '));
  const base = fc.array(sentence, { minLength: 1, maxLength: 4 });
  const posts = base.chain((texts) =>
    fc.array(
      fc.record({
        text: fc.oneof(
          fc.constantFrom(...texts),
          fc.tuple(fc.constantFrom(...texts), fc.constantFrom(...WORDS, '5', '7')).map((parts) => parts.join(' ')),
        ),
        day: fc.integer({ min: 1, max: 90 }),
        forward: fc.option(fc.integer({ min: 0, max: 25 }), { freq: 4 }),
      }),
      { minLength: 1, maxLength: 25 },
    ),
  );
  const asPost = ({ text, day, forward }: { text: string; day: number; forward: number | null }, n: number) =>
    post(`p${n}/1`, 0, text, {
      publishedAt: new Date(Date.UTC(2023, 0, day)).toISOString(),
      ...(forward !== null && { forwardedFrom: { source: `telegram:p${forward}`, messageId: '1' } }),
    });

  test('every post ends with the same standing', () =>
    fc.assert(
      fc.property(
        posts.chain((drawn) =>
          fc.tuple(fc.constant(drawn.map(asPost)), fc.shuffledSubarray([...drawn.keys()], { minLength: drawn.length })),
        ),
        ([all, order]) => expect(standings(order.map((n) => all[n]!))).toEqual(standings(all)),
      ),
      { numRuns: 300 },
    ));

  test('partitions read back in another interleaving give the same answers', () =>
    fc.assert(
      fc.property(posts, fc.integer({ min: 1, max: 4 }), (drawn, partitions) => {
        const all = drawn.map(asPost);
        const written = outputsOf(all.slice(0, -1));
        const keyOf = ({ type, data }: Out) =>
          type === 'post.relinked' || type === 'post.withdrawn' ? data.postId : data.post.postId;
        const partitionOf = (output: Out) => Number(/\d+/.exec(keyOf(output))?.[0]) % partitions;
        const byPartition = written.toSorted((a, b) => partitionOf(a) - partitionOf(b));
        const answer = (memory: Out[]) =>
          dedupe.decide(
            memory.reduce((state, output) => dedupe.evolve(state, output), dedupe.initial()),
            asInput(all.at(-1)!, 0),
          );
        expect(answer(byPartition)).toEqual(answer(written));
      }),
      { numRuns: 300 },
    ));

  test('a template that many fill in is compared with its first ones only, and still the same for every order', () => {
    const all = Array.from({ length: 90 }, (_, n) =>
      post(`p${n}/1`, 0, `сводка дня ${n} площадь акимат полиция ${n % 7 ? 'город' : 'посёлок'}`, {
        publishedAt: new Date(Date.UTC(2023, 0, 1, n)).toISOString(),
      }),
    );
    const expected = standings(all);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) =>
        expect(standings(order)).toEqual(expected),
      ),
      { numRuns: 5 },
    );
    const gone = all.slice(0, 40).map(({ postId }) => postId);
    expect(standings([...all, ...gone])).toEqual(standings(all.slice(40)));
  });

  test('edits and withdrawals leave what the remaining posts alone would make', () =>
    fc.assert(
      fc.property(posts, posts, fc.array(fc.integer({ min: 0, max: 24 }), { maxLength: 5 }), (drawn, edits, gone) => {
        const first = drawn.map(asPost);
        const second = edits.map(asPost).map((one) => ({ ...one, revision: 2 }));
        const final = new Map([...first, ...second].map((one) => [one.postId, one]));
        for (const n of gone) final.delete(`telegram:p${n}/1`);
        const inputs = [...first, ...second, ...gone.map((n) => `telegram:p${n}/1`)];
        expect(standings(inputs)).toEqual(standings([...final.values()]));
      }),
      { numRuns: 300 },
    ));
});
