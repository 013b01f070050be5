import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const strike: ClaimTypeDefinition = {
  type: 'labour.strike',
  definition: 'Workers stop work collectively.',
  acled: [{ event: 'Strategic developments', subEvent: 'Other', lossy: true }],
  plover: [{ category: 'PROTEST', mode: 'strike' }],
  actors: ['workers'],
  rules: {
    ru: [
      {
        id: 'strike',
        says: [
          'забастовк*/забастовал*/забастовщик*',
          'бастуют/бастовал*/бастующ*/бастовать',
          'стачк*/стачеч*',
          'итальянск* забастовк*',
        ],
        without: ['@sport', 'фильм*'],
      },
      {
        id: 'stop-work',
        says: [
          'прекратил*/прекращ*/остановил*/приостановил* работу',
          'не вышл*/вышел на работу/смену',
          'отказ* выходить/работать/спускаться',
          'отказ* .. на смену',
        ],
        with: ['@workers'],
        without: ['сервис*/сайт*/приложени*/магазин*'],
        reach: 5,
      },
      { id: 'join', says: ['присоедин*'], with: ['@workers', '@protest'], reach: 7 },
    ],
    kk: [
      { id: 'strike', says: ['ереуіл*'] },
      { id: 'stop-work', says: ['жұмыс істемей', 'жұмысты/жұмысын тоқтат*', 'жұмысқа шықпа*'], with: ['@workers'] },
    ],
    en: [
      {
        id: 'strike',
        says: ['strike/strikes/striking/walkout/gheraoed | walked off | work stoppage'],
        with: ['@workers/general/hunger/pay/wages/industrial'],
        without: ['@sport', 'air/drone/missile/military/lightning/rocket*', 'hunger strike'],
        reach: 6,
      },
    ],
  },
  examples: [
    'Нефтяники Жетыбая объявили забастовку.',
    'Мұнайшылар ереуіл жариялады.',
    'Railway workers went on strike over pay.',
  ],
  counterexamples: ['The drone strike hit workers near the front.', 'Боулер выбил страйк.'],
};
