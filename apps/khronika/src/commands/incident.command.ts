import type { Command } from 'commander';
import type { Claim, Incident } from '#contracts';
import { getJson } from '../client.js';
import { figures, plainTable, print, when, type Output } from '../tables.js';

interface Detail extends Omit<Incident, 'posts'> {
  readonly claims: readonly ({ readonly id: string; readonly post: string } & Claim)[];
  readonly posts: readonly {
    readonly id: string;
    readonly publishedAt: string;
    readonly relation: { readonly kind: string; readonly of: string } | null;
    readonly origin: string;
  }[];
  readonly history: readonly {
    readonly at: string;
    readonly change: string;
    readonly version?: number;
    readonly status?: string;
    readonly ids?: readonly string[];
  }[];
}

interface Explanation {
  readonly fields: Readonly<
    Record<string, { readonly value?: unknown; readonly claims?: readonly string[] } | readonly unknown[]>
  >;
  readonly claims: readonly ({
    readonly id: string;
    readonly hash: string;
    readonly raw: { readonly topic: string; readonly partition: number; readonly offset: number } | null;
    readonly steps: readonly { readonly stage: string; readonly version?: number }[];
  } & Claim)[];
}

interface Options extends Output {
  readonly asOf?: string;
  readonly explain?: boolean;
}

/** `khronika incident ID`: one incident with its claims, posts and history, or why it says what it says. */
export const incidentCommand = (program: Command): Command =>
  program
    .command('incident')
    .description('show one incident with its claims, posts and history')
    .argument('<id>', 'the incident')
    .option('--as-of <time>', 'as it was known at a time of capture')
    .option('--explain', 'every claim down to the captured words, the log and the rules')
    .option('--json', 'print the answer as JSON')
    .action(async (id: string, { asOf, explain, json }: Options) => {
      const path = `/v1/incidents/${encodeURIComponent(id)}`;
      if (explain) print(await getJson<Explanation>(`${path}/explanation`, { asOf }), { json }, explained);
      else print(await getJson<Detail>(path, { asOf }), { json }, shown);
    });

function shown(incident: Detail): string {
  const { id, title, summary, status, origins, place, version, related } = incident;
  const head = [
    `${title} (${status}, ${origins} origins, version ${version})`,
    `${id}  ${when(incident)}  ${place.name}${place.country && `, ${place.country}`}  ${figures(incident)}`,
    summary,
    ...related.map((one) => `${one.relation}: ${one.id}`),
  ];
  const claims = plainTable(['claim', 'says', 'words']);
  for (const claim of incident.claims) claims.push([claim.id, saying(claim), wordsOf(claim)]);
  const posts = plainTable(['post', 'published', 'is']);
  for (const { id: post, publishedAt, relation } of incident.posts)
    posts.push([post, publishedAt, relation ? `${relation.kind} of ${relation.of}` : '']);
  const history = plainTable(['known since', 'what', 'version', 'status']);
  for (const { at, change, version: of, status: then, ids } of incident.history)
    history.push([at, ids ? `${change} ${ids.join(' ')}` : change, of ?? '', then ?? '']);
  return [head.join('\n'), claims.toString(), posts.toString(), history.toString()].join('\n\n');
}

function explained({ fields, claims }: Explanation): string {
  const table = plainTable(['field', 'value', 'because of']);
  for (const [name, field] of Object.entries(fields))
    for (const { value, claims: from } of [field].flat() as { value?: unknown; claims?: string[] }[])
      table.push([name, textOf(value), (from ?? []).join(' ')]);
  const down = claims.map((claim) => {
    const { id, raw, hash, steps, spans, because } = claim;
    const made = steps.map(({ stage, version }) => (version === undefined ? stage : `${stage}@${version}`)).join(' > ');
    return [
      `${id}: ${saying(claim)}`,
      ...spans.map(({ start, end, text }) => `  ${start}–${end} «${text}»`),
      `  by ${because.join(', ')}`,
      `  ${raw ? `${raw.topic}/${raw.partition}/${raw.offset}` : 'of no known place in the log'}, SHA-256 ${hash}, ${made}`,
    ].join('\n');
  });
  return [table.toString(), ...down].join('\n\n');
}

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? ((value as { name?: string }).name ??
      (value as { text?: string }).text ??
      (value as { from?: string }).from ??
      JSON.stringify(value))
    : String(value);

const saying = ({ type, polarity, modality, place }: Claim): string =>
  `${polarity === 'negated' ? 'not ' : ''}${type}${modality === 'fact' ? '' : ` (${modality})`}${place.name && ` in ${place.name}`}`;

const wordsOf = ({ spans }: Claim): string => spans.map(({ text }) => text).join(' … ');
