import { startKhronika, temporaryFolder } from '../support/khronika.js';
import { report, seconds } from './measure.js';

/** From the start of the process to readiness, built, on a new folder and on one that exists. */
export async function run(): Promise<void> {
  const folder = temporaryFolder();
  for (const what of ['start on a new folder', 'start on a folder that exists', 'start on a folder that exists']) {
    let stop: (() => Promise<unknown>) | undefined;
    const took = await seconds(async () => {
      const { process } = await startKhronika(folder.path);
      stop = () => process.stop();
    });
    await stop?.();
    report(what, took, 's', { what: 'the promise', value: 5 });
  }
  folder.remove();
}
