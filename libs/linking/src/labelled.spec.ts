import { claimMade, decisionMade, type Decision, type MadeClaim, type Ruling } from '#contracts';
import { labelled, type ReadPost } from '#linking';

const made = (n: number, change: Partial<MadeClaim['claim']> = {}): MadeClaim => ({
  ...claimMade.sample,
  claimId: `${claimMade.sample.postId}@1#${n}`,
  claim: { ...claimMade.sample.claim, ...change },
});
const rally = made(0);
const curfew = made(1, { type: 'coercion.curfew' });
const post: ReadPost = {
  postId: rally.postId,
  source: rally.source,
  publishedAt: rally.publishedAt,
  text: 'В Алматы прошёл митинг.',
  claims: [
    { made: rally, incident: 'inc-a' },
    { made: curfew, incident: null },
  ],
};
const rules = (ruling: Ruling, n = 0, change: Partial<Decision> = {}): Decision => ({
  ...decisionMade.sample,
  decisionId: `dec-${n}`,
  decidedAt: `2022-01-05T1${n}:00:00Z`,
  ruling,
  ...change,
});

test('what was ruled on is right as ruled, what was not is neither right nor wrong', () =>
  expect(labelled(post, [rules({ kind: 'retype', type: 'riot.mob' })])).toEqual({
    id: 'telegram:demo/12',
    channel: 'telegram:demo',
    publishedAt: rally.publishedAt,
    text: post.text,
    required: [
      {
        type: 'riot.mob',
        place: ['Almaty'],
        country: ['KZ'],
        date: ['2022-01-05'],
        polarity: ['asserted'],
        modality: ['fact'],
        phase: [''],
        press: false,
        figures: [],
        span: 'прошёл митинг',
        incident: 'inc-a',
      },
    ],
    optional: [expect.objectContaining({ type: 'coercion.curfew', incident: null })],
  }));

test.each<[string, Decision[], unknown]>([
  ['confirmed: right as it was read', [rules({ kind: 'confirm' })], [{ type: 'demonstration.peaceful' }]],
  ['dismissed: no claim', [rules({ kind: 'dismiss' })], []],
  ['dismissed, then confirmed', [rules({ kind: 'dismiss' }), rules({ kind: 'confirm' }, 1)], [{}]],
  [
    'retyped twice: as ruled last',
    [rules({ kind: 'retype', type: 'riot.looting' }, 1), rules({ kind: 'retype', type: 'riot.mob' })],
    [{ type: 'riot.looting' }],
  ],
])('%s', (_what, decisions, required) =>
  expect(labelled(post, decisions)?.required).toMatchObject(required as object[]),
);

test.each<[string, Decision[]]>([
  ['nothing was ruled', []],
  ['there is but a note', [rules({ kind: 'note' })]],
  ['it was undone', [rules({ kind: 'confirm' }), rules({ kind: 'undo', decision: 'dec-0' }, 1, { claims: [] })]],
  ['it was ruled in another region', [rules({ kind: 'confirm' }, 0, { region: 'KZ.07' })]],
])('no line where %s', (_what, decisions) => expect(labelled(post, decisions)).toBeUndefined());
