import { Limited } from '../paging.js';

/** Query of `GET /v1/replays/{id}/diff`. */
export class DiffQuery {
  /** Of each list. */
  @Limited(1000, 100)
  limit = 100;
}
