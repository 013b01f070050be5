import { AsOf } from '../parameters.js';

/** Query of one incident. */
export class AsOfQuery {
  @AsOf()
  asOf?: string;
}
