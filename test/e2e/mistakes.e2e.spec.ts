import { chmodSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import { KhronikaProcess, startKhronika, temporaryFolder, type Environment } from '../support/khronika.js';
import { freePort } from '../support/server-process.js';

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** Runs a command to its end, and expects one line on standard error that names the mistake, and exit code 2. */
async function refused(args: readonly string[], named: string | RegExp, environment: Environment = {}, input = '') {
  const command = new KhronikaProcess(args, environment).input(input);
  expect([await command.exited, command.stderr]).toEqual([2, expect.stringMatching(named)]);
  expect(command.stderr.trimEnd().split('\n')).toHaveLength(1);
}

describe('a mistake of whoever starts it is one line and exit code 2', () => {
  test.each<[string, Environment, string]>([
    ['an unknown setting', { KHRONIKA_DATE: 'x' }, 'KHRONIKA_DATE'],
    ['a port that is none', { PORT: 'http' }, 'PORT'],
    ['an unknown log level', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    ['an open address without a word', { HOST: '0.0.0.0' }, 'KHRONIKA_OPEN'],
  ])('%s', (_name, environment, named) => refused(['up'], named, { KHRONIKA_DATA: folder.path, ...environment }));

  test('a taken port', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    await refused(['up'], `port ${port} on 127.0.0.1 is taken`, { KHRONIKA_DATA: folder.path, PORT: String(port) });
    other.close();
  });

  test('a data folder that is a file', async () => {
    const file = join(folder.path, 'file');
    writeFileSync(file, '');
    await refused(['up'], file, { KHRONIKA_DATA: file, PORT: String(await freePort()) });
  });

  test('a data folder without write access', async () => {
    const locked = temporaryFolder();
    chmodSync(locked.path, 0o500);
    // Whoever is root may write everywhere but where the kernel itself forbids it.
    const path = process.getuid?.() === 0 ? '/proc/khronika' : locked.path;
    await refused(['up'], path, { KHRONIKA_DATA: path, PORT: String(await freePort()) });
    chmodSync(locked.path, 0o700);
    locked.remove();
  });

  test('a data folder that another process uses', async () => {
    const { process: first } = await startKhronika(folder.path);
    await refused(['up'], /in use/, { KHRONIKA_DATA: folder.path, PORT: String(await freePort()) });
    expect(await first.stop()).toBe(0);
  });

  test('an app of its own without Kafka', async () => {
    const app = new KhronikaProcess([], {}, 'dist/apps/normaliser/src/main.js');
    expect([await app.exited, app.stderr]).toEqual([2, expect.stringContaining('KAFKA_BROKERS')]);
  });

  test.each([
    [['frobnicate'], 'unknown command'],
    [['import'], 'missing required argument'],
    [['import', 'nowhere.txt'], 'there is no file nowhere.txt'],
    [['import', 'package.json', '--format', 'docx'], 'docx'],
    [['analyse', '.'], 'is not a file'],
    [['analyse', '--reference-date', 'yesterday'], 'is not a date'],
    [['analyse', '--reference-date', '2022-02-30'], 'is not a date'],
    [['analyse', '--reference-date', '2999-01-01'], 'in the future'],
    [['analyse', '--source', 'nobody'], '--source must be'],
    [['incidents', '--colour', 'red'], 'unknown option'],
  ])('khronika %j', (args, named) => refused(args, named));

  test('no server at the address', async () =>
    refused(['incidents'], 'nothing answers at', { KHRONIKA_URL: `http://127.0.0.1:${await freePort()}` }));

  test.each([
    ['telegram-export', 'В Алматы прошёл митинг.\n'],
    ['telegram-web', '{"name": "a chat", "messages": []}'],
    ['ndjson', '<!DOCTYPE html><html></html>'],
  ])('analyse --format %s of a file of another format', (format, input) =>
    refused(['analyse', '--format', format, '--source', 'telegram:demo'], /./, {}, input),
  );
});
