import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { openEventLog } from '#event-log';
import { openStore } from '#read-model';
import { APPS, Fleet } from '../support/fleet.js';
import { Load } from '../support/load.js';
import { loadPosts } from '../support/posts.js';
import { KEPT, projectedPosts, unkept } from '../support/read-model.js';
import { Replays, SAME } from '../support/replays.js';
import { startRealParts } from '../support/real-parts.js';
import { describeWith } from '../support/server-process.js';

const POSTS = 2000;

describeWith(
  'replays with every app its own process, on Kafka and PostgreSQL',
  await startRealParts(),
  ({ kafka, postgres, environment }) => {
    const load = new Load(loadPosts(POSTS));
    let fleet: Fleet;
    let replays: Replays;
    let id: string;

    beforeAll(async () => {
      fleet = await Fleet.start(environment);
      replays = new Replays(fleet.at('api'));
    });
    afterAll(async () => {
      await fleet?.stop();
    });

    /** Ends every connection to the database but our own, as an operator would; answers how many there were. */
    async function terminateConnections(): Promise<number> {
      const client = new pg.Client({ connectionString: environment.DATABASE_URL });
      await client.connect();
      const { rowCount } = await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'khronika'`,
      );
      await client.end();
      return rowCount ?? 0;
    }

    /** What the killed server leaves behind of its memory takes a moment to go. */
    const restartDatabase = async (): Promise<void> => {
      await postgres.kill();
      for (let tried = 1; ; tried++)
        try {
          await sleep(1000);
          return await postgres.restart();
        } catch (fault) {
          if (tried > 10) throw fault;
        }
    };

    test('a replay goes on through kill -9 of projector and api, terminated connections and a database that restarts', async () => {
      await load.run(fleet.at('ingestor'));
      await fleet.at('api').idle();
      ({ id } = await replays.start('posts.raw'));
      const building = async () => {
        const replay = await replays.one(id);
        return replay.state === 'building' && replay.progress!.done > 0;
      };
      while (!(await building())) await sleep(50);
      await fleet.kill('projector');
      expect(await building()).toBe(true);
      await fleet.kill('api');
      await Promise.all([fleet.start('projector'), fleet.start('api')]);
      for (const app of ['normaliser', 'deduper', 'classifier'] as const) await fleet.kill(app);
      for (const app of ['normaliser', 'deduper', 'classifier'] as const) await fleet.start(app);
      expect(await terminateConnections()).toBeGreaterThan(0);
      await restartDatabase();
      await replays.until(id, 'ready');
      expect(await replays.counts(id)).toEqual(SAME);
      // Byte for byte what the first generation is, which nothing had disturbed.
      expect(await replays.fingerprint(2)).toBe(await replays.fingerprint(1));
    });

    test('a promotion in the middle of which the api is killed is done whole or not at all, while posts come in', async () => {
      const more = new Load(loadPosts(POSTS).map((item) => ({ ...item, messageId: `again-${item.messageId}` })));
      const running = more.run(fleet.at('ingestor'));
      const promoting = replays.step(id, 'promote').catch(() => undefined);
      await sleep(Math.random() * 300);
      await fleet.kill('api');
      await promoting;
      await fleet.start('api');
      const { state, live } = await replays.one(id);
      expect(live).toBe(state === 'promoted');
      if (!live) {
        await running;
        const answers = await Promise.all([replays.step(id, 'promote'), replays.step(id, 'promote')]);
        expect(answers.map(({ status }) => String(status)).sort()).toEqual(['200', '409']);
      }
      await running;
      while (more.left > 0) await more.run(fleet.at('ingestor'));
      for (let tried = 0; tried < 100 && (await fleet.at('api').status()).generation !== 2; tried++) await sleep(50);
      expect((await fleet.at('api').idle()).generation).toBe(2);
      for (const one of more.acknowledged) load.acknowledged.add(one);
      const target = { kind: 'postgres', url: environment.DATABASE_URL } as const;
      expect(unkept(load.acknowledged, await projectedPosts(target))).toEqual(KEPT);
    });

    test('a replay whose stage cannot go on fails and says why, while the live generation goes on', async () => {
      const failing = await replays.start('posts.raw');
      const log = await openEventLog({ kind: 'kafka', brokers: kafka.brokers });
      const topic = `posts.deduplicated.g${failing.generation}`;
      while (
        await log.ends(topic).then(
          () => false,
          () => true,
        )
      )
        await sleep(200);
      await log.append(
        Array.from({ length: 150 }, (_, n) => ({
          topic,
          key: `telegram:demo/${n}`,
          value: Buffer.from('{"not": "a post"}'),
          headers: { ce_type: 'post.admitted', ce_id: `telegram:demo/${n}@poison` },
          timestamp: 0,
        })),
      );
      await log.close();
      const failed = await replays.until(failing.id, 'failed');
      expect(failed.reason).toContain('inputs were quarantined');
      expect((await replays.step(failing.id, 'promote')).status).toBe(409);
      const more = new Load(loadPosts(100).map((item) => ({ ...item, messageId: `later-${item.messageId}` })));
      await more.run(fleet.at('ingestor'));
      await fleet.at('api').idle();
      for (const one of more.acknowledged) load.acknowledged.add(one);
      expect((await replays.step(failing.id, 'cancel')).body.state).toBe('cancelled');
      for (const app of APPS) await fleet.at(app).ready(fleet.process(app));
    });

    test('what is retired goes: topics, groups and tables; what the live generation shares with it goes on', async () => {
      const second = await replays.start('posts.deduplicated');
      await replays.until(second.id, 'ready');
      expect(await replays.counts(second.id)).toEqual(SAME);
      expect((await replays.step(second.id, 'promote')).status).toBe(200);
      expect((await replays.step(id, 'retire')).body.state).toBe('retired');
      expect((await replays.step(second.id, 'retire')).body.state).toBe('retired');

      const log = await openEventLog({ kind: 'kafka', brokers: kafka.brokers });
      const isGone = (topic: string) =>
        log.ends(topic).then(
          () => false,
          ({ code }: { code?: string }) => code === 'unknown-topic',
        );
      const gone = ['posts.normalised.g1', 'claims.g1', 'incidents.g1', 'dead-letters.g1', 'claims.g2', 'incidents.g2'];
      for (let tried = 0; tried < 60 && !(await Promise.all(gone.map(isGone))).every(Boolean); tried++)
        await sleep(500);
      expect(await Promise.all(gone.map(async (topic) => [topic, await isGone(topic)]))).toEqual(
        gone.map((topic) => [topic, true]),
      );
      expect(await isGone('posts.deduplicated.g2')).toBe(false);
      // A group that is gone has committed nothing.
      const [first] = await log.progress('normalise.g1', ['posts.raw']);
      expect(first?.next).toBe(0);
      await log.close();
      const store = await openStore({ kind: 'postgres', url: environment.DATABASE_URL });
      expect([await store.kept(), (await store.live()).generation]).toEqual([[4], 4]);
      await store.close();

      const last = new Load(loadPosts(200).map((item) => ({ ...item, messageId: `last-${item.messageId}` })));
      await last.run(fleet.at('ingestor'));
      await fleet.at('api').idle();
      for (const one of last.acknowledged) load.acknowledged.add(one);
      const target = { kind: 'postgres', url: environment.DATABASE_URL } as const;
      expect(unkept(load.acknowledged, await projectedPosts(target))).toEqual(KEPT);
      for (const app of APPS) expect((await fleet.at(app).get('/readyz')).status).toBe(200);
    });
  },
);
