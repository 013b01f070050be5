import type { Cluster } from './cluster.js';

/**
 * A connected cluster for as long as it is used: kafkajs silently connects again when a request comes after a
 * disconnect, and nobody would ever close that connection. So a dropped cluster is disconnected after its last use.
 */
export class Lease {
  private users = 0;
  private readonly connected: Promise<void>;
  private readonly idle = Promise.withResolvers<void>();
  private dropped: Promise<void> | undefined;

  constructor(private readonly cluster: Cluster) {
    this.connected = cluster.connect();
    // Whoever uses it is told.
    this.connected.catch(() => undefined);
  }

  async use<Result>(work: (cluster: Cluster) => Promise<Result>): Promise<Result> {
    this.users++;
    try {
      await this.connected;
      return await work(this.cluster);
    } finally {
      this.users--;
      this.endWhenUnused();
    }
  }

  /** Nobody will start to use it any more. Resolves when it is disconnected. */
  drop(): Promise<void> {
    this.dropped ??= this.idle.promise.then(() => this.cluster.disconnect()).catch(() => undefined);
    this.endWhenUnused();
    return this.dropped;
  }

  private endWhenUnused(): void {
    if (this.dropped && this.users === 0) this.idle.resolve();
  }
}
