import { BadSetting, readSettings } from '#operations';

test('without settings: one process, embedded, on loopback', () =>
  expect(readSettings({})).toEqual({ port: 3000, host: '127.0.0.1', dataFolder: './data', logLevel: 'info' }));

test('every setting is read', () =>
  expect(
    readSettings({
      PORT: '8080',
      HOST: '0.0.0.0',
      KHRONIKA_OPEN: '1',
      KHRONIKA_DATA: '/var/lib/khronika',
      KAFKA_BROKERS: 'a:9092, b:9093',
      KAFKA_SSL: '1',
      KAFKA_SASL_MECHANISM: 'SCRAM-SHA-512',
      KAFKA_SASL_USERNAME: 'desk',
      KAFKA_SASL_PASSWORD: 'secret',
      DATABASE_URL: 'postgres://desk@localhost:5432/khronika',
      LOG_LEVEL: 'warn',
      SOMETHING_ELSE: 'is not ours',
    }),
  ).toEqual({
    port: 8080,
    host: '0.0.0.0',
    dataFolder: '/var/lib/khronika',
    kafka: {
      brokers: ['a:9092', 'b:9093'],
      ssl: true,
      sasl: { mechanism: 'scram-sha-512', username: 'desk', password: 'secret' },
    },
    databaseUrl: 'postgres://desk@localhost:5432/khronika',
    logLevel: 'warn',
  }));

test.each<[Record<string, string>, string]>([
  [{ PORT: 'http' }, 'PORT'],
  [{ PORT: '70000' }, 'PORT'],
  [{ PORT: '-1' }, 'PORT'],
  [{ HOST: '0.0.0.0' }, 'KHRONIKA_OPEN=1'],
  [{ HOST: '10.0.0.1' }, 'HOST'],
  [{ KHRONIKA_OPEN: 'yes' }, 'KHRONIKA_OPEN'],
  [{ KHRONIKA_DATE: './data' }, 'KHRONIKA_DATE: there is no such setting'],
  [{ KAFKA_BROKER: 'a:9092' }, 'KAFKA_BROKER: there is no such setting'],
  [{ KAFKA_BROKERS: 'localhost' }, 'KAFKA_BROKERS'],
  [{ KAFKA_BROKERS: 'a:9092,,' }, 'KAFKA_BROKERS'],
  [{ KAFKA_SSL: '1' }, 'without KAFKA_BROKERS'],
  [
    { KAFKA_BROKERS: 'a:1', KAFKA_SASL_MECHANISM: 'kerberos', KAFKA_SASL_USERNAME: 'u', KAFKA_SASL_PASSWORD: 'p' },
    'kerberos',
  ],
  [{ KAFKA_BROKERS: 'a:1', KAFKA_SASL_MECHANISM: 'plain', KAFKA_SASL_USERNAME: 'u' }, 'KAFKA_SASL_PASSWORD'],
  [{ KAFKA_BROKERS: 'a:1', KAFKA_SASL_PASSWORD: 'p' }, 'KAFKA_SASL_PASSWORD'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
  [{ DATABASE_URL: 'khronika' }, 'DATABASE_URL'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
])('%j is refused', (environment, named) => {
  expect(() => readSettings(environment)).toThrow(BadSetting);
  expect(() => readSettings(environment)).toThrow(named);
});

test('a password never stands in a message', () => {
  const tell = () => readSettings({ DATABASE_URL: 'mysql://desk:hunter2@host/db' });
  expect(tell).toThrow(BadSetting);
  expect(tell).not.toThrow(/hunter2/);
});
