import {
  fact,
  postNormalised,
  postRejected,
  postsNormalised,
  postsDeduplicated,
  postAdmitted,
  postDuplicated,
  sampleNormalisedPost,
  type NormalisedPost,
} from '#contracts';
import { jsonSnapshot, type SnapshotForm, type Stage } from '#stage';
import { specOf } from '#stage/spec-kit';

type In = typeof postNormalised;
type Out = typeof postAdmitted | typeof postDuplicated;

/** The smallest stage with a memory: the first post with a text is admitted, later ones are its duplicates. */
const firstWins: Stage<In, Out, Map<string, string>> = {
  name: 'first-wins',
  version: 1,
  from: [postsNormalised],
  to: [postsDeduplicated],
  consumes: [postNormalised],
  produces: [postAdmitted, postDuplicated],
  scope: 'whole',
  memory: postsDeduplicated,
  snapshot: jsonSnapshot({
    version: 1,
    initial: () => new Map<string, string>(),
    rows: (seen) => [...seen],
    put: (seen, [text, id]) => void seen.set(text, id),
  }),
  initial: () => new Map(),
  decide: (seen, { data: post }) => {
    const canonical = seen.get(post.text);
    return canonical
      ? [fact(postDuplicated, { post, canonical, origin: canonical, relations: [] })]
      : [fact(postAdmitted, { post, canonical: post.postId, origin: post.postId, relations: [] })];
  },
  evolve: (seen, { type, data }) => (type === 'post.admitted' ? seen.set(data.post.text, data.post.postId) : seen),
};

const post = (id: string): NormalisedPost => ({ ...sampleNormalisedPost, postId: `telegram:demo/${id}` });
const admitted = (id: string) =>
  fact(postAdmitted, { post: post(id), canonical: post(id).postId, origin: post(id).postId, relations: [] });
const duplicated = (id: string, of: string) =>
  fact(postDuplicated, { post: post(id), canonical: post(of).postId, origin: post(of).postId, relations: [] });
const normalised = (id: string) => fact(postNormalised, post(id));

const twoCopies = (stage: typeof firstWins) =>
  specOf(stage).given().when(normalised('1'), normalised('2')).then(admitted('1'), duplicated('2', '1'));

test('a true stage passes', () => twoCopies(firstWins));
test('the past counts', () => specOf(firstWins).given(admitted('1')).when(normalised('2')).then(duplicated('2', '1')));
test('a wrong expectation fails', () =>
  expect(() => specOf(firstWins).given().when(normalised('1')).then(duplicated('1', '1'))).toThrow());

let calls = 0;
test.each<[string, Partial<typeof firstWins>, RegExp]>([
  [
    'decide changes its state',
    {
      decide: (seen, input) => {
        const facts = firstWins.decide(seen, input);
        seen.set(input.data.text, input.data.postId);
        return facts;
      },
    },
    /decide changes what it is given|memory/,
  ],
  ['the answer depends on the number of calls', { decide: (s, i) => (++calls > 2 ? [] : firstWins.decide(s, i)) }, /./],
  ['evolve forgets', { evolve: (seen) => seen }, /./],
  [
    'memory hides in a closure',
    (() => {
      const hidden = new Map<string, string>();
      return {
        decide: (_: Map<string, string>, input) => {
          const facts = firstWins.decide(hidden, input);
          for (const decided of facts) firstWins.evolve(hidden, decided);
          return facts;
        },
      } satisfies Partial<typeof firstWins>;
    })(),
    /not deterministic/,
  ],
  ['memory is kept in no topic', { memory: undefined }, /memory cannot be recovered/],
  ['an undeclared event is produced', { produces: [postDuplicated] as never }, /does not declare/],
])('caught: %s', (_name, fault, message) => {
  expect(() => twoCopies({ ...firstWins, ...fault })).toThrow(message);
});

/** A sound form, but for what is given. */
const form = (change: Partial<SnapshotForm<Map<string, string>>>) => ({ ...firstWins.snapshot!, ...change });
const asJson = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

test.each([
  [
    'a snapshot that is not set aside when it is begun',
    form({
      *write(seen) {
        yield asJson([]);
        yield asJson([...seen]);
      },
    }),
    /changes with the state/,
  ],
  ['a snapshot that forgets', form({ write: () => [asJson([])] }), /a restart from a snapshot changes the answer/],
  [
    'a snapshot of which not all is read',
    form({ read: () => ({ take: () => {}, end: () => new Map() }) }),
    /not read back as it was written/,
  ],
])('caught: %s', (_name, snapshot, message) => {
  expect(() => twoCopies({ ...firstWins, snapshot })).toThrow(message);
});

test('data outside its schema is caught', () => {
  const careless = {
    ...firstWins,
    produces: [postRejected],
    decide: () => [
      fact(postRejected, { postId: 'x', source: 'x', reason: 'bored', detail: '', capturedAt: 'now' } as never),
    ],
  };
  expect(() =>
    specOf(careless as never)
      .given()
      .when(normalised('1') as never)
      .outputs(),
  ).toThrow(/reason|capturedAt/);
});
