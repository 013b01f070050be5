import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { startPostgres, type RunningPostgres } from '../../../test/support/postgres.js';
import { generationsContract } from './generations-contract.js';
import { readModelContract } from './read-model-contract.js';
import { openStore } from './store.js';

const started = await startPostgres();
const missing = 'skipped' in started ? started.skipped : undefined;
const postgres = started as RunningPostgres;
const suite = missing === undefined ? describe : describe.skip;

suite(missing === undefined ? 'on PostgreSQL' : `skipped: ${missing}`, () => {
  const open = () => openStore({ kind: 'postgres', url: postgres.url });
  afterAll(() => postgres.stop());

  readModelContract('read model', open);
  generationsContract('PostgreSQL', open);

  test('while the server is away it says so and can be asked again; then all is there', async () => {
    const store = await open();
    await postgres.kill();
    await expect(store.ping()).rejects.toMatchObject({ code: 'unavailable', canRetry: true });
    await expect(store.write(1, async () => undefined)).rejects.toMatchObject({ canRetry: true });
    await postgres.restart();
    await store.ping();
    await store.close();
  });

  test('a connection that breaks in the middle of a transaction is a fault of that transaction, and of nothing else', async () => {
    const store = await open();
    const cut = store.write(1, async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
      await sql`select pg_terminate_backend(${rows[0]!.pid})`.execute(store.tables(1));
      await sleep(200);
      await sql`select 1`.execute(tx);
    });
    await expect(cut).rejects.toMatchObject({ canRetry: true });
    await store.ping();
    await store.close();
  });

  test('processes that start together wait for one another', async () => {
    const stores = await Promise.all([1, 2, 3].map(open));
    await Promise.all(stores.map((store) => store.close()));
  });
});
