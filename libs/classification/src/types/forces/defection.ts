import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const defection: ClaimTypeDefinition = {
  type: 'forces.defection',
  definition: 'A unit joins the protesters or changes side.',
  acled: [{ event: 'Strategic developments', subEvent: 'Change to group/activity', lossy: true }],
  plover: [
    { category: 'SUPPORT', mode: '', lossy: true },
    { category: 'REJECT', mode: '', lossy: true },
  ],
  actors: ['police'],
  rules: {
    ru: [
      {
        id: 'change-side',
        says: [
          'переш*/перех*/переходят .. на .. сторон*',
          'присоедини* к .. протестующ*/митингующ*/народу/людям',
          'дезертир*',
        ],
        with: ['@police/@army'],
        without: ['@sport', 'дорог*/улиц*', 'темн* сторон*'],
        reach: 6,
      },
    ],
    kk: [{ id: 'change-side', says: ['халық* жағына шы*/өт*', 'жағына өтті'], with: ['@police/@army'] }],
    en: [
      {
        id: 'change-side',
        says: ['defect/defected/defection* | switched sides | joined .. protesters | deserted'],
        with: ['@police'],
      },
    ],
  },
  examples: ['Спецназ перешёл на сторону народа.', 'Several soldiers defected to the protesters in Benghazi.'],
  counterexamples: ['Пешеход перешёл на другую сторону дороги.'],
};
