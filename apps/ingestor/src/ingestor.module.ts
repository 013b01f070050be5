import { Module, type NestModule } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { streamBodies, type Fastify } from './http/streamed-bodies.js';
import { ImportsController } from './imports/imports.controller.js';
import { ImportsService } from './imports/imports.service.js';
import { CLOCK, type Clock } from './intake/clock.js';
import { Intake } from './intake/intake.js';
import { PostsController } from './posts/posts.controller.js';
import { PostsService } from './posts/posts.service.js';
import { WithdrawalsController } from './posts/withdrawals.controller.js';

const clock: Clock = () => new Date();

/**
 * The doors through which posts come in. Needs `EVENT_LOG` from a global module, and a Nest application on Fastify that is
 * not initialised yet.
 */
@Module({
  controllers: [PostsController, WithdrawalsController, ImportsController],
  providers: [Intake, PostsService, ImportsService, { provide: CLOCK, useValue: clock }],
  exports: [Intake],
})
export class IngestorModule implements NestModule {
  constructor(private readonly host: HttpAdapterHost) {}

  /** Hooks of Fastify hold for routes that are registered after them: this is called just before those are, `onModuleInit` just after. */
  configure(): void {
    streamBodies(this.host.httpAdapter.getInstance<Fastify>());
  }
}
