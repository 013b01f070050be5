import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const threat: ClaimTypeDefinition = {
  type: 'speech.threat',
  definition: 'An official or a side threatens force, prosecution or war.',
  acled: [],
  plover: [{ category: 'THREATEN', mode: '' }],
  actors: ['officials'],
  rules: {
    ru: [
      {
        id: 'shoot-to-kill',
        says: ['огонь/стрелять на поражение', 'стрелять без предупреждения', 'будут уничтожен*/ликвидирован*'],
      },
      {
        id: 'threaten',
        says: ['угрожает/угрожал*/угрожать/угрожают/пригроз*/пригрозил*'],
        with: [
          '@official/власт*/акимат*/протест*/преследован*/войн*/путин*/трамп*/израил*/иран*/хезболл*/кндр/нато/росси*/украин*/сша',
        ],
        without: [
          'жизни и здоровью',
          'штраф*/дожд*/погод*/опасност*/нудист*',
          'исчезновени*/вымиран*',
          'жизни/ножом/пистолет*/мужчин*/женщин*/девушк*/водител*/сосед*',
          '@sport',
        ],
        reach: 8,
      },
      {
        id: 'harsh-action',
        says: [
          'жестк* действ*/ответ*/мер*',
          'действ* .. жестк*',
          'не остан* безнаказан*',
          'ядерн* доктрин*',
          'примен* .. ядерн*',
          'нанес* .. удар по центр*',
          'нанес* .. ответн* удар*',
          'ответн* удар*',
          'право/вправе .. примен*/наносить/ударить',
          'примен* .. ядерн* оружи*',
          'нанесем/нанесём удар*',
          'привле* .. виновн* .. ответственност*',
          'прямое участие',
        ],
        with: ['@official/намерен*/обещ*/пообещ*/заяв*/предупред*/путин*/трамп*/росси*/сша/утверд*/будет/будем'],
        without: ['@sport', 'экономик*/цен*'],
        reach: 12,
      },
    ],
    kk: [
      {
        id: 'threaten',
        says: ['қатаң .. әрекет*/шара*/жаза*', 'жазаланады/жазаланатын*', 'қоқан лоққы*', 'ескертті'],
        with: ['заң*/тәртіпсіз*/бұзақы*/президент*/министр*/полиция*'],
        without: ['ауа*/боран*/синоптик*'],
      },
    ],
    en: [
      {
        id: 'threaten',
        says: ['threaten*/warned .. with/of/will/force/retaliat*/action/war', 'will not go unpunished'],
        with: ['@official/@militants/military'],
        without: ['weather/storm/climate/endangered/extinction'],
        reach: 6,
      },
    ],
  },
  examples: [
    'Аким Атырау пригрозил протестующим уголовным преследованием.',
    'The president threatened military action against the rebels.',
  ],
  counterexamples: ['Синоптики предупредили: городу угрожают дожди.'],
};
