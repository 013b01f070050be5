import type { Family } from '../../taxonomy.js';
import { defection } from './defection.js';
import { refusal } from './refusal.js';

export const forces: Family = { family: 'forces', types: [refusal, defection] };
