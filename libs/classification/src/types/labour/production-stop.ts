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
        says: ['останов*/приостанов*/прекра*/встал/встали/парализ*/простаива*', 'не .. добыва*/работает/отгружа*'],
        with: ['@plant'],
        context: ['@protest/забастовк*/бастую*/беспоряд*'],
        without: ['забастовк* прекра*', 'ремонт*/авари*'],
        reach: 6,
      },
    ],
    kk: [{ id: 'halt', says: ['тоқта*'], with: ['зауыт*/кен*/өндіріс*/шахта*'], context: ['@protest/ереуіл*'] }],
    en: [
      {
        id: 'halt',
        says: ['halt*/stopped/suspended/paraly* | shut down'],
        with: ['production/plant/plants/factory/mine/mines/port/refinery/output'],
        context: ['protest*/strike*/unrest/striking'],
      },
    ],
  },
  examples: [
    'Из-за забастовки шахта под Карагандой остановила добычу.',
    'The strike halted production at the Karaganda mine.',
  ],
  counterexamples: ['Завод остановили на плановый ремонт.'],
};
