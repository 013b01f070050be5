import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Batch } from '#stage';
import { tap, type Observable } from 'rxjs';
import { Metrics } from './metrics.js';

/** Counts and times every batch that passes through a Nest handler; leaves requests alone. */
@Injectable()
export class BatchMetricsInterceptor implements NestInterceptor {
  constructor(private readonly metrics: Metrics) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const batch: unknown = context.getType() === 'rpc' ? context.getArgByIndex(0) : undefined;
    if (!(batch instanceof Batch)) return next.handle();
    const { reader } = batch;
    const stop = this.metrics.batchSeconds.startTimer({ reader });
    return next.handle().pipe(
      tap(() => {
        stop();
        this.metrics.records.inc({ reader }, batch.records.length);
      }),
    );
  }
}
