import { dumpCaptured, MAX_DUMP_PART_BYTES } from '#contracts';
import { MAX_RECORD_BYTES } from '#event-log';
import { partsOf, read } from '../../../test/findings.js';
import { sha256 } from '../../capture.js';
import { textDump } from './text-dump.feed.js';

const source = 'telegram:demo';
const LINE = 'В городе прошёл митинг, собралось человек двести.\n';

test('a small dump is one part, verbatim, with the date that the importer gave', async () => {
  const text = `${LINE}\r\n${LINE}без перевода строки в конце`;
  const found = await read(textDump, text, { source, referenceDate: '2022-01-05T00:00:00Z' });
  expect(found.error).toBeUndefined();
  expect(partsOf(found)).toEqual([
    {
      dumpId: `telegram:demo/dump-${sha256(text).slice(0, 12)}`,
      source,
      part: 0,
      last: true,
      text,
      referenceDate: '2022-01-05T00:00:00Z',
      capturedAt: '2022-01-05T12:00:00.000Z',
      hash: sha256(text),
    },
  ]);
});

test.each([
  ['of many lines', LINE.repeat(60_000)],
  ['of one endless line', 'митинг '.repeat(300_000)],
  ['of line breaks and quotation marks, which take twice as much in JSON', '"\n'.repeat(1_000_000)],
  [
    'of control characters, which take six times as much',
    LINE.repeat(400) + `${'\u0001'.repeat(9)}митинг в городе\n`.repeat(60_000),
  ],
  ['exactly as long as a part', 'x'.repeat(MAX_DUMP_PART_BYTES)],
  ['one byte longer', `${'x'.repeat(MAX_DUMP_PART_BYTES)}\n`],
])('a dump %s comes in parts that fit into a record and make the text again', async (_, text) => {
  const found = await read(textDump, text, { source });
  const parts = partsOf(found);
  expect(found.error).toBeUndefined();
  expect(parts.map(({ text }) => text).join('') === text).toBe(true);
  expect(parts.map(({ part, last }) => [part, last])).toEqual(parts.map((_, i) => [i, i === parts.length - 1]));
  for (const data of parts) {
    expect(Buffer.byteLength(data.text)).toBeLessThanOrEqual(MAX_DUMP_PART_BYTES);
    expect(Buffer.byteLength(JSON.stringify(data))).toBeLessThan(MAX_RECORD_BYTES - 1000);
    expect(() => dumpCaptured.parse(data)).not.toThrow();
  }
});

test('parts end at line breaks', async () => {
  const parts = partsOf(await read(textDump, LINE.repeat(30_000), { source }));
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.every(({ text }) => text.endsWith('\n'))).toBe(true);
});

test.each([
  [
    'invalid UTF-8',
    Buffer.concat([Buffer.from(LINE), Buffer.from([0xff]), Buffer.from(LINE)]),
    `byte ${Buffer.byteLength(LINE)}: not valid UTF-8`,
  ],
  ['a character cut off at the end', Buffer.from(LINE.trimEnd()).subarray(0, 1), 'byte 0: not valid UTF-8'],
  ['UTF-16', Buffer.from(`\uFEFF${LINE}`, 'utf16le'), 'looks like UTF-16'],
  ['a Telegram export', '{\n "name": "x",\n "messages": []\n}', 'looks like a Telegram Desktop export'],
  [
    'NDJSON',
    '{"source":"telegram:x","text":"y"}\n{"source":"telegram:x","text":"z"}\n',
    'looks like one JSON object a line',
  ],
  ['a JSON array', '[{"text":"y"}]', 'looks like a JSON array'],
  ['a web page', '<!DOCTYPE html><html><body>x</body></html>', 'looks like an HTML page'],
  ['a zip', Buffer.from('PK\u0003\u0004\u0000\u0000\u0000', 'latin1'), 'looks like a binary file'],
  ['nothing', '', 'is empty'],
  ['white space', ' \n\n ', 'is empty'],
])('%s is refused, and the message says what it is', async (_, file, message) => {
  const found = await read(textDump, file, { source });
  expect(found.facts).toEqual([]);
  expect(found.error).toContain(message);
});

test('without a source it is refused', async () => {
  expect((await read(textDump, LINE)).error).toContain('source');
});

test('NUL, zero-width and bracketed text are kept', async () => {
  const text = '[10:30] Митинг\u0000 в\u200B городе\n';
  expect(partsOf(await read(textDump, text, { source })).map(({ text }) => text)).toEqual([text]);
});

test('invalid UTF-8 far into a file is named by its byte in the file', async () => {
  const good = Buffer.from(LINE.repeat(40_000));
  const found = await read(textDump, Buffer.concat([good, Buffer.from([0xd0, 0x20])]), { source });
  expect(found.error).toContain(`byte ${good.length}: not valid UTF-8`);
});
