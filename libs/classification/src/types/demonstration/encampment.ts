import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const encampment: ClaimTypeDefinition = {
  type: 'demonstration.encampment',
  definition: 'Protesters stay: tents, overnight.',
  acled: [{ event: 'Protests', subEvent: 'Peaceful protest' }],
  plover: [
    { category: 'PROTEST', mode: 'demo' },
    { category: 'PROTEST', mode: 'obstruct' },
  ],
  actors: ['protesters'],
  rules: {
    ru: [
      {
        id: 'tents',
        says: ['палаточн* город*/лагер*', 'став*/постав*/устан*/разби* .. палатк*/юрт*/лагер*', 'палатк*/юрт*'],
        context: ['@protest/@protesters/оппозици*'],
        without: ['турист*', 'ярмарк*', 'пункт* обогрев*'],
      },
      {
        id: 'stay-overnight',
        says: [
          'остал*/остают*/оставал*/провел*/ночу*/заночева*/ночева* .. ночь/ночевать/площад*/здани*',
          'бессрочн* акци*/протест*/митинг*',
        ],
        with: ['@protesters/@protest/люди/человек/рабочи*'],
        context: ['@protest/@protesters'],
      },
    ],
    kk: [
      { id: 'tents', says: ['шатыр* | киіз үй* тік*/құр*'], context: ['@protest'] },
      {
        id: 'stay-overnight',
        says: ['түнде де .. қал*/отыр*', 'түнеп/түнеді/түнейді'],
        context: ['@protest/алдында/жұмыссыз*/талап*'],
      },
    ],
    en: [
      {
        id: 'tents',
        says: ['tent/tents/encampment*/camp'],
        with: ['@protest/@protesters'],
        without: ['refugee*/army/military/training'],
      },
      { id: 'stay-overnight', says: ['stay*/slept/spent .. night/overnight'], with: ['@protest/@protesters'] },
    ],
  },
  examples: [
    'Протестующие разбили палаточный лагерь у здания акимата в Атырау.',
    'Protesters put up tents in front of parliament in Tbilisi.',
  ],
  counterexamples: ['Туристы разбили палатки у озера Бурабай.'],
};
