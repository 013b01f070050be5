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
import type { Groups } from '#dedup';
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
  capturedAt: '2023-05-01T12:00:00Z',
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

  test('what was not known from the start is dated', () => {
    const since = { late: '2023-05-01T09:00:00.000Z', early: '2023-05-02T09:00:00.000Z' };
    specOf(dedupe)
      .given()
      .when(...came({ ...late, capturedAt: since.late }, { ...early, capturedAt: since.early }))
      .then(
        alone({ ...late, capturedAt: since.late }),
        alone({ ...early, capturedAt: since.early }),
        fact(postRelinked, {
          postId: late.postId,
          ...exactOfEarly,
          known: [
            { since: since.late, canonical: late.postId, origin: late.postId },
            { since: since.early, canonical: early.postId, origin: early.postId },
          ],
          capturedAt: since.early,
        }),
      );
  });

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

  describe('when the first post of a group says so no longer', () => {
    const until = '2023-05-02T00:00:00.000Z';
    const since = '2023-05-01T09:00:00.000Z';
    const [first, copy] = [early, late].map((one) => ({ ...one, capturedAt: since })) as [typeof early, typeof late];
    const copyAfter = fact(postRelinked, {
      postId: copy.postId,
      canonical: copy.postId,
      origin: first.postId,
      relations: [{ kind: 'exact' as const, to: first.postId, score: 1, until }],
      known: [
        { since, canonical: first.postId, origin: first.postId },
        { since: until, canonical: copy.postId, origin: first.postId },
      ],
      capturedAt: until,
    });

    test('by an edit, the next one takes its place, and the origin stays', () => {
      const edited = { ...first, revision: 2, text: STRIKE, capturedAt: until };
      specOf(dedupe)
        .given(alone(first), fact(postDuplicated, { post: copy, ...exactOfEarly }))
        .when(...came(edited))
        .then(alone(edited), copyAfter);
    });

    test('by a withdrawal, which is handed on, likewise', () => {
      const withdrawal = fact(postWithdrawn, { postId: first.postId, source: first.source, capturedAt: until });
      specOf(dedupe)
        .given(alone(first), fact(postDuplicated, { post: copy, ...exactOfEarly }))
        .when(withdrawal, withdrawal)
        .then(withdrawal, copyAfter, withdrawal);
    });

    test('copies that came of it later have it as their origin too, and are one group', () => {
      const third = post('third/3', 11, RALLY, { capturedAt: '2023-05-03T00:00:00Z' });
      const withdrawal = fact(postWithdrawn, { postId: first.postId, source: first.source, capturedAt: until });
      specOf(dedupe)
        .given(alone(first), fact(postDuplicated, { post: copy, ...exactOfEarly }), withdrawal)
        .when(...came(third))
        .then(
          fact(postDuplicated, {
            post: third,
            canonical: copy.postId,
            origin: first.postId,
            relations: [{ kind: 'exact', to: copy.postId, score: 1 }],
          }),
        );
    });
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

type Standing = Pick<Fact<typeof postRelinked>['data'], 'canonical' | 'origin' | 'relations' | 'known'> & {
  /** Set for a withdrawn post. */
  gone?: true;
};

/** The last standing of each post after these inputs. */
function standings(inputs: readonly (NormalisedPost | string)[]): Map<string, Standing> {
  const last = new Map<string, Standing>();
  for (const { type, data } of outputsOf(inputs)) {
    if (type === 'post.withdrawn') {
      const standing = last.get(data.postId);
      if (standing) standing.gone = true;
      continue;
    }
    const { canonical, origin, relations, known } = data;
    const postId = type === 'post.relinked' ? data.postId : data.post.postId;
    const gone = type === 'post.relinked' && last.get(postId)!.gone;
    last.set(postId, { canonical, origin, relations, ...(known && { known }), ...(gone && { gone }) });
  }
  return new Map([...last].sort(([a], [b]) => (a < b ? -1 : 1)));
}

interface Drawn {
  readonly text: string;
  readonly day: number;
  readonly delay: number;
  readonly forward: number | null;
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
        /** Days from publication to capture. */
        delay: fc.integer({ min: 0, max: 40 }),
        forward: fc.option(fc.integer({ min: 0, max: 25 }), { freq: 4 }),
      }),
      { minLength: 1, maxLength: 25 },
    ),
  );
  const asPost = ({ text, day, delay, forward }: Drawn, n: number) =>
    post(`p${n}/1`, 0, text, {
      publishedAt: new Date(Date.UTC(2023, 0, day)).toISOString(),
      capturedAt: new Date(Date.UTC(2023, 0, day + delay)).toISOString(),
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
      { numRuns: 100 },
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
      { numRuns: 100 },
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
  });

  test('edits and withdrawals of the posts of others, in any order, end alike', () =>
    fc.assert(
      fc.property(
        posts,
        posts,
        fc.array(fc.integer({ min: 0, max: 24 }), { maxLength: 5 }),
        fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 60, maxLength: 60 }),
        (drawn, edits, gone, draws) => {
          // What becomes of one post stays in order, as in a log.
          const lives = drawn.map((one, n) => {
            const edit = edits[n];
            const life: (NormalisedPost | string)[] = [asPost(one, n)];
            if (edit) life.push({ ...asPost(edit, n), revision: 2 });
            if (gone.includes(n)) life.push(`telegram:p${n}/1`);
            return life;
          });
          const total = lives.flat().length;
          const mixed = (turn: (step: number) => number) => {
            const left = lives.map((life) => [...life]);
            return Array.from({ length: total }, (_, step) => {
              const open = left.filter((life) => life.length > 0);
              return open[turn(step) % open.length]!.shift()!;
            });
          };
          expect(standings(mixed((step) => draws[step % draws.length]!))).toEqual(standings(mixed(() => 0)));
        },
      ),
      { numRuns: 100 },
    ));

  test('the canonical posts after edits and withdrawals are those that the remaining posts alone would have', () =>
    fc.assert(
      fc.property(posts, posts, fc.array(fc.integer({ min: 0, max: 24 }), { maxLength: 5 }), (drawn, edits, gone) => {
        // All within the window: what once was compared may lie outside of it once the first post has gone.
        const asNear = (one: Drawn, n: number) => asPost({ ...one, day: 1 + (one.day % 30) }, n);
        const first = drawn.map(asNear);
        const second = edits.map(asNear).map((one) => ({ ...one, revision: 2 }));
        const final = new Map([...first, ...second].map((one) => [one.postId, one]));
        for (const n of gone) final.delete(`telegram:p${n}/1`);
        const canonical = (inputs: readonly (NormalisedPost | string)[]) =>
          [...standings(inputs)]
            .filter(([, { gone }]) => !gone)
            .map(([postId, standing]) => [postId, standing.canonical]);
        const inputs = [...first, ...second, ...gone.map((n) => `telegram:p${n}/1`)];
        expect(canonical(inputs)).toEqual(canonical([...final.values()]));
      }),
      { numRuns: 100 },
    ));
});
