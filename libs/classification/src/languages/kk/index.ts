import type { Language } from '../language.js';
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
  cues: {
    notBefore: ['ешкім', 'ешқандай', 'бірде'],
    notAfter: ['жоқ', 'емес', 'болған жоқ', 'болмады', 'тимеген', 'болмаған', 'болмайды'],
    denial: ['жоққа шығар*', 'теріске шығар*', 'жалған ақпарат*'],
    reported: [
      'деді/дейді',
      'айтуынша',
      'хабарла*',
      'мәлімде*',
      'деп жаз*',
      'жазды',
      'мәлімет*',
      'айтты',
      'сөзінше',
      'дерегінше',
      'туралы',
    ],
    planned: [
      'жоспарла*',
      'болады',
      'өтеді',
      'бастап .. жабыла*',
      'қалмақ',
      'бармақ',
      'барамыз',
      'ертең',
      'өтуі керек',
      'шешімі',
      'туралы хат',
    ],
    hypothetical: ['егер', 'мүмкін', 'ықтимал*'],
    historical: [
      'жыл бұрын',
      'жыл толды',
      'жылдығы',
      'еске ал*',
      'бұған дейін',
      'былтыр',
      'отан соғыс*',
      'тарих*',
      'бірнеше жылдан бері',
    ],
    ended: ['аяқтал*', 'тоқтатылды', 'алынды/алынып', 'күшін жояды', 'бітті/біткен*'],
    press: ['журналист*/тілші* .. ұста*/қама*/соққы*/айып*', 'телеарна* .. басып*/шабуыл*'],
    elsewhere: ['@sport', '@fiction'],
  },
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
