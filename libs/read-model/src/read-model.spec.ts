import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generationsContract } from './generations-contract.js';
import { readModelContract } from './read-model-contract.js';
import { openStore } from './store.js';

readModelContract('PGlite', () => openStore({ kind: 'pglite' }));
generationsContract('PGlite', () => openStore({ kind: 'pglite' }));

test('a folder is for one store at a time, and keeps what was written', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  const store = await openStore({ kind: 'pglite', folder });
  await expect(openStore({ kind: 'pglite', folder })).rejects.toMatchObject({ code: 'in-use' });
  await store.migrate(2);
  await store.promote(2);
  await store.close();
  const again = await openStore({ kind: 'pglite', folder });
  expect((await again.live()).generation).toBe(2);
  await again.close();
  rmSync(folder, { recursive: true });
}, 60_000);
