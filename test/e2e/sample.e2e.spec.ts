import { temporaryFolder, type Address } from '../support/khronika.js';
import { startSample } from './start-sample.js';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const chronicleOf = async (address: Address): Promise<unknown> => {
  await address.idle();
  const { items } = await address.json<{ items: { id: string; version: number }[] }>('/v1/incidents?limit=500');
  return items;
};

test('up --sample shows what it found, goes on serving, and a second start adds nothing', async () => {
  const first = await startSample(folder.path);
  expect(first.process.stdout).toMatch(/invented posts/);
  expect(first.process.stdout).toMatch(/^when +where +what/m);
  expect(first.process.stdout).toMatch(/^2025-05-12.* Ekibastuz +labour\.strike .*corroborated/m);
  expect(first.process.stdout).toContain(`serves at ${first.address.url}/v1/incidents`);
  const chronicle = await chronicleOf(first.address);
  expect(first.process.stderr).toBe('');
  expect(await first.process.stop()).toBe(0);

  const second = await startSample(folder.path);
  expect(await chronicleOf(second.address)).toEqual(chronicle);
  expect(second.process.stdout).toMatch(/^2025-05-12.* Ekibastuz +labour\.strike/m);
  expect(await second.process.stop('SIGINT')).toBe(0);
});
