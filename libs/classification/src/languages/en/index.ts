import type { Language } from '../language.js';
import { cues } from './cues.js';
import { dates } from './dates.js';
import { lexicon } from './lexicon.js';
import { numbers } from './numbers.js';
import { places } from './places.js';

/** English. */
export const en: Language = {
  code: 'en',
  lexicon,
  cues,
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
