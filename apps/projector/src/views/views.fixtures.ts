import { openStore, type Store } from '#read-model';

/** A store in memory for the tests of a file, of which every test has a generation of its own. */
export function storeOfEachTest() {
  let store: Store;
  let generation = 1;
  beforeAll(async () => {
    store = await openStore({ kind: 'pglite' });
  }, 60_000);
  afterAll(() => store.close());
  beforeEach(async () => {
    await store.migrate((generation += 1));
  }, 60_000);
  return {
    /** The tables of this test's generation. */
    tables: () => store.tables(generation),
    generation: () => generation,
    /** The same store, in which every generation is the one of this test. */
    ofThisTest: (): Store => ({
      ...store,
      tables: () => store.tables(generation),
      write: (_, work) => store.write(generation, work),
    }),
  };
}
