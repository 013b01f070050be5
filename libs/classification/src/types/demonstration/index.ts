import type { Family } from '../../taxonomy.js';
import { blockade } from './blockade.js';
import { dispersed } from './dispersed.js';
import { encampment } from './encampment.js';
import { lethalForce } from './lethal-force.js';
import { peaceful } from './peaceful.js';

export const demonstration: Family = {
  family: 'demonstration',
  types: [peaceful, encampment, blockade, dispersed, lethalForce],
};
