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
        says: [
          'палаточн* город*/лагер*',
          'став*/постав*/устан*/разби*/разверн* .. палатк*/юрт*/лагер*',
          'палатк*/юрт*',
        ],
        context: ['@protest/@protesters/оппозици*/студент*'],
        without: ['турист*', 'ярмарк*', 'пункт* обогрев*', 'пострадавш*/беженц*', 'военн*'],
      },
      {
        id: 'stay-overnight',
        says: [
          'остал*/остают*/остаться/оставал*/провел*/ночу*/заночева*/ночева* .. ночь/ночевать/площад*/здани*/комплекс*',
          'не расход* .. ночь/ночи/сутки',
          'бессрочн*/круглосуточн* акци*/протест*/митинг*/демонстраци*',
        ],
        with: ['@protesters/@protest/люди/человек/рабочи*/жители/студент*'],
        context: ['@protest/@protesters'],
      },
    ],
    kk: [
      {
        id: 'tents',
        says: ['шатыр* | киіз үй* тік*/тігіп/құр*'],
        context: ['@protest/алаң*/мұнайшы*/жұмысшы*/талап*'],
      },
      {
        id: 'stay-overnight',
        says: ['түнде де .. қал*/отыр*', 'түнеп/түнеді/түнейді/түнеген'],
        context: ['@protest/алдында/алаң*/жұмыссыз*/талап*/мұнайшы*'],
      },
    ],
    en: [
      {
        id: 'tents',
        says: ['tent/tents/encampment*/camped', 'protest camp/camps', 'pitched/set .. camp'],
        with: ['@protest/@protesters'],
        without: ['refugee*/army/military/training/migrant*/displaced'],
      },
      {
        id: 'stay-overnight',
        says: ['stay*/slept/spent/camped .. night/overnight', 'dug in'],
        with: ['@protest/@protesters'],
      },
    ],
  },
  examples: [
    'Мұнайшылар алаңда киіз үй тігіп, түнеп шықты.',
    'Протестующие разбили палаточный лагерь у здания акимата в Атырау.',
    'Protesters put up tents in front of parliament in Tbilisi.',
  ],
  counterexamples: ['Туристы разбили палатки у озера Бурабай.'],
};
