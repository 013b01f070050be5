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
        says: ['погиб*/убит*/ранен*/ранения .. силовик*/полицейск*/нацгвард*/военнослужащ*'],
        context: ['@protest/@protesters/беспоряд*/токаев*/мвд'],
        without: ['@airForce', 'дтп/авари*/всу/фронт*/террорист*'],
      },
      {
        id: 'clash',
        says: ['столкновен*', 'столкнулись', 'стычк*', 'потасовк*', 'столкнулись с полици*', 'драк* с полици*/омон*'],
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
        with: ['полици*/полицейск*/омон*/силовик*/нацгвард*/спецназ*/жандарм*', 'между/с/со'],
        without: [
          'дтп/автомобил*/авто/поезд*/лоб*/автобус*/грузовик*/маршрут*/машин*',
          'вооруженн*/боев*/боестолкновен*/бойц*/войск*/всу/границ*',
          'пьян*/сын*/сына',
        ],
        reach: 8,
      },
      {
        id: 'in-clashes',
        says: ['в/после столкновениях/столкновений'],
        with: ['полици*/полицейск*/омон*/силовик*/нацгвард*/жандарм*'],
        without: ['вооруженн*/боев*/бойц*/войск*/всу/границ*'],
      },
      {
        id: 'attack-police',
        says: ['напали/нападают/атаков*/брос*/кида*/забрас*/закида* .. полици*/полицейск*/силовик*/омон*'],
        with: ['@protesters/камн*/молотова/фейерверк*/петард*/толп*/файер*'],
      },
      {
        id: 'officers-injured',
        says: ['пострадал*/ранен*/травм*'],
        with: ['полицейск*/силовик*'],
        context: ['митинг*/беспоряд*/протестующ*'],
        reach: 4,
      },
    ],
    kk: [
      {
        id: 'clash',
        says: ['қақтығыс*'],
        context: ['@protest/полици*/шеру*/жасақ*'],
        without: ['қарулы', 'шекара*/әскер*', 'көлік*/пойыз*'],
      },
      { id: 'officers-injured', says: ['полиция .. жарақат ал*', 'полицей*/сарбаз* .. жарақат*/қаза'], reach: 6 },
    ],
    en: [
      {
        id: 'clash',
        says: ['clash/clashes/clashed/clashing', 'scuffle*', 'skirmish*', 'fought/battled .. police'],
        with: ['@police'],
        context: ['protest*/demonstrat*/crowd*/mob/student*/rally/workers/villagers/supporters/riot*'],
        without: ['@militants'],
      },
    ],
  },
  examples: [
    'В Актау начались столкновения митингующих с полицией.',
    'В Таразе столкновения между жителями рынка и полицией.',
    'Protesters clashed with police in central Athens.',
  ],
  counterexamples: ['Лобовое столкновение автобуса и грузовика под Тверью.', 'Galaxies clash in a new image.'],
};
