import { decisionMade, decisions, decisionWeighed, incidents, sampleIncident, type Decision } from '#contracts';
import { decode } from '#stage';
import { openApi, type Api } from '../../test/api.js';
import { chronicle, incident, project } from '../../test/chronicle.js';

let api: Api;
beforeAll(async () => {
  api = await openApi();
  await chronicle(api.store);
}, 30_000);
afterAll(() => api.close());

const body = {
  incident: sampleIncident.id,
  version: 1,
  kind: 'retype',
  type: 'demonstration.blockade',
  author: 'desk',
  reason: 'The video shows a blockade.',
};

/** What the log holds of decisions. */
async function recorded(): Promise<Decision[]> {
  const all: Decision[] = [];
  for (const { partition, begin } of await api.log.ends('decisions'))
    for await (const records of api.log.read({ topic: 'decisions', partition, offset: begin }))
      all.push(...records.map((record) => decode<typeof decisionMade>(record, decisions).data));
  return all;
}
const weigh = (decision: Decision, state: 'applied' | 'needs-review' = 'applied', now = [decision.incident]) =>
  project(api.store, incidents, { type: decisionWeighed.name, data: { decision, state, incidents: now } });

test('a ruling is kept with the claims that it is about', async () => {
  const { status, headers, body: answer } = await api.ask('POST', '/v1/decisions', body);
  expect([status, answer.status, headers['location']]).toEqual([202, 'accepted', `/v1/decisions/${answer.id}`]);
  const [decision] = await recorded();
  expect(decision).toMatchObject({
    decisionId: answer.id,
    region: 'KZ.02',
    incident: sampleIncident.id,
    version: 1,
    ruling: { kind: 'retype', type: 'demonstration.blockade' },
    claims: [{ claimId: 'telegram:demo/12@1#0', type: 'demonstration.peaceful', place: 'gn:1526384' }],
    others: [],
  });
});

test('what has been ruled on waits until the ruling is applied; who has seen an older version looks again', async () => {
  const pending = await api.ask('POST', '/v1/decisions', { ...body, kind: 'confirm', type: undefined });
  expect([pending.status, pending.body.pointer]).toEqual([409, '/version']);
  await weigh((await recorded())[0]!);
  await project(api.store, incidents, incident({ version: 2 }, { capturedAt: '2022-01-05T09:00:00Z' }));
  const stale = await api.ask('POST', '/v1/decisions', body);
  expect([stale.status, stale.body.detail]).toEqual([409, expect.stringContaining('at version 2, not 1')]);
});

test('of many at the same time one is accepted', async () => {
  const before = (await recorded()).length;
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => api.ask('POST', '/v1/decisions', { ...body, version: 2 })),
  );
  expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([202, 409, 409, 409, 409, 409, 409, 409]);
  expect(await recorded()).toHaveLength(before + 1);
});

test('notes get in nobody’s way', async () => {
  for (let n = 0; n < 2; n++)
    expect(
      (await api.ask('POST', '/v1/decisions', { ...body, version: 2, kind: 'note', type: undefined })).status,
    ).toBe(202);
});

test('what needs a review is listed, and shown with its incident', async () => {
  const [first] = await recorded();
  await weigh(first!, 'needs-review', []);
  const { body: page } = await api.get('/v1/decisions?state=needs-review');
  expect(page.items).toMatchObject([{ decisionId: first!.decisionId, state: 'needs-review', incidents: [] }]);
  expect((await api.get(`/v1/decisions/${first!.decisionId}`)).body).toEqual(page.items[0]);
  expect((await api.get(`/v1/decisions?incident=${sampleIncident.id}&author=desk`)).body.items).toHaveLength(1);
  expect((await api.get('/v1/decisions?author=nobody')).body.items).toEqual([]);
  const { body: why } = await api.get(`/v1/incidents/${sampleIncident.id}/explanation`);
  expect(why.decisions).toMatchObject([{ decision: { decisionId: first!.decisionId }, state: 'needs-review' }]);
});

test.each([
  [{ incident: 'inc-none' }, 404, '/incident'],
  [{ kind: 'abolish' }, 400, '/kind'],
  [{ type: undefined }, 400, '/type'],
  [{ place: 'gn:1526384' }, 400, '/place'],
  [{ author: '' }, 400, '/author'],
  [{ reason: 'x'.repeat(2001) }, 400, '/reason'],
  [{ reason: 'a\0' }, 400, '/reason'],
  [{ version: '2' }, 400, '/version'],
  [{ colour: 'red' }, 400, '/colour'],
  [{ kind: 'move', type: undefined, place: 'gn:0' }, 400, '/place'],
  [{ kind: 'merge', type: undefined, with: 'inc-none' }, 404, '/with'],
  [{ kind: 'merge', type: undefined, with: sampleIncident.id }, 400, '/with'],
  [{ kind: 'split', type: undefined, claims: ['telegram:demo/12@1#7'] }, 400, '/claims/0'],
  [{ kind: 'split', type: undefined, claims: ['telegram:demo/12@1#0'] }, 400, '/claims'],
  [{ kind: 'undo', type: undefined, decision: 'dec-none' }, 404, '/decision'],
  [{ kind: 'retime', type: undefined, time: { from: '2022-01-06', to: '2022-01-05' } }, 400, '/time/to'],
  [{ kind: 'retime', type: undefined, time: { from: 'yesterday', to: '2022-01-05' } }, 400, '/time/from'],
])('refuses %j and names the field', async (change, status, pointer) => {
  const answer = await api.ask('POST', '/v1/decisions', { ...body, version: 2, ...change });
  expect([answer.status, answer.body.pointer]).toEqual([status, pointer]);
});
