import { Command } from 'commander';
import { taxonomy } from '#classification';
import { taxonomyCommand } from './taxonomy.command.js';

const run = async (...args: string[]): Promise<string> => {
  const write = process.stdout.write.bind(process.stdout);
  let written = '';
  process.stdout.write = (text: string | Uint8Array) => {
    written += String(text);
    return true;
  };
  try {
    const program = new Command();
    taxonomyCommand(program);
    await program.parseAsync(['taxonomy', ...args], { from: 'user' });
    return written;
  } finally {
    process.stdout.write = write;
  }
};

test('lists every type with its codes', async () => {
  const listed = await run();
  for (const { types } of taxonomy().families) for (const { type } of types) expect(listed).toContain(type);
  expect(listed).toContain('Excessive force against protesters');
});

test('shows the rules and the corpus of one type', async () => {
  const shown = await run('coercion.curfew');
  expect(shown).toContain('coercion.curfew/ru/curfew\n      says: комендантск* час*');
  expect(shown).toContain('is not claimed by');
  expect(shown).not.toContain('coercion.cordon');
});

test('gives a family as JSON', async () =>
  expect(JSON.parse(await run('riot', '--json'))).toMatchObject({
    version: taxonomy().version,
    families: [{ family: 'riot' }],
  }));

test('refuses what is none', () => expect(run('weather')).rejects.toThrow('no such type or family: weather'));
