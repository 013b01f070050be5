import type { Family } from '../../taxonomy.js';
import { clashWithPolice } from './clash-with-police.js';
import { looting } from './looting.js';
import { mob } from './mob.js';
import { violentDemonstration } from './violent-demonstration.js';

export const riot: Family = { family: 'riot', types: [violentDemonstration, mob, clashWithPolice, looting] };
