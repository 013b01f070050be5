import type { Command } from 'commander';
import type { PublishedTaxonomy, PublishedType } from '#classification';
import { BadRequest } from '../client.js';
import { plainTable, print } from '../tables.js';

/** `khronika taxonomy [TYPE]`: the claim types, their codes in ACLED and PLOVER, and the rules that find them; needs no server. */
export const taxonomyCommand = (program: Command): Command =>
  program
    .command('taxonomy')
    .description('print the claim types with their codes in ACLED and PLOVER; of one type or family, its rules too')
    .argument('[type]', 'a type or a family: coercion.curfew, riot')
    .option('--json', 'print the taxonomy as JSON')
    .action(async (name: string | undefined, options: { json?: boolean }) => {
      const { taxonomy } = await import('#classification');
      const chosen = select(taxonomy(), name);
      print(chosen, options, ({ version, fingerprint, families }) => {
        const types = families.flatMap((family) => family.types);
        const head = `taxonomy ${version} (${fingerprint})`;
        return `${head}\n\n${name === undefined ? overview(types) : types.map(detail).join('\n\n')}`;
      });
    });

function select(all: PublishedTaxonomy, name: string | undefined): PublishedTaxonomy {
  if (name === undefined) return all;
  const families = all.families
    .map(({ family, types }) => ({ family, types: types.filter(({ type }) => name === family || name === type) }))
    .filter(({ types }) => types.length > 0);
  if (families.length === 0)
    throw new BadRequest(`no such type or family: ${name}; \`khronika taxonomy\` lists them all`);
  return { ...all, families };
}

function overview(types: readonly PublishedType[]): string {
  const table = plainTable(['type', 'ACLED', 'PLOVER', 'rules ru/kk/en', 'what it is']);
  for (const { type, definition, acled, plover, rules } of types) {
    const count = (language: string) => rules.filter((rule) => rule.language === language).length;
    table.push([
      type,
      acled.map(({ subEvent, lossy }) => subEvent + (lossy ? ' ~' : '')).join(', ') || '—',
      plover.map(({ category, mode, lossy }) => `${category} ${mode}`.trim() + (lossy ? ' ~' : '')).join(', '),
      `${count('ru')}/${count('kk')}/${count('en')}`,
      definition,
    ]);
  }
  return `${table.toString()}\n\n~ our judgement, in no codebook`;
}

function detail({ type, definition, acled, plover, rules, examples, counterexamples }: PublishedType): string {
  const codes = [
    ...acled.map(({ event, subEvent, lossy }) => `ACLED ${event} / ${subEvent}${lossy ? ' ~' : ''}`),
    ...plover.map(({ category, mode, lossy }) => `PLOVER ${`${category} ${mode}`.trim()}${lossy ? ' ~' : ''}`),
  ];
  const patterns = (label: string, list: readonly string[] = []) =>
    list.length > 0 ? [`      ${label}: ${list.join(' | ')}`] : [];
  const listed = rules.flatMap((rule) => [
    `    ${rule.name}`,
    ...patterns('says', rule.says),
    ...(rule.with ?? []).flatMap((one) => patterns('with', [one])),
    ...patterns('before', rule.before),
    ...patterns('after', rule.after),
    ...patterns('without', rule.without),
    ...patterns('context', rule.context),
    ...patterns('nowhere', rule.nowhere),
  ]);
  return [
    type,
    `  ${definition}`,
    ...codes.map((code) => `  ${code}`),
    '  rules',
    ...listed,
    '  is claimed by',
    ...examples.map((text) => `    ${text}`),
    '  is not claimed by',
    ...counterexamples.map((text) => `    ${text}`),
  ].join('\n');
}
