import { Option, type Command } from 'commander';
import type { Decision, Incident } from '#contracts';
import { BadRequest, getJson, postJson } from '../client.js';
import { several } from '../filter-options.js';
import { plainTable, print, withMore, type Output } from '../tables.js';

const KINDS = ['retype', 'move', 'retime', 'merge', 'split', 'confirm', 'dismiss', 'note', 'undo'] as const;

interface DecideOptions extends Output {
  readonly author: string;
  readonly reason: string;
  readonly seen?: string;
  readonly type?: string;
  readonly place?: string;
  readonly from?: string;
  readonly to?: string;
  readonly with?: string;
  readonly claim?: readonly string[];
  readonly decision?: string;
}

interface Weighed extends Decision {
  readonly state: string;
  readonly incidents: readonly string[];
}

/** `khronika decide ID KIND`: a person's ruling on an incident. */
export const decideCommand = (program: Command): Command =>
  program
    .command('decide')
    .description('rule on an incident; the ruling is kept for ever and applied on every replay')
    .argument('<id>', 'the incident')
    .argument('<kind>', KINDS.join(', '))
    .requiredOption('--author <name>', 'who rules')
    .requiredOption('--reason <words>', 'why')
    .option('--seen <version>', 'the version that was looked at; the present one without it')
    .option('--type <type>', 'of retype: the type')
    .option('--place <id>', 'of move: id of the place: gn:1526384')
    .option('--from <time>', 'of retime')
    .option('--to <time>', 'of retime: the end, or the last day')
    .option('--with <id>', 'of merge: the other incident')
    .option('--claim <id>', 'of split: a claim that leaves (several)', several)
    .option('--decision <id>', 'of undo: the decision that no longer holds')
    .option('--json', 'print the answer as JSON')
    .action(async (id: string, kind: string, { json, seen, from, to, claim, ...fields }: DecideOptions) => {
      const version =
        seen === undefined
          ? (await getJson<Incident>(`/v1/incidents/${encodeURIComponent(id)}`)).version
          : Number(seen);
      if (!Number.isInteger(version)) throw new BadRequest(`--seen: "${seen}" is no version`);
      const body = {
        incident: id,
        version,
        kind,
        ...fields,
        ...((from !== undefined || to !== undefined) && { time: { from, to } }),
        ...(claim && { claims: claim }),
      };
      const answer = await postJson<{ id: string }>('/v1/decisions', body);
      print(
        answer,
        { json },
        () => `${answer.id} is accepted; \`khronika decisions --incident ${id}\` says where it stands`,
      );
    });

interface ListOptions extends Output {
  readonly state?: readonly string[];
  readonly incident?: string;
  readonly author?: string;
  readonly limit?: string;
  readonly cursor?: string;
}

/** `khronika decisions`: what was ruled, and what waits for a review. */
export const decisionsCommand = (program: Command): Command =>
  program
    .command('decisions')
    .description('list what people ruled, the newest first')
    .addOption(new Option('--state <state>', 'applied, undone or needs-review (several: any)').argParser(several))
    .option('--incident <id>', 'on this incident')
    .option('--author <name>', 'by whom')
    .option('--limit <n>', 'how many (1 to 500)')
    .option('--cursor <cursor>', 'go on where the last page ended')
    .option('--json', 'print the answer as JSON')
    .action(async ({ json, ...query }: ListOptions) => {
      const page = await getJson<{ items: Weighed[]; next: string | null }>('/v1/decisions', { ...query });
      print(page, { json }, ({ items, next }) => {
        if (items.length === 0) return 'No decisions.';
        const table = plainTable(['decided', 'decision', 'what', 'incident', 'state', 'by', 'why']);
        for (const { decidedAt, decisionId, ruling, incident, incidents, state, author, reason } of items)
          table.push([decidedAt, decisionId, ruling.kind, incidents.join(' ') || incident, state, author, reason]);
        return withMore(table.toString(), next);
      });
    });
