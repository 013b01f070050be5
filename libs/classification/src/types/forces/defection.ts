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
          'присоедини* к .. протестующ*/митингующ*/демонстрант*/народу/людям/восставш*/оппозици*',
          'братаются/братани*/братал*/обнима*/обнял*',
          'перебежчик*/перебежал*',
          'дезертир*',
        ],
        with: ['@police/@army/гвардейц*/военнослужащ*/пограничник*'],
        without: ['@sport', 'дорог*/улиц*', 'темн* сторон*'],
        reach: 6,
      },
    ],
    kk: [
      {
        id: 'change-side',
        says: ['халық* жағына шы*/өт*', 'жағына өтті/шықты', 'шерушілерге/халыққа/наразыларға/митингіге қосыл*'],
        with: ['@police/@army'],
      },
    ],
    en: [
      {
        id: 'change-side',
        says: [
          'defect/defected/defection*/defecting | switched sides | changed sides | deserted',
          'joined .. protesters/demonstrators/uprising/opposition/rebels',
          'sided/siding with .. protesters/demonstrators/people/opposition',
          'mutinied and',
        ],
        with: ['@police/unit/units/soldier*/general'],
      },
    ],
  },
  examples: [
    'Ақтөбеде полиция халық жағына шықты.',
    'An army unit sided with the demonstrators.',
    'Спецназ перешёл на сторону народа.',
    'Several soldiers defected to the protesters in Benghazi.',
  ],
  counterexamples: ['Пешеход перешёл на другую сторону дороги.'],
};
