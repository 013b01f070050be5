import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const curfew: ClaimTypeDefinition = {
  type: 'coercion.curfew',
  definition: 'Curfew.',
  acled: [{ event: 'Strategic developments', subEvent: 'Other', lossy: true }],
  plover: [{ category: 'COERCE', mode: 'curfew' }],
  actors: ['officials'],
  rules: {
    ru: [
      {
        id: 'curfew-lifted',
        says: ['комендантск* час*'],
        with: ['отмен*/снят*/сняли/снима*/уйдет/прекращ*/заверш*/закончил*'],
        without: ['продл*'],
        phase: 'ended',
        reach: 8,
      },
      {
        id: 'curfew',
        says: ['комендантск* час*', 'запрет* .. выходить из дом*/квартир*', 'запрет* .. выходить на улиц*'],
        without: ['отмен*/снят*/сняли/снима*/уйдет/прекращ*', 'подростк*/несовершеннолетн*/детей/дети/детям'],
      },
    ],
    kk: [
      { id: 'curfew-lifted', says: ['коменданттық сағат*'], with: ['алын*/жойыл*/тоқта*/біт*'], phase: 'ended' },
      { id: 'curfew', says: ['коменданттық сағат*'], without: ['алынды/алынып/жойыл*/тоқтат*'] },
    ],
    en: [
      { id: 'curfew-lifted', says: ['curfew*'], with: ['lifted/ended/relaxed/withdrawn/lifts'], phase: 'ended' },
      { id: 'curfew', says: ['curfew*'], without: ['lifted/ended/relaxed/withdrawn/lifts'] },
    ],
  },
  examples: [
    'В Алматы введён комендантский час.',
    'Алматыда коменданттық сағат енгізілді.',
    'A night curfew was imposed in Almaty.',
  ],
  counterexamples: ['Для подростков в Туле действует комендантский час.'],
};
