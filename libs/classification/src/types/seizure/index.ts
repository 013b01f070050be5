import type { Family } from '../../taxonomy.js';
import { occupation } from './occupation.js';
import { retaken } from './retaken.js';
import { storming } from './storming.js';

export const seizure: Family = { family: 'seizure', types: [storming, occupation, retaken] };
