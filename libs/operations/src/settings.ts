import { isIP } from 'node:net';

/** How much is logged, the least first. */
export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const SASL_MECHANISMS = ['plain', 'scram-sha-256', 'scram-sha-512'] as const;

/** Everything that a process can be told by its environment, checked. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Folder of the embedded log and store. */
  readonly dataFolder: string;
  /** Missing: the embedded log. */
  readonly kafka?: {
    readonly brokers: readonly string[];
    readonly ssl: boolean;
    readonly sasl?: {
      readonly mechanism: (typeof SASL_MECHANISMS)[number];
      readonly username: string;
      readonly password: string;
    };
  };
  /** Missing: PGlite in the data folder. */
  readonly databaseUrl?: string;
  readonly logLevel: LogLevel;
}

/** A setting is wrong: the process must not start. The message names the setting; never a secret value. */
export class BadSetting extends Error {
  override readonly name = 'BadSetting';
  constructor(setting: string, problem: string) {
    super(`setting ${setting}: ${problem}`);
  }
}

/** Names that belong to us: one that is not known is a mistake, and is refused instead of ignored. */
const OURS = /^(KHRONIKA_|KAFKA_(BROKER|SSL|SASL))/;
const KNOWN: ReadonlySet<string> = new Set([
  'KHRONIKA_DATA',
  'KHRONIKA_OPEN',
  'KHRONIKA_URL',
  'KAFKA_BROKERS',
  'KAFKA_SSL',
  'KAFKA_SASL_MECHANISM',
  'KAFKA_SASL_USERNAME',
  'KAFKA_SASL_PASSWORD',
]);

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings. Throws {@link BadSetting} for the first value that is unknown, malformed or unsafe.
 * An address other than loopback is refused unless `KHRONIKA_OPEN=1` says that something in front guards the door.
 */
export function readSettings(environment: Environment): Settings {
  for (const name of Object.keys(environment).sort())
    if (OURS.test(name) && !KNOWN.has(name)) throw new BadSetting(name, 'there is no such setting');
  const value = (name: string) => environment[name]?.trim() || undefined;

  const host = value('HOST') ?? '127.0.0.1';
  const open = flag('KHRONIKA_OPEN', value('KHRONIKA_OPEN'));
  if (!open && !isLoopback(host))
    throw new BadSetting('HOST', `${host} is no loopback address; set KHRONIKA_OPEN=1 if something in front guards it`);

  const kafka = readKafka(value);
  const databaseUrl = readDatabaseUrl(value('DATABASE_URL'));
  return {
    port: readPort(value('PORT') ?? '3000'),
    host,
    dataFolder: value('KHRONIKA_DATA') ?? './data',
    logLevel: oneOf('LOG_LEVEL', value('LOG_LEVEL') ?? 'info', LOG_LEVELS),
    ...(kafka && { kafka }),
    ...(databaseUrl && { databaseUrl }),
  };
}

function readKafka(value: (name: string) => string | undefined): Settings['kafka'] {
  const list = value('KAFKA_BROKERS');
  const ssl = flag('KAFKA_SSL', value('KAFKA_SSL'));
  const mechanism = value('KAFKA_SASL_MECHANISM');
  const username = value('KAFKA_SASL_USERNAME');
  const password = value('KAFKA_SASL_PASSWORD');
  if (!list) {
    for (const name of ['KAFKA_SSL', 'KAFKA_SASL_MECHANISM', 'KAFKA_SASL_USERNAME', 'KAFKA_SASL_PASSWORD'])
      if (value(name)) throw new BadSetting(name, 'has no meaning without KAFKA_BROKERS');
    return undefined;
  }
  const brokers = list.split(',').map((broker) => broker.trim());
  for (const broker of brokers) {
    const colon = broker.lastIndexOf(':');
    if (colon < 1 || !isPort(broker.slice(colon + 1)))
      throw new BadSetting('KAFKA_BROKERS', `"${broker}" is not host:port; give host:port,host:port`);
  }
  if (!mechanism) {
    for (const [name, given] of [
      ['KAFKA_SASL_USERNAME', username],
      ['KAFKA_SASL_PASSWORD', password],
    ] as const)
      if (given) throw new BadSetting(name, 'has no meaning without KAFKA_SASL_MECHANISM');
    return { brokers, ssl };
  }
  if (!username) throw new BadSetting('KAFKA_SASL_USERNAME', 'is needed with KAFKA_SASL_MECHANISM');
  if (!password) throw new BadSetting('KAFKA_SASL_PASSWORD', 'is needed with KAFKA_SASL_MECHANISM');
  const sasl = {
    mechanism: oneOf('KAFKA_SASL_MECHANISM', mechanism.toLowerCase(), SASL_MECHANISMS),
    username,
    password,
  };
  return { brokers, ssl, sasl };
}

function readDatabaseUrl(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol !== 'postgres:' && parsed?.protocol !== 'postgresql:')
    throw new BadSetting('DATABASE_URL', 'is not of the form postgres://user:password@host:port/database');
  return url;
}

function readPort(text: string): number {
  if (!isPort(text)) throw new BadSetting('PORT', `"${text}" is not a port: a whole number from 0 to 65535`);
  return Number(text);
}

const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) <= 65535;

function flag(name: string, text: string | undefined): boolean {
  if (text === undefined || text === '0' || text === 'false') return false;
  if (text === '1' || text === 'true') return true;
  throw new BadSetting(name, `"${text}" is neither 1 nor 0`);
}

function oneOf<const T extends readonly string[]>(name: string, text: string, allowed: T): T[number] {
  if (!allowed.includes(text)) throw new BadSetting(name, `"${text}" is none of ${allowed.join(', ')}`);
  return text;
}

function isLoopback(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true;
  return isIP(host) === 4 && host.startsWith('127.');
}
