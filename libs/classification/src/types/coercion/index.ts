import type { Family } from '../../taxonomy.js';
import { censorship } from './censorship.js';
import { charges } from './charges.js';
import { communicationsShutdown } from './communications-shutdown.js';
import { cordon } from './cordon.js';
import { curfew } from './curfew.js';
import { deployment } from './deployment.js';
import { detention } from './detention.js';
import { emergency } from './emergency.js';
import { foreignForces } from './foreign-forces.js';
import { release } from './release.js';

export const coercion: Family = {
  family: 'coercion',
  types: [
    detention,
    release,
    charges,
    cordon,
    communicationsShutdown,
    censorship,
    curfew,
    emergency,
    deployment,
    foreignForces,
  ],
};
