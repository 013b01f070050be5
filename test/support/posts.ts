import { readFileSync } from 'node:fs';

/** An item of `POST /v1/posts`. */
export interface Item {
  source: string;
  messageId: string;
  publishedAt: string;
  text: string;
}

const PLACES = 'Алматы Актобе Актау Шымкенте Караганде Павлодаре Костанае Атырау Таразе Уральске'.split(' ');
const THINGS = [
  (place: string, n: number) => `В ${place} на митинг вышли около ${n} человек, полиция оцепила площадь.`,
  (place: string, n: number) => `Сообщается о задержании ${n} человек в ${place} после вчерашних протестов.`,
  (place: string, n: number) => `В ${place} рабочие завода объявили забастовку, участвуют ${n} человек.`,
  (place: string, n: number) => `Погода в ${place}: ${n % 30} градусов мороза, местами снег и слабый ветер.`,
  (place: string, n: number) => `Футбольный клуб из ${place} выиграл со счётом ${n % 7}:${n % 3}, болельщики довольны.`,
  (place: string, n: number) => `В магазинах ${place} подорожал хлеб, за буханку просят ${n} тенге, очереди растут.`,
];
const EXTRA =
  'утром вечером днём вчера официально предварительно очевидцы журналисты жители власти подробности позже'.split(' ');

/**
 * Posts for load: the file that `TEST_POSTS` names (JSON lines with `channel`, `message_id`, `date`, `text`), else posts
 * made up from a few sentences. Deterministic either way.
 */
export function loadPosts(count: number): Item[] {
  const file = process.env['TEST_POSTS'];
  return file ? readPosts(file, count) : inventPosts(count);
}

function readPosts(file: string, count: number): Item[] {
  const channels = new Map<string, string>();
  const items: Item[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (!line || items.length >= count) continue;
    const { channel, message_id, date, text } = JSON.parse(line) as Record<string, any>;
    if (!String(text).trim()) continue;
    if (!channels.has(channel)) channels.set(channel, `telegram:channel${channels.size}`);
    items.push({
      source: channels.get(channel)!,
      messageId: String(message_id),
      publishedAt: new Date(date).toISOString(),
      text,
    });
  }
  return items;
}

/** Posts made up from a few sentences, of sources of their own. */
export function inventPosts(count: number): Item[] {
  const start = Date.parse('2022-01-02T00:00:00Z');
  return Array.from({ length: count }, (_, n) => {
    const place = PLACES[(n * 7) % PLACES.length]!;
    const thing = THINGS[(n * 5) % THINGS.length]!;
    const extra = Array.from({ length: 6 }, (__, k) => EXTRA[(n * 31 + k * 17 + (n >> k)) % EXTRA.length]).join(' ');
    return {
      source: `telegram:invented${n % 12}`,
      messageId: String(n),
      publishedAt: new Date(start + n * 20_000).toISOString(),
      text: `${thing(place, 10 + ((n * 13) % 900))} ${extra} ${n}`,
    };
  });
}

/** Items as NDJSON. */
export const ndjson = (items: readonly Item[]): string => `${items.map((item) => JSON.stringify(item)).join('\n')}\n`;
