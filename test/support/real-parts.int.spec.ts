import { Kafka, logLevel } from 'kafkajs';
import { Client } from 'pg';
import { startKafka } from './kafka.js';
import { startPostgres } from './postgres.js';
import { describeWith } from './server-process.js';

describeWith('Kafka for tests', await startKafka(), ({ brokers, kill, restart }) => {
  const brokerCount = async (): Promise<number> => {
    const admin = new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING, retry: { retries: 0 } }).admin();
    try {
      await admin.connect();
      return (await admin.describeCluster()).brokers.length;
    } finally {
      await admin.disconnect();
    }
  };

  it('answers, goes away when killed, and comes back', async () => {
    expect(await brokerCount()).toBe(1);
    await kill();
    await expect(brokerCount()).rejects.toThrow();
    await restart();
    expect(await brokerCount()).toBe(1);
  });
});

describeWith('PostgreSQL for tests', await startPostgres(), ({ url, kill, restart }) => {
  const ask = async (sql: string): Promise<unknown> => {
    const client = new Client(url);
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  };

  it('answers, goes away when killed, and comes back with what was committed', async () => {
    await ask('CREATE TABLE kept AS SELECT 1 AS n');
    await kill();
    await expect(ask('SELECT 1')).rejects.toThrow();
    await restart();
    expect(await ask('SELECT n FROM kept')).toEqual([{ n: 1 }]);
  });
});
