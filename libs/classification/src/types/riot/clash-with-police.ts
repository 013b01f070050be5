import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const clashWithPolice: ClaimTypeDefinition = {
  type: 'riot.clash-with-police',
  definition: 'A crowd and security forces fight.',
  acled: [{ event: 'Riots', subEvent: 'Violent demonstration' }],
  plover: [
    { category: 'ASSAULT', mode: 'primitive' },
    { category: 'ASSAULT', mode: 'crowd-control' },
  ],
  actors: ['protesters', 'police'],
  rules: {
    ru: [
      {
        id: 'officers-killed',
        says: ['погиб*/убит*/ранен*/ранения/пострадал* .. силовик*/полицейск*/нацгвард*/военнослужащ*/правоохранител*'],
        context: ['@protest/@protesters/беспоряд*/токаев*/мвд'],
        without: ['@airForce', 'дтп/авари*/всу/фронт*/террорист*'],
      },
      {
        id: 'clash',
        says: [
          'столкновен*',
          'столкнулись',
          'стычк*',
          'потасовк*',
          'столкнулись с полици*/силовик*/омон*',
          'драк* с полици*/омон*/силовик*',
          'противостояни* .. полици*/силовик*/спецназ*',
        ],
        context: ['@protesters/@protest/беспоряд*'],
        without: [
          'дтп/автомобил*/авто/поезд*/лоб*/самолет*/автобус*/грузовик*/маршрут*/машин*',
          'вооруженн*/боев*/боестолкновен*/бойц*',
          'болельщик*/мигрант*/местн*',
          'метеорит*/астероид*/галактик*',
          'войск*/всу/границ*',
          'с трудност*/проблем*',
        ],
        reach: 7,
      },
      {
        id: 'crowd-against-police',
        says: ['столкновен*', 'столкнулись', 'стычк*', 'потасовк*', 'драк*'],
        with: ['полици*/полицейск*/омон*/силовик*/нацгвард*/спецназ*/жандарм*/правоохранител*', 'между/с/со'],
        without: [
          'дтп/автомобил*/авто/поезд*/лоб*/автобус*/грузовик*/маршрут*/машин*',
          'вооруженн*/боев*/боестолкновен*/бойц*/войск*/всу/границ*',
          'пьян*/сын*/сына',
        ],
        reach: 8,
      },
      {
        id: 'in-clashes',
        says: ['в/после/во столкновениях/столкновений'],
        with: ['полици*/полицейск*/омон*/силовик*/нацгвард*/жандарм*/правоохранител*'],
        without: ['вооруженн*/боев*/бойц*/войск*/всу/границ*'],
      },
      {
        id: 'attack-police',
        says: [
          'напали/нападают/атаков*/атаку*/брос*/кида*/забрас*/закида*/запуска*/запустил*/стреля*/летят/полетел*/швыря* .. полици*/полицейск*/силовик*/омон*/спецназ*',
          'прорва*/прорыва* .. оцеплени*/кордон*/заслон*/цепь',
        ],
        with: ['@protesters/камн*/молотова/фейерверк*/петард*/салют*/толп*/файер*/акци*/бутылк*'],
        without: ['отстрел*'],
      },
      {
        id: 'officers-injured',
        says: ['пострадал*/ранен*/травм*'],
        with: ['полицейск*/силовик*/правоохранител*'],
        context: ['митинг*/беспоряд*/протестующ*/протест*/демонстрант*'],
        reach: 4,
      },
    ],
    kk: [
      {
        id: 'clash',
        says: ['қақтығыс*', 'қақтығысты'],
        context: ['@protest/полици*/шеру*/жасақ*'],
        without: ['қарулы', 'шекара*/әскер*', 'көлік*/пойыз*'],
      },
      {
        id: 'officers-injured',
        says: ['полиция .. жарақат ал*', 'полицей*/полиция/тәртіп .. жарақат*/қаза'],
        context: ['@protest/тәртіпсіздік*/қаңтар*/шерушілер*'],
        reach: 6,
      },
      { id: 'attack-police', says: ['полици* .. шабуыл*/тас лақтыр*'], context: ['@protest/тәртіпсіздік*'] },
    ],
    en: [
      {
        id: 'clash',
        says: [
          'clash/clashes/clashed/clashing',
          'scuffle*',
          'skirmish*',
          'fought/fight/fighting/battled/battling .. police/officers/troops/forces',
          'running/pitched battles',
          'attack*/pelted/hurled .. police/officers',
        ],
        with: ['@police'],
        context: [
          'protest*/demonstrat*/crowd*/mob/student*/rally/workers/villagers/supporters/riot*/activists/rioters',
        ],
        without: ['@militants'],
        reach: 9,
      },
    ],
  },
  examples: [
    'Алматыда шерушілер мен полиция арасында қақтығыс болды.',
    'Участники акции запускают фейерверки в сторону силовиков.',
    'В Актау начались столкновения митингующих с полицией.',
    'В Таразе столкновения между жителями рынка и полицией.',
    'Protesters clashed with police in central Athens.',
  ],
  counterexamples: ['Лобовое столкновение автобуса и грузовика под Тверью.', 'Galaxies clash in a new image.'],
};
