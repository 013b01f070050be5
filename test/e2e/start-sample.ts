import { setTimeout as sleep } from 'node:timers/promises';
import { Address, KhronikaProcess } from '../support/khronika.js';
import { freePort } from '../support/server-process.js';

/** Starts `khronika up --sample` on a data folder and waits until the sample has been shown. */
export async function startSample(folder: string): Promise<{ process: KhronikaProcess; address: Address }> {
  const port = String(await freePort());
  const process = new KhronikaProcess(['up', '--sample'], { KHRONIKA_DATA: folder, PORT: port });
  const address = new Address(`http://127.0.0.1:${port}`);
  await address.ready(process);
  for (let tries = 0; tries < 300 && !process.stdout.includes('serves at'); tries++) await sleep(100);
  return { process, address };
}
