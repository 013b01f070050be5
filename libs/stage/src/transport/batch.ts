import { applyDecorators, Catch, UseFilters, type RpcExceptionFilter } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import type { Generation } from '#contracts';
import type { BatchProcessor, LogRecord, NewRecord } from '#event-log';
import { throwError, type Observable } from 'rxjs';

/** Marks handlers and servers that speak in batches of the event log. */
export const EVENT_LOG_TRANSPORT = Symbol('event-log');

/** A batch on its way through a Nest handler. What `run` returns is committed together with the batch's position. */
export class Batch {
  constructor(
    /** Name of the reader that it was read for. */
    readonly reader: string,
    readonly generation: Generation,
    readonly records: readonly LogRecord[],
    private readonly processor: BatchProcessor,
    private readonly signal: AbortSignal,
  ) {}

  /** Works on the records. To be called once. */
  run(): Promise<readonly NewRecord[] | 'kept-elsewhere'> {
    return this.processor.process(this.records, this.signal);
  }
}

/** Without it Nest would replace the error of a handler by a message without cause. */
@Catch()
class PassThroughFilter implements RpcExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}

/**
 * Marks a controller's method `(batch: Batch)` as the place where the batches of a reader pass: it returns
 * `batch.run()`. Interceptors, guards and filters of Nest see every batch there.
 */
export const BatchHandler = (reader: string): MethodDecorator =>
  applyDecorators(
    EventPattern(reader, EVENT_LOG_TRANSPORT as never) as MethodDecorator,
    UseFilters(new PassThroughFilter()),
  );
