import type { Family } from '../../taxonomy.js';
import { statement } from './statement.js';
import { threat } from './threat.js';

export const speech: Family = { family: 'speech', types: [threat, statement] };
