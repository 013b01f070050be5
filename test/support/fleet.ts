import { Address, KhronikaProcess, temporaryFolder, type Environment } from './khronika.js';
import { freePort } from './server-process.js';

/** The apps that make a distributed Khronika. */
export const APPS = ['ingestor', 'normaliser', 'deduper', 'classifier', 'projector', 'api'] as const;
export type App = (typeof APPS)[number];

/** Every app as a process of its own, on real Kafka and PostgreSQL. */
export class Fleet {
  readonly #processes = new Map<App, { process: KhronikaProcess; port: number }>();
  /** Snapshots of memory belong to one log: they must not outlive it. */
  readonly #data = temporaryFolder();

  constructor(private readonly environment: Environment) {}

  static async start(environment: Environment): Promise<Fleet> {
    const fleet = new Fleet(environment);
    // The ingestor first: it creates the topics, and the others find them.
    for (const app of APPS) await fleet.start(app);
    return fleet;
  }

  /** Starts one app and waits until it is ready. */
  async start(app: App): Promise<void> {
    const port = this.#processes.get(app)?.port ?? (await freePort());
    const process = new KhronikaProcess(
      [],
      { KHRONIKA_DATA: this.#data.path, ...this.environment, PORT: String(port) },
      `dist/apps/${app}/src/main.js`,
    );
    this.#processes.set(app, { process, port });
    await new Address(`http://127.0.0.1:${port}`).ready(process);
  }

  /** Where an app answers: the ingestor takes posts in, the api answers everything else. */
  at(app: App): Address {
    return new Address(`http://127.0.0.1:${this.#running(app).port}`);
  }

  process(app: App): KhronikaProcess {
    return this.#running(app).process;
  }

  async kill(app: App): Promise<void> {
    await this.#running(app).process.stop('SIGKILL');
  }

  /** Stops all; gives each app's exit code. */
  async stop(): Promise<Readonly<Record<string, number | string>>> {
    const ends = [...this.#processes].map(async ([app, { process }]) => [app, await process.stop()] as const);
    const codes = Object.fromEntries(await Promise.all(ends));
    this.#data.remove();
    return codes;
  }

  #running(app: App) {
    const running = this.#processes.get(app);
    if (!running) throw new Error(`${app} was not started`);
    return running;
  }
}
