import { setTimeout as sleep } from 'node:timers/promises';
import { Address, freePort, KhronikaProcess, temporaryFolder } from '../support/khronika.js';

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** `khronika up --sample` until it says where it serves. */
async function startSample(): Promise<{ process: KhronikaProcess; address: Address; url: string }> {
  const url = `http://127.0.0.1:${await freePort()}`;
  const environment = { KHRONIKA_DATA: folder.path, PORT: new URL(url).port };
  const process = new KhronikaProcess(['up', '--sample'], environment);
  const address = new Address(url);
  await address.ready(process);
  for (let tries = 0; tries < 300 && !process.stdout.includes('serves at'); tries++) await sleep(100);
  return { process, address, url };
}

const chronicleOf = async (address: Address): Promise<unknown> => {
  await address.idle();
  const { items } = await address.json<{ items: { id: string; version: number }[] }>('/v1/incidents?limit=500');
  return items;
};

test('up --sample shows what it found, goes on serving, and a second start adds nothing', async () => {
  const first = await startSample();
  expect(first.process.stdout).toMatch(/invented posts/);
  expect(first.process.stdout).toMatch(/^when +where +what/m);
  expect(first.process.stdout).toMatch(/^2025-05-12.* Ekibastuz +labour\.strike .*corroborated/m);
  expect(first.process.stdout).toContain(`serves at ${first.url}/v1/incidents`);
  const chronicle = await chronicleOf(first.address);
  expect(first.process.stderr).toBe('');
  expect(await first.process.stop()).toBe(0);

  const second = await startSample();
  expect(await chronicleOf(second.address)).toEqual(chronicle);
  expect(second.process.stdout).toMatch(/^2025-05-12.* Ekibastuz +labour\.strike/m);
  expect(await second.process.stop('SIGINT')).toBe(0);
});
