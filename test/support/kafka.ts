import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, closeSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  dockerMissing,
  freePort,
  reasonOf,
  ServerProcess,
  type RunningServer,
  type Skipped,
} from './server-process.js';

/**
 * Not the newest: after a kill -9 of a lone broker, 4.4.0 sometimes took a partition without leader for a deleted one and
 * left out the marker of a committed transaction; 4.1.1 never did.
 */
const VERSION = '4.1.1';
/** A broker that lives for minutes on two processors never gets back what its optimising compiler and collector cost. */
const QUICK_START = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
const CLUSTER_ID = 'MkU3OEVBNTcwNTJENDM2Qg';
const run = promisify(execFile);

/** A real Apache Kafka on loopback. */
export interface RunningKafka extends RunningServer {
  /** `host:port` */
  readonly brokers: readonly string[];
}

/**
 * A real Kafka: the one that TEST_KAFKA_BROKERS names; else a container where a Docker engine answers; else one from
 * the jars of Maven Central, which needs Java 17 and, once, Maven. Where none can be had, says why.
 */
export async function startKafka(): Promise<RunningKafka | Skipped> {
  const given = process.env['TEST_KAFKA_BROKERS'];
  if (given) return foreign(given.split(','));
  const noDocker = await dockerMissing();
  try {
    return noDocker ? await startFromJars() : await startContainer();
  } catch (error) {
    const docker = noDocker ? `no Docker (${noDocker}), and ` : '';
    return { skipped: `${docker}no Kafka: ${reasonOf(error)}` };
  }
}

/** A cluster that is not ours: it is left as it is, and cannot be killed. */
function foreign(brokers: readonly string[]): RunningKafka {
  const refuse = (): Promise<never> => Promise.reject(new Error('the brokers of TEST_KAFKA_BROKERS are not ours'));
  return { brokers, stop: () => Promise.resolve(), kill: refuse, restart: refuse };
}

/** What makes tests quick, and the same for both ways of starting. */
const settings = (client: number, controller: number, host: string): Record<string, string> => ({
  'process.roles': 'broker,controller',
  'node.id': '1',
  'controller.quorum.voters': `1@${host}:${controller}`,
  listeners: `PLAINTEXT://${host}:${client},CONTROLLER://${host}:${controller}`,
  'advertised.listeners': `PLAINTEXT://127.0.0.1:${client}`,
  'controller.listener.names': 'CONTROLLER',
  'inter.broker.listener.name': 'PLAINTEXT',
  'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
  'offsets.topic.replication.factor': '1',
  'offsets.topic.num.partitions': '4',
  'transaction.state.log.replication.factor': '1',
  'transaction.state.log.min.isr': '1',
  'transaction.state.log.num.partitions': '4',
  'share.coordinator.state.topic.replication.factor': '1',
  'share.coordinator.state.topic.min.isr': '1',
  'group.initial.rebalance.delay.ms': '0',
  'auto.create.topics.enable': 'false',
  'log.segment.bytes': '67108864',
  'log.cleaner.dedupe.buffer.size': '16777216',
  'transaction.abort.timed.out.transaction.cleanup.interval.ms': '1000',
});

async function startFromJars(): Promise<RunningKafka> {
  await run('java', ['-version']);
  const jars = await fetchJars();
  const [client, controller] = [await freePort(), await freePort()];
  const folder = mkdtempSync(join(tmpdir(), 'khronika-kafka-'));
  const config = join(folder, 'server.properties');
  const lines = { ...settings(client, controller, '127.0.0.1'), 'log.dirs': join(folder, 'log') };
  writeFileSync(
    config,
    Object.entries(lines)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  );
  const java = (heap: string, ...rest: string[]): string[] => [
    `-Xmx${heap}`,
    ...QUICK_START,
    '-Djava.awt.headless=true',
    '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
    '-cp',
    join(jars, '*'),
    ...rest,
  ];
  await run('java', java('128m', 'kafka.tools.StorageTool', 'format', '-t', CLUSTER_ID, '-c', config));
  const server = new ServerProcess(client, () => {
    const log = openSync(join(folder, 'kafka.log'), 'a');
    const child = spawn('java', java('512m', 'kafka.Kafka', config), { stdio: ['ignore', log, log] });
    closeSync(log);
    return child;
  });
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    await server.start();
  } catch (error) {
    await server.end('SIGKILL');
    remove();
    throw error;
  }
  return {
    brokers: [`127.0.0.1:${client}`],
    stop: async () => {
      await server.end('SIGKILL');
      remove();
    },
    kill: () => server.end('SIGKILL'),
    restart: async () => {
      await server.end('SIGKILL');
      await server.start();
    },
  };
}

/** The folder with the jars of the broker, fetched by Maven when it is not there yet. */
async function fetchJars(): Promise<string> {
  const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'khronika');
  const folder = join(cache, `kafka-${VERSION}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  // Fetched aside and renamed, so that a folder with the right name is always complete.
  const aside = mkdtempSync(join(cache, 'fetching-'));
  const dependency = (group: string, artifact: string, version: string): string =>
    `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`;
  writeFileSync(
    join(aside, 'pom.xml'),
    `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
     <groupId>khronika</groupId><artifactId>test-broker</artifactId><version>1</version><packaging>pom</packaging>
     <dependencies>${dependency('org.apache.kafka', 'kafka_2.13', VERSION)}${dependency('org.slf4j', 'slf4j-simple', '1.7.36')}</dependencies>
     </project>`,
  );
  try {
    const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', '-DoutputDirectory=.'];
    await run('mvn', ['--batch-mode', '--quiet', '--file', join(aside, 'pom.xml'), ...goal], { cwd: aside });
    if (!existsSync(folder)) renameSync(aside, folder);
    return folder;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

async function startContainer(): Promise<RunningKafka> {
  const { GenericContainer, Wait } = await import('testcontainers');
  const port = await freePort();
  const environment = Object.entries({
    ...settings(port, 9093, '0.0.0.0'),
    'controller.quorum.voters': '1@localhost:9093',
  });
  const container = await new GenericContainer(`apache/kafka:${VERSION}`)
    .withExposedPorts({ container: port, host: port })
    .withEnvironment({
      CLUSTER_ID,
      ...Object.fromEntries(
        environment.map(([name, value]) => [`KAFKA_${name.replaceAll('.', '_').toUpperCase()}`, value]),
      ),
    })
    .withWaitStrategy(Wait.forLogMessage(/Kafka Server started/))
    .start();
  return {
    brokers: [`127.0.0.1:${port}`],
    stop: async () => void (await container.stop()),
    kill: async () => void (await container.stop({ remove: false, timeout: 0 })),
    restart: () => container.restart({ timeout: 0 }),
  };
}
