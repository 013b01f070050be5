import { startPostgres } from '../../../test/support/postgres.js';
import { readModelContract } from './read-model-contract.js';
import { openStore } from './store.js';

const postgres = await startPostgres();

if ('skipped' in postgres) {
  test.skip(`PostgreSQL (skipped: ${postgres.skipped})`, () => undefined);
} else {
  afterAll(() => postgres.stop());
  readModelContract('PostgreSQL', () => openStore({ kind: 'postgres', url: postgres.url }));

  test('while the server is away it says so and can be asked again; then all is there', async () => {
    const store = await openStore({ kind: 'postgres', url: postgres.url });
    await postgres.kill();
    await expect(store.ping()).rejects.toMatchObject({ code: 'unavailable', canRetry: true });
    await expect(store.write(1, async () => undefined)).rejects.toMatchObject({ canRetry: true });
    await postgres.restart();
    await store.ping();
    await store.close();
  });

  test('processes that start together wait for one another', async () => {
    const stores = await Promise.all([1, 2, 3].map(() => openStore({ kind: 'postgres', url: postgres.url })));
    await Promise.all(stores.map((store) => store.close()));
  });
}
