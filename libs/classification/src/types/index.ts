import type { Family } from '../taxonomy.js';
import { coercion } from './coercion/index.js';
import { demonstration } from './demonstration/index.js';
import { forces } from './forces/index.js';
import { government } from './government/index.js';
import { labour } from './labour/index.js';
import { riot } from './riot/index.js';
import { seizure } from './seizure/index.js';
import { speech } from './speech/index.js';
import { violence } from './violence/index.js';

/** Every family, in the order of the taxonomy; a new one is a folder and a line here. */
export const TAXONOMY: readonly Family[] = [
  demonstration,
  riot,
  seizure,
  coercion,
  violence,
  labour,
  forces,
  government,
  speech,
];
