import { Query } from '@nestjs/common';
import { DtoPipe } from './problem.js';

/** The query of a route that takes none. */
export class NoParameters {}

/** Refuses every parameter of the query: `one(@Param('id') id: string, @TakesNoQuery() _: NoParameters)`. */
export const TakesNoQuery = (): ParameterDecorator => Query(new DtoPipe());
