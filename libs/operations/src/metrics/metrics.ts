import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** The delay of the event loop is measured by waking it: every 10 ms, as by default, costs one per cent of a processor. */
const EVENT_LOOP_PRECISION_MS = 100;

/** Records that a reader of one generation has not committed yet. */
export interface Lag {
  readonly reader: string;
  readonly generation: number;
  readonly lag: number;
}

/** The metrics of this process, in Prometheus' text format. All names begin with `khronika_`. */
export class Metrics {
  readonly registry = new Registry();

  readonly records = new Counter({
    name: 'khronika_records_total',
    help: 'Records that a reader has worked on; counted again when a batch is redelivered.',
    labelNames: ['reader'],
    registers: [this.registry],
  });
  readonly batchSeconds = new Histogram({
    name: 'khronika_batch_seconds',
    help: 'Time to work on one batch, without its commit.',
    labelNames: ['reader'],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [this.registry],
  });
  readonly quarantined = new Counter({
    name: 'khronika_quarantined_total',
    help: 'Records that went to dead letters.',
    labelNames: ['reader'],
    registers: [this.registry],
  });
  readonly retries = new Counter({
    name: 'khronika_retries_total',
    help: 'Faults from outside after which a reader tried again.',
    labelNames: ['reader'],
    registers: [this.registry],
  });
  readonly requestSeconds = new Histogram({
    name: 'khronika_http_request_seconds',
    help: 'Time to answer a request.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.01, 0.05, 0.2, 1, 5],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry, eventLoopMonitoringPrecision: EVENT_LOOP_PRECISION_MS });
  }

  /** Asks for the lag of readers whenever the metrics are read. A failing question leaves the gauge without values. */
  watchLag(lags: () => Promise<readonly Lag[]>): void {
    new Gauge({
      name: 'khronika_lag_records',
      help: 'Records that a reader has not committed yet.',
      labelNames: ['reader', 'generation'],
      registers: [this.registry],
      async collect() {
        this.reset();
        const answers = await lags().catch(() => []);
        for (const { reader, generation, lag } of answers) this.set({ reader, generation }, lag);
      },
    });
  }
}
