import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventLogContract } from '../event-log-contract.js';
import { EmbeddedLog } from './embedded-log.js';

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'event-log-'));
  folders.push(folder);
  return folder;
};
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const shared = newFolder();
eventLogContract('embedded', async () => EmbeddedLog.open(shared));

describe('EmbeddedLog', () => {
  it('refuses a folder that is in use, and opens it once it is free', async () => {
    const folder = newFolder();
    const log = EmbeddedLog.open(folder);
    expect(() => EmbeddedLog.open(folder)).toThrow(
      expect.objectContaining({ code: 'locked', message: expect.stringContaining(folder) }),
    );
    await log.close();
    await EmbeddedLog.open(folder).close();
  });

  it('refuses a folder that cannot be written', () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    expect(() => EmbeddedLog.open(join(file, 'data'))).toThrow(expect.objectContaining({ code: 'not-writable' }));
  });

  it('refuses everything after close, and closes twice without harm', async () => {
    const log = EmbeddedLog.open(newFolder());
    await log.close();
    await log.close();
    await expect(log.ping()).rejects.toMatchObject({ code: 'closed' });
    await expect(log.append([])).rejects.toMatchObject({ code: 'closed' });
  });
});
