import type { LoggerService } from '@nestjs/common';
import { destination, pino, type Logger } from 'pino';
import type { LogLevel } from './settings.js';

/** One JSON line an event, on standard error: standard output belongs to results. */
export const createLogger = (level: LogLevel): Logger => pino({ level, base: null }, destination(2));

/** Lets Nest speak through pino; its start-up chatter is kept at debug. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}
  log(message: unknown, ...context: unknown[]): void {
    this.logger.debug({ context: context.at(-1) }, String(message));
  }
  error(message: unknown, ...details: unknown[]): void {
    this.logger.error({ details }, message instanceof Error ? (message.stack ?? message.message) : String(message));
  }
  warn(message: unknown, ...context: unknown[]): void {
    this.logger.warn({ context: context.at(-1) }, String(message));
  }
  debug(message: unknown, ...context: unknown[]): void {
    this.logger.debug({ context: context.at(-1) }, String(message));
  }
  verbose(message: unknown, ...context: unknown[]): void {
    this.logger.trace({ context: context.at(-1) }, String(message));
  }
}
