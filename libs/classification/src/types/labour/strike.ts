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
          'отказ*/отказались подниматься/спускаться/покидать/выезжать',
          'не работают .. требу*',
          'остановил*/прекратил* .. работу .. требу*',
          'объявил*/объявлен* локаут*',
        ],
        with: ['@workers'],
        without: ['сервис*/сайт*/приложени*/магазин*'],
        reach: 5,
      },
    ],
    kk: [
      { id: 'strike', says: ['ереуіл*', 'іс тастау*/тастады'], without: ['ереуілге байланысты'] },
      {
        id: 'stop-work',
        says: [
          'жұмыс істемей',
          'жұмысты/жұмысын/жұмыс тоқтат*',
          'жұмысқа шықпа*/шықпай*',
          'жұмысқа/ауысымға шығудан бас тарт*',
          'сабаққа/жұмысқа/ауысымға кірме*/кірмей',
          'ауысым* .. бас тарт*',
        ],
        with: ['@workers'],
      },
    ],
    en: [
      {
        id: 'strike',
        says: [
          'strike/strikes/striking/walkout/walkouts/gheraoed | work stoppage*',
          'walked/walk off the job',
          'downed tools',
          'on strike',
        ],
        with: ['@workers/dockworkers/doctors/general/pay/wages/industrial/job/tools/union*/ports/railway*/over/went'],
        without: [
          '@sport',
          'air/drone/missile/military/lightning/rocket*/airstrike*/israeli/russian/warplane*',
          'hunger strike*',
          'killed/bombed',
        ],
        reach: 10,
      },
    ],
  },
  examples: [
    'Dockworkers walked off the job at ports along the coast.',
    'Қарағандыда кеншілер жалақыны көтеруді талап етіп, жұмыс тоқтатты.',
    'Нефтяники Жетыбая объявили забастовку.',
    'Мұнайшылар ереуіл жариялады.',
    'Railway workers went on strike over pay.',
  ],
  counterexamples: ['The drone strike hit workers near the front.', 'Боулер выбил страйк.'],
};
