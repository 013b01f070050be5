import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { TakesNoQuery } from '#operations';
import { Answers, Refuses } from '../documentation/answers.js';
import type { Status } from './status.schema.js';
import { StatusService } from './status.service.js';

/** How far everything has come. */
@ApiTags('operations')
@Controller('v1/status')
export class StatusController {
  constructor(@Inject(StatusService) private readonly progress: StatusService) {}

  @Get()
  @TakesNoQuery()
  @ApiOperation({ summary: 'Lag of each stage, and whether all that was accepted has arrived' })
  @Answers(200, 'Status')
  @Refuses(400, 'There are no parameters')
  status(): Promise<Status> {
    return this.progress.status();
  }
}
