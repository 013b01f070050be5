import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EVENT_TYPES } from '#contracts';
import { contractFiles, writeContracts } from '../../apps/khronika/src/contracts.js';

const committed = new URL('../../libs/contracts/generated/', import.meta.url);
const files = contractFiles();

test.each([...files.keys()])('%s is as committed: else raise the version, then npm run contracts', (file) =>
  expect(readFileSync(new URL(file, committed), 'utf8')).toBe(files.get(file)),
);

test('every version that was ever committed can still be read', () => {
  const versions = new Map<string, number>(EVENT_TYPES.map((type) => [type.name, type.version]));
  for (const file of readdirSync(committed)) {
    const [, name = '', version] = /^(.+)\.v(\d+)\.json$/.exec(file) ?? [];
    if (!name) continue;
    const type = EVENT_TYPES.find((candidate) => candidate.name === name);
    const { examples } = JSON.parse(readFileSync(new URL(file, committed), 'utf8')) as { examples: unknown[] };
    expect(Number(version)).toBeLessThanOrEqual(versions.get(name) ?? 0);
    for (const example of examples) expect(() => type?.parse(example, Number(version))).not.toThrow();
  }
});

test('a schema that changed without a new version is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'contracts-'));
  try {
    const [first = ''] = writeContracts(folder);
    const former = readFileSync(join(folder, first), 'utf8');
    writeFileSync(join(folder, first), former.replace('"type": "object"', '"type": "array"'));
    expect(() => writeContracts(folder)).toThrow('raise the version');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
