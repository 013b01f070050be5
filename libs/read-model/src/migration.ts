import type { Kysely } from 'kysely';

/** A change of tables. Its tables are not typed: it speaks of those that were there when it was written. */
export type MigrationStep = (db: Kysely<any>) => Promise<void>;
