import type { Language } from '../language.js';
import { dates } from './dates.js';
import { lexicon } from './lexicon.js';
import { numbers } from './numbers.js';
import { places } from './places.js';

/** English. */
export const en: Language = {
  code: 'en',
  lexicon,
  cues: {
    notBefore: ['not', 'no', 'never', 'without', 'nobody', 'none', 't'],
    notAfter: ['did not happen', 'were false'],
    denial: ['denied/denies/denying', 'false reports/claims', 'rejected reports'],
    reported: [
      'said/says',
      'according to',
      'reportedly',
      'allegedly',
      'reported/reports',
      'claimed/claims',
      'sources',
      'told',
      'media',
    ],
    planned: [
      'will',
      'plan/plans/planned/planning',
      'to be held',
      'scheduled',
      'called for/on',
      'calls for/on',
      'tomorrow',
      'vowed',
      'intend*',
      'preparing',
      'due to',
    ],
    hypothetical: ['if', 'could', 'might', 'may', 'would', 'possible', 'risk*'],
    historical: [
      'anniversary',
      'years ago',
      'year ago',
      'last year',
      'in memory',
      'commemorat*',
      'decades ago',
      'months ago',
    ],
    ended: ['ended', 'lifted', 'over', 'called off', 'withdrawn', 'dispersed peacefully'],
    press: [
      'attack*/beat*/detain*/arrest*/assault*/killed .. journalist*/reporter*/cameraman',
      'journalist*/reporter* .. detained/arrested/beaten/attacked/killed/assaulted',
      'storm*/seized/raided/shut .. newspaper/tv/television/broadcaster/newsroom',
    ],
    elsewhere: ['@sport', '@fiction'],
  },
  dates,
  numbers,
  places,
  actors: [
    ['protesters', 'protester*/protestor*/demonstrator*/crowd*/mob/activist*'],
    ['police', 'police/policemen/gendarmes'],
    ['army', 'troops/soldiers/army'],
    ['workers', 'workers/miners/teachers/drivers/union'],
    ['militants', '@militants'],
    ['officials', '@official'],
  ],
  targets: [
    ['media', 'newspaper/television/tv/broadcaster/newsroom'],
    ['journalists', 'journalist*/reporter*'],
    ['government building', 'parliament/ministry/administration/capitol | city hall'],
  ],
};
