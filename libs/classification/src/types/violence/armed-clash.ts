import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const armedClash: ClaimTypeDefinition = {
  type: 'violence.armed-clash',
  definition: 'Organised armed sides fight, or one advances.',
  acled: [{ event: 'Battles', subEvent: 'Armed clash' }],
  plover: [
    { category: 'ASSAULT', mode: 'firearms' },
    { category: 'ASSAULT', mode: 'heavy-weapons' },
  ],
  actors: ['army'],
  rules: {
    ru: [
      {
        id: 'fighting',
        says: [
          'бои/боев/боях/боям/боями',
          'бой/боя/бою/боем',
          'боестолкновен*',
          'перестрелк*',
          'боев* действи*/столкновен*',
          'вооруженн* столкновен*',
          'ожесточенн*',
        ],
        without: [
          '@sport',
          'бой-баба',
          'боев* патрон*/искусств*',
          'курант*',
          'по боям',
          'участник*/зон*/заморозк*/прекращен*/окончан*/завершен* .. боев*',
          'единоборств*/боец/мма/ufc/титул*',
          'бои без правил',
          'участв*/участи*/участво* в .. боев*/боях | время/период боев* | заверш*/окончани* боев*',
          'быков/петух*',
          'ветеран*',
        ],
        context: ['@troops/@police/фронт*/террорист*/боевик*/зачистк*/преступник*/границ*'],
        reach: 6,
      },
      {
        id: 'encircled',
        says: [
          'окружени*/окружил*/окружен*/котел/котле/котла',
          'подошли/подход* к .. окраин*',
          'оборон* .. направлени*',
          'обороня* .. город*/сел*/позици*',
          'взяты/взят*/захвачен* .. опорник*/позици*',
          'опорник*/позици* .. взят*/захвачен*/занят*',
          'уничтож*/нейтрализ*/разгром* .. группировк*/группы/группу',
          'попыт*/пытал* .. прорва*',
          'боев* мероприяти*',
          'атаков*/атаку* .. позици*/врага/противника',
          'атака/атаки/наступлени* .. на/по .. позици*/город*/провинци*',
          'засад*',
        ],
        with: ['@troops/фсб/силовик*'],
        without: ['@sport', 'окружающ*/окружн*', 'президента'],
      },
      {
        id: 'fighting-goes-on',
        says: ['идут/ведутся/продолжа*/вспыхнули/начались .. бои', 'бои .. идут/ведутся/продолжа*'],
        without: ['@sport'],
      },
      {
        id: 'advance',
        says: [
          'продвинул*/продвига*/продвиж*',
          'наступа* .. на',
          'наступл*/контрнаступл*',
          'вышли на .. окраин*',
          'закреп*',
          'теснят/вытесня*/давят',
          'отби*/отраз*/отразил*/отбива*/отражен* .. атак*/контратак*/штурм*',
          'контратак*',
          'штурм*/-штурмовик* .. позици*/сел*/поселк*',
          'прорва*/прорыв* .. границ*/оборон*/фронт*',
        ],
        with: ['@troops/росси*/украин*/израил*/наш*/враг*'],
        without: ['@sport', 'весн*/зим*/холод*/мороз*/ночи', 'по карьер*/рейтинг*/законопроект*', 'атак* беспилотник*'],
        reach: 9,
      },
      {
        id: 'front-line',
        says: ['в/на .. направлени*', 'лини* фронта', 'линии соприкосновен*'],
        with: ['@troops'],
        context: ['бои/боев/штурм*/атак*/наступа*/продви*'],
        reach: 6,
        without: ['поезд*/движени*'],
      },
      {
        id: 'special-operation',
        says: [
          'спецопераци*',
          'зачистк*/зачища*',
          'ликвидир*/нейтрализ*/уничтож* .. боевик*/террорист*/бандит*/преступник*/нападавш*',
          'боевик*/террорист*/штурмовик*/бандит* .. ликвидир*/нейтрализ*/уничтож*',
        ],
        with: ['террорист*/боевик*/бандит*/фсб/силовик*/преступник*/нападавш*'],
        without: ['заложник*', 'снег*/мусор*'],
        reach: 8,
      },
      {
        id: 'losses',
        says: [
          'потер*/уничтож*/ликвидир* .. бойц*/военнослужащ*/танк*/бронетехник*/единиц*/солдат*',
          'потери/потерь/потерял*',
        ],
        with: ['всу/вс/арми*/противник*/враг*/войск*'],
        without: ['связь/пульс*', 'рубл*/миллиард*/млрд'],
        reach: 6,
      },
      { id: 'war', says: ['война/войны/войну/войне идет/продолжа*/длит*'], with: ['украин*/росси*/израил*/судан*'] },
    ],
    kk: [
      {
        id: 'fighting',
        says: [
          'ұрыс/ұрысты*/ұрыстар*/ұрыста',
          'шайқас*',
          'атыс/атысу*/атыста/атысты',
          'қарулы қақтығыс*',
          'қаруланған .. қуып',
        ],
        with: [
          'әскер*/сарбаз*/қару*/шекара*/жасақ*/лаңкес*/полици*/полицей*/тәліп*/тәлібан*/бүлікші*/армия*/қарсылас*',
        ],
        without: ['@sport', 'отан соғыс*', 'дерт*/індет*'],
      },
    ],
    en: [
      {
        id: 'forces-against-militants',
        says: [
          'attack*/killed/kill/raid/raided/raids/operation/eliminated/neutralized/neutralised/repelled/repulsed/ambushed/assault | exchange of fire | exchanged fire | fire exchange | under fire | gun fight',
        ],
        with: [
          '@militants',
          'soldiers/troops/army/policemen/paramilitary/fighters/commandos/peacekeepers/checkpoint*/barracks/outpost*/amisom/base/bases | security/government/coalition/union forces | police post/station/training',
        ],
        without: ['suicide/bomber*/car'],
      },
      {
        id: 'advance',
        says: ['advanced/advance/advancing/counterattack*/assault/offensive | pushed back | heavy losses'],
        with: ['army/forces/troops/rebels/militia*/fighters/militants/terrorists'],
        without: ['@sport', 'sexual'],
      },
      {
        id: 'fighting',
        says: [
          'fighting/battle/battles/gunbattle/firefight/encounter/shootout/gunfight/clash/clashes/clashed/ambush*/offensive/crossfire | gun battle',
        ],
        with: [
          '@militants/troops/soldiers/army/fighters/insurgent*/corps/faction*/factions | government/armed/defence/defense/syrian/iraqi forces',
        ],
        without: ['@sport', 'protest*/student*', 'cancer/fires'],
      },
    ],
  },
  examples: [
    'Шекарада қарулы қақтығыс болып, үш сарбаз қаза тапты.',
    'Government troops repelled an attack by insurgents near Goma.',
    'В районе Торецка идут бои.',
    'Soldiers clashed with rebels near Goma.',
  ],
  counterexamples: ['Сегодня бой за титул чемпиона UFC.', 'Под бой курантов загадали желание.'],
};
