import { PostgresDialect, type Dialect } from 'kysely';
import pg from 'pg';
import { faultOf, StoreFault } from '../faults.js';

const INT8 = 20;
const MAX_CONNECTIONS = 10;
const CONNECT_TIMEOUT_MS = 5000;

const ignore = (): void => undefined;

/** Kysely over a pool of connections to PostgreSQL. Every fault of the connection is a {@link StoreFault}. */
export function postgresDialect(url: string): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'khronika',
    keepAlive: true,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === INT8 ? Number : pg.types.getTypeParser(oid, format),
    },
  });
  // A connection that breaks while idle is replaced on the next use; without a listener it would end the process.
  pool.on('error', ignore);
  return new PostgresDialect({
    pool: {
      options: pool.options,
      end: () => pool.end(),
      connect: async () => {
        const client = await pool.connect().catch((error: unknown) => {
          throw faultOf(error);
        });
        // The same where it breaks between two statements of a transaction: the next statement fails.
        client.on('error', ignore);
        let broken = false;
        return {
          query: async (sql: string, parameters: readonly unknown[]) => {
            try {
              return await client.query(sql, [...parameters]);
            } catch (error) {
              const fault = faultOf(error);
              broken ||= fault instanceof StoreFault;
              throw fault;
            }
          },
          release: (destroy?: boolean) => {
            client.off('error', ignore);
            client.release(destroy === true || broken);
          },
        } as never;
      },
    },
  });
}
