import { describe as inWords, guessFormat, peek } from './format-guess.js';
import { readLines } from './lines.js';
import { decodeUtf8 } from './utf8.js';

async function* cut(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const decode = async (bytes: Buffer, size: number): Promise<string> =>
  (await all(decodeUtf8(cut(bytes, size)))).join('');

describe('UTF-8', () => {
  const text = 'a я ә ✊🏽 👨‍👩‍👧 \u0000 конец';

  test('is the same however it is cut', async () => {
    for (let size = 1; size < 12; size++) expect(await decode(Buffer.from(`\uFEFF${text}`), size)).toBe(text);
  });

  test.each<[string, number[]]>([
    ['a lone continuation', [0x80]],
    ['a lead without its rest', [0xd0, 0x20]],
    ['an overlong form', [0xc0, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
    ['no lead of anything', [0xff]],
  ])('%s is named by its byte, wherever it stands and however it is cut', async (_, bad) => {
    for (const before of ['', 'я', 'x✊🏽', 'слово '.repeat(50), '👨‍👩‍👧'.repeat(40)]) {
      const bytes = Buffer.concat([Buffer.from(before), Buffer.from(bad), Buffer.from(' дальше')]);
      for (const size of [1, 3, 64, 10_000])
        await expect(decode(bytes, size)).rejects.toThrow(`byte ${Buffer.byteLength(before)}: not valid UTF-8`);
    }
  });

  test('a character cut off at the end of the file is an error', async () => {
    await expect(decode(Buffer.from('да').subarray(0, 3), 2)).rejects.toThrow('byte 2: the file ends inside');
  });
});

describe('lines', () => {
  const lines = async (text: string, size: number, limit = 10): Promise<unknown[]> =>
    (await all(readLines(cut(Buffer.from(text), size), limit))).map(({ number, offset, bytes }) => [
      number,
      offset,
      bytes?.toString(),
    ]);

  test.each([1, 2, 5, 100])('in chunks of %d', async (size) => {
    expect(await lines('ab\r\n\nfar too long for us\ncd', size)).toEqual([
      [1, 0, 'ab'],
      [3, 5, undefined],
      [4, 25, 'cd'],
    ]);
    expect(await lines('a\n', size)).toEqual([[1, 0, 'a']]);
    expect(await lines('', size)).toEqual([]);
  });
});

test.each<[string, string | Buffer]>([
  ['empty', '\uFEFF \n'],
  ['telegram-export', '{\n "name": "x",\n "type": "public_channel",\n "messages": ['],
  ['telegram-export', '{"chats":{"list":[]}}'],
  ['telegram-web', '<!DOCTYPE html><div class="tgme_widget_message">'],
  ['ndjson', '{"a":1}'],
  ['ndjson', '{"a":\n{"a":1}'],
  ['json', '{\n"a":1}'],
  ['json-array', '[{"a":1}]'],
  ['html', '<p>x'],
  ['xml', '<?xml version="1.0"?><rss>'],
  ['utf-16', Buffer.from('\uFEFFda', 'utf16le')],
  ['binary', Buffer.from([0x1f, 0x8b, 8, 0])],
  ['binary', Buffer.alloc(100)],
  ['text', '[10:00] Митинг'],
  ['text', '{Митинг}'],
  ['text', '< 5 человек'],
  ['text', 'a\u0000b'],
])('looks like %s', (looks, head) => {
  expect(guessFormat(Buffer.from(head as Buffer))).toBe(looks);
  expect(inWords(guessFormat(Buffer.from(head as Buffer)))).toMatch(/^(is|looks like) /);
});

test('peeking loses nothing of the stream', async () => {
  const file = Buffer.from('0123456789'.repeat(5000));
  for (const size of [1000, 20_000, 60_000]) {
    const { head, bytes } = await peek(cut(file, size));
    expect(file.subarray(0, head.length).equals(head)).toBe(true);
    expect(Buffer.concat(await all(bytes)).equals(file)).toBe(true);
  }
});
