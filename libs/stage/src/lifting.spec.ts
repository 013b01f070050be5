import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Type from 'typebox';
import { deadLetters, eventType, fact, topicName, type EventType, type Lineage, type Topic } from '#contracts';
import { openEventLog } from '#event-log';
import { encode, readerName, schemaUri, stageReader, type Stage } from '#stage';

const at = '2022-01-05T06:00:00Z';
const common = { name: 'thing.seen', key: () => 'k', capturedAt: () => at } as const;

/** As it was when the log was written. */
const first = eventType({
  ...common,
  version: 1,
  schema: Type.Object({ size: Type.String() }, { additionalProperties: false }),
  sample: { size: 'small' },
});
/** As it is now: a word became a number, later a field was added. */
const third = eventType({
  ...common,
  version: 3,
  schema: Type.Object({ metres: Type.Number(), colour: Type.String() }, { additionalProperties: false }),
  sample: { metres: 2, colour: 'red' },
  lift: {
    1: ({ size }: { size: string }) => ({ metres: size === 'small' ? 1 : 10 }),
    2: (older: { metres: number }) => ({ ...older, colour: 'unknown' }),
  },
});
const told = eventType({
  ...common,
  name: 'thing.told',
  version: 1,
  schema: Type.Object({ words: Type.String() }),
  sample: { words: '' },
});

const topic = (name: string, event: EventType, kind: Topic['kind']): Topic => ({
  name,
  events: [event],
  kind,
  keyedBy: 'post',
});
const seenThen = topic('seen', first, 'truth');
const seenNow = topic('seen', third, 'truth');
const tales = topic('tales', told, 'derived');

const tell: Stage<typeof third, typeof told, number> = {
  name: 'tell',
  version: 2,
  from: [seenNow],
  to: [tales],
  consumes: [third],
  produces: [told],
  scope: 'partition',
  memory: tales,
  initial: () => 0,
  decide: (count, { data }) => [fact(told, { words: `${count}: ${data.metres} m, ${data.colour}` })],
  evolve: (count) => count + 1,
};

test('a replay of a log that was written by earlier versions reads them as if they were written today', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lifting-'));
  const log = await openEventLog({ kind: 'embedded', folder });
  try {
    const second: Lineage = { generation: 2, shared: {}, limits: [] };
    const names = ['seen', 'tales.g2', topicName(deadLetters, 2)];
    await log.createTopics(names.map((name) => ({ name, partitions: 1, retention: 'generation' })));
    const event = { id: 'x', key: 'k', time: at };
    const ofFirst = encode({ ...event, type: first.name, data: { size: 'small' } }, seenThen, 1);
    const ofSecond = {
      ...encode({ ...event, type: third.name, data: third.sample }, seenNow, 1),
      value: Buffer.from('{"metres":5}'),
    };
    await log.append([
      ofFirst,
      { ...ofSecond, headers: { ...ofSecond.headers, ce_dataschema: schemaUri(third.name, 2) } },
      encode({ ...event, type: third.name, data: third.sample }, seenNow, 1),
    ]);

    const reader = stageReader(tell);
    const { scope, batchSize } = reader;
    const consumption = await log.consume({
      reader: readerName('tell', 2),
      topics: ['seen'],
      scope,
      batchSize,
      open: (slice) => reader.open(log, second, slice),
    });
    while ((await log.remaining({ topic: 'tales.g2', partition: 0, offset: 0 })) < 3) await sleep(5);
    await consumption.stop();
    const words: string[] = [];
    for await (const batch of log.read({ topic: 'tales.g2', partition: 0, offset: 0 }))
      words.push(...batch.map(({ value }) => (JSON.parse(value.toString()) as { words: string }).words));
    expect(words).toEqual(['0: 1 m, unknown', '1: 5 m, unknown', '2: 2 m, red']);
    expect(await log.remaining({ topic: 'dead-letters.g2', partition: 0, offset: 0 })).toBe(0);
  } finally {
    await log.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
