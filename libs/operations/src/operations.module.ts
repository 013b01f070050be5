import { Module, type DynamicModule } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { ReplayLog } from '#generations';
import { HealthController } from './health/health.controller.js';
import { Health } from './health/health.js';
import { BatchMetricsInterceptor } from './metrics/batch-metrics.interceptor.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { Metrics } from './metrics/metrics.js';
import { EVENT_LOG, SETTINGS, STORE } from './tokens.js';
import type { Parts } from './process/parts.js';

/** Gives every module of a process the parts that were opened before Nest started, and the pages for operators. */
@Module({})
export class OperationsModule {
  static of(parts: Parts): DynamicModule {
    return {
      module: OperationsModule,
      global: true,
      controllers: [HealthController, MetricsController],
      providers: [
        { provide: SETTINGS, useValue: parts.settings },
        { provide: EVENT_LOG, useValue: parts.log },
        { provide: ReplayLog, useValue: parts.replays },
        { provide: STORE, useValue: parts.store ?? null },
        { provide: Health, useValue: parts.health },
        { provide: Metrics, useValue: parts.metrics },
        { provide: APP_INTERCEPTOR, useClass: BatchMetricsInterceptor },
      ],
      exports: [SETTINGS, EVENT_LOG, ReplayLog, STORE, Health, Metrics],
    };
  }
}
