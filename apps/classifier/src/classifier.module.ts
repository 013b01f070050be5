import { Controller, Module } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { Batch, BatchHandler } from '#stage';
import { classify } from './classify.stage.js';

/** Where the batches of `classify` pass. */
@Controller()
export class ClassifierController {
  @BatchHandler(classify.name)
  classify(@Payload() batch: Batch) {
    return batch.run();
  }
}

/** The classifier: runs the stage `classify` and nothing else. */
@Module({ controllers: [ClassifierController] })
export class ClassifierModule {}
