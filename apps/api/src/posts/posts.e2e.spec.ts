import { deadLetters, incidents, postRejected, postsClassified, postsNormalised, recordQuarantined } from '#contracts';
import { openApi, type Api } from '../../test/api.js';
import { chronicle, incident, post, project } from '../../test/chronicle.js';

let api: Api;
beforeAll(async () => {
  api = await openApi();
  await chronicle(api.store);
}, 30_000);
afterAll(() => api.close());

test.each(['/v1/posts/telegram:demo/12', '/v1/posts/telegram%3Ademo%2F12'])('%s shows the whole way', async (url) => {
  const { status, body } = await api.get(url);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    id: 'telegram:demo/12',
    outcome: 'classified',
    revision: 1,
    text: 'В Алматы прошёл митинг.',
    verbatim: 'В Алматы прошёл митинг.',
    relation: null,
    claims: [{ id: 'telegram:demo/12@1#0', incidents: ['inc-49ec4c2faae7ec70'], shelved: null }],
    lineage: {
      raw: { topic: 'posts.raw', partition: 2, offset: 7 },
      steps: [
        { stage: 'capture', eventId: 'telegram:demo/12@0123456789ab' },
        { stage: 'normalise' },
        { stage: 'dedupe' },
        { stage: 'classify', eventId: 'telegram:demo/12@0123456789ab/normalise.0/dedupe.0/classify.0', version: 3 },
      ],
    },
    outcomes: [{ outcome: 'classified', revision: 1, raw: { offset: 7 } }],
  });
});

test('a rejected post shows why', async () => {
  await project(api.store, postsNormalised, { type: postRejected.name, data: postRejected.sample });
  const { body } = await api.get('/v1/posts/telegram:demo/13');
  expect(body).toMatchObject({ outcome: 'rejected', outcomes: [{ reason: 'empty', raw: { topic: 'posts.raw' } }] });
});

test('a quarantined post shows where it stopped', async () => {
  const data = { ...recordQuarantined.sample, key: 'telegram:demo/14' };
  await project(api.store, deadLetters, { type: recordQuarantined.name, data });
  const { body } = await api.get('/v1/posts/telegram:demo/14');
  expect(body).toMatchObject({ outcome: 'quarantined', outcomes: [{ reason: 'classify' }] });
});

test('words that PostgreSQL cannot hold come back as they were captured', async () => {
  const verbatim = 'a\0b\uD800c😀';
  await project(
    api.store,
    postsClassified,
    post({ postId: 'telegram:demo/15', text: 'x', operations: [[0, 1, verbatim]] }),
  );
  expect((await api.get('/v1/posts/telegram:demo/15')).body.verbatim).toBe(verbatim);
});

test('a post of which nothing is known is 404', async () => {
  const { status, body } = await api.get('/v1/posts/telegram:demo/404');
  expect([status, body.parameter]).toEqual([404, 'id']);
  expect(incident()[0]!.type).toBe(incidents.events[0]!.name);
});
