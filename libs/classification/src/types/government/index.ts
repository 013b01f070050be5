import type { Family } from '../../taxonomy.js';
import { agreement } from './agreement.js';
import { change } from './change.js';

export const government: Family = { family: 'government', types: [change, agreement] };
