import type { Family } from '../../taxonomy.js';
import { productionStop } from './production-stop.js';
import { strike } from './strike.js';

export const labour: Family = { family: 'labour', types: [strike, productionStop] };
