import type { Language } from '../language.js';
import { cues } from './cues.js';
import { dates } from './dates.js';
import { lexicon } from './lexicon.js';
import { numbers } from './numbers.js';
import { places } from './places.js';
import { stemVariants } from './stem-variants.js';

/** Kazakh. */
export const kk: Language = {
  code: 'kk',
  lexicon,
  stemVariants,
  cues,
  dates,
  numbers,
  places,
  actors: [
    ['protesters', '@protesters'],
    ['police', '@police'],
    ['army', '@army'],
    ['workers', '@workers'],
    ['officials', '@official'],
  ],
  targets: [
    ['media', 'телеарна*/редакция*'],
    ['journalists', 'журналист*/тілші*'],
    ['government building', 'әкімдік*/парламент*/министрлік* | үкімет үйі*'],
  ],
};
