import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { TakesNoQuery } from '#operations';
import type { PublishedTaxonomy } from '#classification';
import { Answers, Refuses } from '../documentation/answers.js';

/** What claims and incidents can be about. */
@ApiTags('incidents')
@Controller('v1/taxonomy')
export class TaxonomyController {
  @Get()
  @TakesNoQuery()
  @ApiOperation({ summary: 'Every claim type, with its codes in ACLED and PLOVER, its rules and examples' })
  @Answers(200, 'Taxonomy')
  @Refuses(400, 'There are no parameters')
  async taxonomy(): Promise<PublishedTaxonomy> {
    // Loaded only when somebody asks: its dictionaries are large, and no other answer needs them.
    return (await import('#classification')).taxonomy();
  }
}
