import { setTimeout as sleep } from 'node:timers/promises';
import { openEventLog } from '#event-log';
import { postsNormalised, topicName } from '#contracts';
import { APPS, Fleet } from '../support/fleet.js';
import { Load } from '../support/load.js';
import { KEPT, projectedPosts, unkept } from '../support/read-model.js';
import { loadPosts } from '../support/posts.js';
import { startRealParts } from '../support/real-parts.js';
import { describeWith } from '../support/server-process.js';

const POSTS = 8000;
const ROUNDS = 8;
const OUTAGE_MS = 20_000;

describeWith(
  'every app its own process, on Kafka and PostgreSQL',
  await startRealParts(),
  ({ kafka, postgres, environment }) => {
    let fleet: Fleet;
    const load = new Load(loadPosts(POSTS));
    const kept = async () =>
      unkept(load.acknowledged, await projectedPosts({ kind: 'postgres', url: environment.DATABASE_URL }));

    beforeAll(async () => {
      fleet = await Fleet.start(environment);
    });
    afterAll(async () => {
      await fleet?.stop();
    });

    test('kill -9 of one app after the other under load: nothing lost, nothing doubled', async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const app = APPS[round % APPS.length]!;
        const running = load.run(fleet.at('ingestor'));
        await sleep(300 + Math.random() * 1500);
        await fleet.kill(app);
        await sleep(500);
        load.stop();
        await running;
        await fleet.start(app);
      }
      await load.run(fleet.at('ingestor'));
      expect(load.left).toBe(0);
      await fleet.at('api').idle();
      expect(load.acknowledged.size).toBe(POSTS);
      expect(await kept()).toEqual(KEPT);
    });

    test('a poisonous event goes to dead letters and the stream goes on', async () => {
      const log = await openEventLog({ kind: 'kafka', brokers: kafka.brokers });
      await log.append([
        {
          topic: topicName(postsNormalised, 1),
          key: 'telegram:demo/1',
          value: Buffer.from('{"not": "a post"}'),
          headers: { ce_type: 'post.normalised', ce_id: 'telegram:demo/1@poison' },
          timestamp: 0,
        },
      ]);
      await log.close();
      const { stages } = await fleet.at('api').idle();
      expect(stages.find(({ name }) => name === 'dedupe')?.deadLetters).toBe(1);
    });

    test('broker and database down for 20 s: readiness says so, nothing is lost, recovery by itself', async () => {
      const more = new Load(loadPosts(POSTS).map((item) => ({ ...item, messageId: `again-${item.messageId}` })));
      const before = more.run(fleet.at('ingestor'));
      await sleep(500);
      await kafka.kill();
      await postgres.kill();
      await sleep(OUTAGE_MS);
      more.stop();
      expect((await fleet.at('ingestor').get('/readyz')).status).toBe(503);
      expect((await fleet.at('projector').get('/readyz')).status).toBe(503);
      expect((await fleet.at('api').get('/livez')).status).toBe(200);
      await kafka.restart();
      await postgres.restart();
      await before;
      for (const app of APPS) await fleet.at(app).ready(fleet.process(app), 120_000);
      while (more.left > 0) await more.run(fleet.at('ingestor'));
      await fleet.at('api').idle(180_000);
      for (const id of more.acknowledged) load.acknowledged.add(id);
      expect(more.acknowledged.size).toBe(POSTS);
      expect(await kept()).toEqual(KEPT);
    });

    test('SIGTERM ends every app with exit code 0', async () => {
      expect(await fleet.stop()).toEqual(Object.fromEntries(APPS.map((app) => [app, 0])));
    });
  },
);
