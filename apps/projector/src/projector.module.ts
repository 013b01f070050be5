import { Controller, Module } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { VIEWS_READER } from '#read-model';
import { Batch, BatchHandler } from '#stage';
import { link } from './link.stage.js';

/** Where the batches of `link` and of the views pass. */
@Controller()
export class ProjectorController {
  @BatchHandler(link.name)
  link(@Payload() batch: Batch) {
    return batch.run();
  }

  @BatchHandler(VIEWS_READER)
  views(@Payload() batch: Batch) {
    return batch.run();
  }
}

/** The projector: runs the stage `link`, and writes the views. */
@Module({ controllers: [ProjectorController] })
export class ProjectorModule {}
