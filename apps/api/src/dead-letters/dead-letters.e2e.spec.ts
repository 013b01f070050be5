import { deadLetters, recordQuarantined, recordRedelivered, topicName } from '#contracts';
import { openApi, type Api } from '../../test/api.js';
import { project } from '../../test/chronicle.js';

let api: Api;
beforeAll(async () => {
  api = await openApi();
}, 30_000);
afterAll(() => api.close());

const letter = (offset: number, change: object = {}) => ({
  type: recordQuarantined.name,
  data: { ...recordQuarantined.sample, offset, ...change },
});
const idOf = (offset: number) => `classify:posts.deduplicated.g1:0:${offset}`;

async function ordered() {
  const topic = topicName(deadLetters, 1);
  const all = [];
  for (const { partition } of await api.log.ends(topic))
    for await (const batch of api.log.read({ topic, partition, offset: 0 })) all.push(...batch);
  return all.map(({ value }) => JSON.parse(value.toString()) as typeof recordRedelivered.sample);
}

test('dead letters are listed page by page, shown whole, and ordered again one by one', async () => {
  await project(api.store, deadLetters, ...[1, 2, 3].map((offset) => letter(offset)));
  const first = await api.get('/v1/dead-letters?limit=2&stage=classify');
  const second = await api.get(`/v1/dead-letters?limit=2&stage=classify&cursor=${first.body.next}`);
  const listed = [...first.body.items, ...second.body.items];
  expect([listed.map(({ id }) => String(id)).sort(), second.body.next]).toEqual([[1, 2, 3].map(idOf), null]);
  expect((await api.get('/v1/dead-letters?stage=link')).body.items).toEqual([]);
  expect((await api.get('/v1/dead-letters?stage=paint')).status).toBe(400);

  const whole = await api.get(`/v1/dead-letters/${idOf(2)}`);
  expect(whole.body).toMatchObject({
    state: 'waiting',
    attempt: 0,
    value: recordQuarantined.sample.value,
    headers: {},
  });
  expect((await api.get('/v1/dead-letters/classify:nowhere:0:1')).status).toBe(404);

  expect((await api.ask('POST', `/v1/dead-letters/${idOf(2)}/replay`)).body).toEqual({ ordered: 1 });
  const { topic, key, partition } = recordQuarantined.sample;
  expect(await ordered()).toEqual([
    expect.objectContaining({ stage: 'classify', topic, partition, offset: 2, key, attempt: 1 }),
  ]);
  expect((await api.ask('POST', '/v1/dead-letters/classify:nowhere:0:1/replay')).status).toBe(404);
});

test('what has been ordered waits no longer, until its delivery fails as well', async () => {
  const [order] = await ordered();
  await project(api.store, deadLetters, { type: recordRedelivered.name, data: order });
  expect((await api.get(`/v1/dead-letters/${idOf(2)}`)).body.state).toBe('redelivered');
  const again = await api.ask('POST', `/v1/dead-letters/${idOf(2)}/replay`);
  expect([again.status, again.body.detail]).toEqual([409, expect.stringContaining('already')]);
  const { stages } = (await api.get('/v1/status')).body;
  expect(stages.find(({ name }: { name: string }) => name === 'classify').deadLetters).toBe(2);

  await project(api.store, deadLetters, letter(2, { attempt: 1, error: 'failed again' }));
  expect((await api.get(`/v1/dead-letters/${idOf(2)}`)).body).toMatchObject({
    state: 'waiting',
    attempt: 1,
    error: 'failed again',
  });
});

test('all that wait are ordered at once, the oldest capture first', async () => {
  const before = (await ordered()).length;
  await project(api.store, deadLetters, letter(9, { stage: 'link' }));
  expect((await api.ask('POST', '/v1/dead-letters/replay?stage=link')).body).toEqual({ ordered: 1 });
  expect((await api.ask('POST', '/v1/dead-letters/replay')).body).toEqual({ ordered: 4 });
  const orders = (await ordered()).slice(before);
  expect(orders).toHaveLength(5);
  expect(orders.find(({ offset }) => offset === 2)?.attempt).toBe(2);
});
