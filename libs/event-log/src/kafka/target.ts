/** A Kafka cluster and how to reach it. */
export interface KafkaTarget {
  readonly kind: 'kafka';
  /** `host:port`, at least one. */
  readonly brokers: readonly string[];
  readonly ssl?: boolean;
  readonly sasl?: {
    readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
    readonly username: string;
    readonly password: string;
  };
  /**
   * Names this process among its like. Give every process its own, the same after a restart: then a restart ends at once
   * the append that a crash left open, else readers wait for it up to its timeout (10 s). Random when left out.
   */
  readonly clientId?: string;
  /** Told what the client library logs as an error. Silent without it. */
  readonly onError?: (message: string, details: Readonly<Record<string, unknown>>) => void;
}
