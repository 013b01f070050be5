import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const productionStop: ClaimTypeDefinition = {
  type: 'labour.production-stop',
  definition: 'A plant, mine or port halts because of the unrest or a strike.',
  acled: [{ event: 'Strategic developments', subEvent: 'Other', lossy: true }],
  plover: [{ category: 'PROTEST', mode: 'strike', lossy: true }],
  actors: ['workers'],
  rules: {
    ru: [
      {
        id: 'halt',
        says: [
          'останов*/приостанов*/прекра*/встал/встали/парализ*/простаива*/простой/законсервир*',
          'не .. добыва*/работает/отгружа*',
        ],
        with: ['@plant'],
        context: ['@protest/забастовк*/бастую*/беспоряд*/шахтер*/рабочие/бунт*/блокад*/чп'],
        without: ['забастовк* прекра*', 'ремонт*/авари*'],
        reach: 6,
      },
    ],
    kk: [
      {
        id: 'halt',
        says: ['тоқта*/тоқтатты/тоқтады'],
        with: ['зауыт*/кеніш*/өндіріс*/шахта*/мұнай/комбинат*/кәсіпорын*'],
        context: ['@protest/ереуіл*'],
      },
    ],
    en: [
      {
        id: 'halt',
        says: ['halt*/stopped/suspended/paraly*/standstill/disrupted/idled | shut down | force majeure'],
        with: ['production/plant/plants/factory/mine/mines/port/refinery/output'],
        context: ['protest*/strike*/unrest/striking/walkout/blockade'],
      },
    ],
  },
  examples: [
    'Ереуілге байланысты зауыт жұмысын тоқтатты.',
    'Из-за забастовки шахта под Карагандой остановила добычу.',
    'The strike halted production at the Karaganda mine.',
  ],
  counterexamples: ['Завод остановили на плановый ремонт.'],
};
