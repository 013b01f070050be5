import { Controller, Module } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { Batch, BatchHandler } from '#stage';
import { normalise } from './normalise.stage.js';

/** Where the batches of `normalise` pass. */
@Controller()
export class NormaliserController {
  @BatchHandler(normalise.name)
  normalise(@Payload() batch: Batch) {
    return batch.run();
  }
}

/** The normaliser: runs the stage `normalise` and nothing else. */
@Module({ controllers: [NormaliserController] })
export class NormaliserModule {}
