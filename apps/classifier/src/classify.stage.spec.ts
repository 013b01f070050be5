import {
  claimMade,
  claimWithdrawn,
  type Fact,
  fact,
  type NormalisedPost,
  postAdmitted,
  postDuplicated,
  postRelinked,
  postWithdrawn,
  sampleNormalisedPost,
} from '#contracts';
import { specOf } from '#stage/spec-kit';
import { classify } from './classify.stage.js';

const RALLY = 'В Караганде прошёл митинг против повышения тарифов.';
const CURFEW = 'В Атырау введён комендантский час.';

const revision = (text: string, more: Partial<NormalisedPost> = {}): NormalisedPost => ({
  ...sampleNormalisedPost,
  text,
  languages: [{ start: 0, end: text.length, language: 'ru' }],
  ...more,
});
const admitted = (post: NormalisedPost) =>
  fact(postAdmitted, { post, canonical: post.postId, origin: post.postId, relations: [] });
const first = revision(RALLY);
const edited = revision(CURFEW, { revision: 2, capturedAt: '2022-01-05T08:00:00Z' });
const relink = fact(postRelinked, {
  postId: first.postId,
  canonical: 'telegram:early/3',
  origin: 'telegram:early/3',
  relations: [{ kind: 'exact', to: 'telegram:early/3', score: 1 }],
  capturedAt: '2022-01-05T09:00:00Z',
});
const takenDown = fact(postWithdrawn, {
  postId: first.postId,
  source: first.source,
  capturedAt: '2022-01-06T06:00:00Z',
});
type Input = Fact<typeof postAdmitted | typeof postDuplicated | typeof postRelinked | typeof postWithdrawn>;
const after = (...inputs: Input[]) =>
  specOf(classify)
    .given()
    .when(...inputs)
    .outputs();
const told = (outputs: ReturnType<typeof after>) =>
  outputs.map(({ type, data }) => ('claimId' in data ? `${type} ${data.claimId} ${data.region}` : type));

describe('classify', () => {
  test('a post is classified and its claims are made in the region of their place', () => {
    const outputs = after(admitted(first));
    expect(told(outputs)).toEqual(['post.classified', 'claim.made telegram:demo/12@1#0 KZ.12']);
    expect(outputs[1]).toMatchObject({
      type: claimMade.name,
      data: {
        canonical: first.postId,
        claim: {
          type: 'demonstration.peaceful',
          place: { name: 'Karaganda', precision: 'settlement' },
          time: { from: '2022-01-05T00:00:00+06:00', basis: 'publication', zone: 'Asia/Almaty' },
          because: ['demonstration.peaceful/ru/rally'],
        },
      },
    });
  });

  test('spans are offsets into the verbatim text', () => {
    const verbatim = `<b>${RALLY}</b>`;
    const operations: NormalisedPost['operations'] = [
      [0, 0, '<b>'],
      [RALLY.length, RALLY.length, '</b>'],
    ];
    const [, made] = after(admitted(revision(RALLY, { operations })));
    const { spans } = (made as Fact<typeof claimMade>).data.claim;
    expect(spans[0]?.text).toBe('митинг');
    for (const { start, end, text } of spans) expect(verbatim.slice(start, end)).toBe(text);
  });

  test('a post that claims nothing is classified too', () =>
    expect(told(after(admitted(revision('Завтра в Караганде ожидается снег.'))))).toEqual(['post.classified']));

  test('an edit withdraws the claims of the revision before', () =>
    expect(told(after(admitted(first), admitted(edited))).slice(2)).toEqual([
      'post.classified',
      'claim.withdrawn telegram:demo/12@1#0 KZ.12',
      'claim.made telegram:demo/12@2#0 KZ.06',
    ]));

  test('the same revision again changes no claim', () =>
    expect(told(after(admitted(first), admitted(first))).slice(2)).toEqual(['post.classified']));

  test('a relinked post makes its claims again, under the same ids', () => {
    const outputs = after(admitted(first), relink).slice(2);
    expect(told(outputs)).toEqual(['post.relinked', 'claim.made telegram:demo/12@1#0 KZ.12']);
    expect(outputs[1]?.data).toMatchObject({ canonical: 'telegram:early/3', origin: 'telegram:early/3' });
  });

  test('a relinked post without claims is only handed on', () =>
    expect(told(after(admitted(revision('Выпал снег.')), relink)).slice(1)).toEqual(['post.relinked']));

  test('a withdrawn post takes its claims with it', () =>
    specOf(classify)
      .given(...after(admitted(first)))
      .when(takenDown)
      .then(
        takenDown,
        fact(claimWithdrawn, {
          claimId: 'telegram:demo/12@1#0',
          region: 'KZ.12',
          postId: first.postId,
          capturedAt: takenDown.data.capturedAt,
        }),
      ));

  test('a withdrawal of an unknown post is handed on', () => specOf(classify).given().when(takenDown).then(takenDown));

  test('a duplicate makes claims with the origin of its text', () => {
    const copy = revision(RALLY, { postId: 'telegram:other/7', source: 'telegram:other', messageId: '7' });
    const relations = [{ kind: 'exact' as const, to: first.postId, score: 1 }];
    const outputs = after(
      fact(postDuplicated, { post: copy, canonical: first.postId, origin: first.postId, relations }),
    );
    expect(outputs[1]?.data).toMatchObject({ postId: copy.postId, canonical: first.postId, origin: first.postId });
  });
});
