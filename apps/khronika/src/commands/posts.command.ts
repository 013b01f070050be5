import type { Command } from 'commander';
import { getJson } from '../client.js';
import { several } from '../filter-options.js';
import { plainTable, print, withMore, type Output } from '../tables.js';

interface Options extends Output {
  readonly q?: string;
  readonly source?: readonly string[];
  readonly language?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly claims?: string;
  readonly canonical?: string;
  readonly limit?: string;
  readonly cursor?: string;
}

interface Listed {
  readonly id: string;
  readonly publishedAt: string;
  readonly text: string;
  readonly claims: number;
  readonly relation: { readonly kind: string; readonly of: string } | null;
}

interface Post {
  readonly id: string;
  readonly outcome: string;
  readonly publishedAt?: string;
  readonly text?: string;
  readonly claims?: readonly { readonly id: string; readonly type: string; readonly incidents: readonly string[] }[];
  readonly outcomes: readonly {
    readonly outcome: string;
    readonly capturedAt: string;
    readonly reason?: string;
    readonly detail?: string;
    readonly raw: { readonly topic: string; readonly partition: number; readonly offset: number } | null;
  }[];
}

/** Most characters of a text in a table. */
const EXCERPT = 80;

/** `khronika posts [ID]`: search posts, or show the way that one took. */
export const postsCommand = (program: Command): Command =>
  program
    .command('posts')
    .description('search posts, the latest first; of one post, the way that it took')
    .argument('[id]', 'a post: telegram:channelname/1234')
    .option('--q <words>', 'words, in any of their forms')
    .option('--source <source>', 'of a source (several: any)', several)
    .option('--language <code>', 'ru, kk, en, … (several: any)', several)
    .option('--from <time>', 'published at or after (RFC 3339 or a date)')
    .option('--to <time>', 'published before, or up to the end of a date')
    .option('--claims <true|false>', 'whether they claim anything')
    .option('--canonical <true|false>', 'whether they are the first with their words')
    .option('--limit <n>', 'how many (1 to 500)')
    .option('--cursor <cursor>', 'go on where the last page ended')
    .option('--json', 'print the answer as JSON')
    .action(async (id: string | undefined, { json, ...query }: Options) => {
      if (id !== undefined)
        return print(await getJson<Post>(`/v1/posts/${encodeURIComponent(id)}`, { ...query }), { json }, shown);
      const page = await getJson<{ items: Listed[]; next: string | null }>('/v1/posts', { ...query });
      return print(page, { json }, ({ items, next }) => withMore(listed(items), next));
    });

function listed(posts: readonly Listed[]): string {
  if (posts.length === 0) return 'No posts.';
  const table = plainTable(['published', 'post', 'claims', 'is', 'text']);
  for (const { id, publishedAt, claims, relation, text } of posts)
    table.push([publishedAt, id, claims, relation ? `${relation.kind} of ${relation.of}` : '', excerpt(text)]);
  return table.toString();
}

const excerpt = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT)}…` : line;
};

function shown({ id, outcome, publishedAt, text, claims = [], outcomes }: Post): string {
  const way = plainTable(['captured', 'outcome', 'where', 'why']);
  for (const { capturedAt, outcome: end, raw, reason, detail } of outcomes)
    way.push([
      capturedAt,
      end,
      raw ? `${raw.topic}/${raw.partition}/${raw.offset}` : '',
      [reason, detail].filter(Boolean).join(': '),
    ]);
  const said = plainTable(['claim', 'what', 'incident']);
  for (const claim of claims) said.push([claim.id, claim.type, claim.incidents.join(' ')]);
  return [
    `${id}  ${publishedAt ?? ''}  ${outcome}`,
    ...(text === undefined ? [] : [text]),
    ...(claims.length > 0 ? [said.toString()] : []),
    way.toString(),
  ].join('\n\n');
}
