import { sql } from 'kysely';
import type { Generation } from '#contracts';
import type { Store } from './store.js';

/** What a store promises about generations, whatever the database. */
export function generationsContract(name: string, open: () => Promise<Store>): void {
  describe(`${name}: generations`, () => {
    let store: Store;
    let before: Generation;
    let second: Generation;
    let third: Generation;
    beforeAll(async () => {
      store = await open();
      before = (await store.live()).generation;
      second = Math.max(...(await store.kept())) + 1;
      third = second + 1;
      for (const generation of [second, third]) await store.migrate(generation);
    }, SLOW_MS);
    afterAll(() => store?.close());

    const live = async () => (await store.live()).generation;

    it('keeps every one that was migrated, and answers from one', async () => {
      expect(await store.kept()).toEqual(expect.arrayContaining([before, second, third]));
      expect(await live()).toBe(before);
    });

    it('never goes back behind somebody who has seen more of the log', async () => {
      await store.promote(second, 10);
      await store.promote(third, 9);
      expect(await live()).toBe(second);
      await store.promote(third, 11);
      expect(await live()).toBe(third);
      await store.promote(second, 12);
    });

    it('waits for whoever reads a view of the live generation, and holds up nobody meanwhile', async () => {
      const started = Promise.withResolvers<void>();
      const end = Promise.withResolvers<void>();
      const reading = store.write(second, async (tx) => {
        await sql`select from live.incidents`.execute(tx);
        started.resolve();
        await end.promise;
      });
      await started.promise;
      const swapping = store.promote(third, 13);
      // PGlite has one connection: there everybody waits for everybody.
      if (store.kind === 'postgres')
        for (let n = 0; n < 5; n++) {
          await sql`select from live.incidents`.execute(store.tables(second));
          expect(await live()).toBe(second);
        }
      end.resolve();
      await Promise.all([reading, swapping]);
      expect(await live()).toBe(third);
    });

    it('drops the tables of one that is not live, and leaves the live one alone', async () => {
      await store.drop(third);
      await store.drop(second);
      await store.drop(second);
      const kept = await store.kept();
      expect([kept.includes(third), kept.includes(second)]).toEqual([true, false]);
      const { rows } = await sql`
        select from information_schema.tables where table_schema = ${`g${second}`}`.execute(store.tables(third));
      expect(rows).toEqual([]);
    });
  });
}

/** A first start may take seconds. */
const SLOW_MS = 60_000;
