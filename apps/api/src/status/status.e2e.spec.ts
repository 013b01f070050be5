import { deadLetters, postCaptured, postsRaw, recordQuarantined } from '#contracts';
import { encodeFact } from '#stage';
import { openApi, type Api } from '../../test/api.js';
import { project } from '../../test/chronicle.js';

let api: Api;
beforeAll(async () => {
  api = await openApi();
}, 30_000);
afterAll(() => api.close());

test('it is idle while nothing waits, and tells where something does', async () => {
  const { body: idle } = await api.get('/v1/status');
  expect(idle).toMatchObject({ generation: 1, idle: true, log: 'embedded', store: 'pglite' });
  expect(idle.stages.map((stage: { name: string }) => stage.name)).toEqual([
    'normalise',
    'dedupe',
    'classify',
    'link',
    'views',
  ]);

  await api.log.append([encodeFact(postCaptured, postCaptured.sample, postsRaw, { id: 'x' })]);
  await project(api.store, deadLetters, { type: recordQuarantined.name, data: recordQuarantined.sample });
  const { body: busy } = await api.get('/v1/status');
  expect(busy.idle).toBe(false);
  expect(busy.stages[0]).toEqual({ name: 'normalise', lag: 1, processed: 0, deadLetters: 0 });
  expect(busy.stages[2]).toMatchObject({ name: 'classify', deadLetters: 1 });
});
