import type { Language } from '../language.js';
import { cues } from './cues.js';
import { dates } from './dates.js';
import { lexicon } from './lexicon.js';
import { numbers } from './numbers.js';
import { places } from './places.js';

/** Russian. */
export const ru: Language = {
  code: 'ru',
  lexicon,
  cues,
  dates,
  numbers,
  places,
  actors: [
    ['protesters', '@protesters'],
    ['police', '@police'],
    ['army', 'военн*/солдат*/войск*/всу/арми*'],
    ['workers', '@workers'],
    ['officials', '@official/власт*/акимат*/суд/минюст*/роскомнадзор*'],
  ],
  targets: [
    ['media', 'телеканал*/телекомпани*/телецентр*/редакци*/коррпункт*/телевидени*'],
    ['journalists', '@reporters'],
    ['government building', 'парламент*/администраци*/акимат*/мэри*/резиденци*/министерств*/прокуратур*/цик'],
    ['police', 'участок/участк*/изолятор* | отдел* полиции'],
    ['infrastructure', 'завод*/подстанци*/нефтебаз*/аэропорт*/аэродром*/порт/энергетик*/мост*'],
    ['housing', 'пятиэтажк*/многоэтажк*/квартир* | жил* дом*'],
    ['civilians', 'жителей/болельщик* | мирн* жител*'],
  ],
};
