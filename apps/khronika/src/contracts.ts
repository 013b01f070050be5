import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { asyncApi, jsonSchemas } from '#contracts';
import { PARTICIPANTS } from './topology.js';

/** Every contract document as it follows from the code now: file name and text. */
export const contractFiles = (): ReadonlyMap<string, string> =>
  new Map(
    [...jsonSchemas(), asyncApi(PARTICIPANTS)].map(({ file, content }) => [
      file,
      `${JSON.stringify(content, null, 2)}\n`,
    ]),
  );

/**
 * Writes the contract documents into a folder. Refuses to change the schema of a version that is there already: whoever
 * reads records of that version relies on it.
 */
export function writeContracts(folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true });
  const files = contractFiles();
  for (const [file, text] of files) {
    const path = join(folder, file);
    if (file !== 'asyncapi.json' && existsSync(path) && readFileSync(path, 'utf8') !== text)
      throw new Error(`${file} would change: raise the version of the event type and say how the older one is lifted`);
  }
  for (const [file, text] of files) writeFileSync(join(folder, file), text);
  return [...files.keys()];
}

if (import.meta.filename === resolve(process.argv[1] ?? '')) {
  const folder = process.argv[2] ?? 'libs/contracts/generated';
  process.stdout.write(`${writeContracts(folder).length} documents in ${folder}\n`);
}
