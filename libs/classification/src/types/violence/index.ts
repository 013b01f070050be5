import type { Family } from '../../taxonomy.js';
import { abduction } from './abduction.js';
import { airStrike } from './air-strike.js';
import { armedClash } from './armed-clash.js';
import { attack } from './attack.js';
import { explosion } from './explosion.js';
import { foiled } from './foiled.js';
import { territoryChange } from './territory-change.js';

export const violence: Family = {
  family: 'violence',
  types: [armedClash, territoryChange, airStrike, explosion, attack, abduction, foiled],
};
