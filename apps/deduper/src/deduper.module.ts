import { Controller, Module } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { Batch, BatchHandler } from '#stage';
import { dedupe } from './dedupe.stage.js';

/** Where the batches of `dedupe` pass. */
@Controller()
export class DeduperController {
  @BatchHandler(dedupe.name)
  dedupe(@Payload() batch: Batch) {
    return batch.run();
  }
}

/** The deduper: runs the stage `dedupe` and nothing else. */
@Module({ controllers: [DeduperController] })
export class DeduperModule {}
