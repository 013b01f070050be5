import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const explosion: ClaimTypeDefinition = {
  type: 'violence.explosion',
  definition: 'Bomb, IED, mine, grenade, car bomb.',
  acled: [
    { event: 'Explosions/Remote violence', subEvent: 'Remote explosive/landmine/IED' },
    { event: 'Explosions/Remote violence', subEvent: 'Grenade' },
    { event: 'Explosions/Remote violence', subEvent: 'Suicide bomb' },
  ],
  plover: [{ category: 'ASSAULT', mode: 'explosives' }],
  actors: [],
  rules: {
    ru: [
      {
        id: 'blast',
        says: ['взрыв/взрыва/взрывы/взрывов/взрывом/взрыве/взрыву/взрывах', 'взорвал*/взорван*/взорвать'],
        without: [
          'газ/газа/газов*/баллон*/бытов*',
          'интернет*/соцсет*/рынок/рынк*/продаж*/зал/публик*/чарт*/тик*',
          'большой взрыв*',
          'вселенн*/звезд*/сверхнов*/вулкан*',
          'эмоци*/смех*/мозг*',
          'колес*/шин*/батаре*/аккумулятор*/котел/котл*/самокат*/телефон*',
          'пво/беспилотник*/дрон*/ракет*',
          'бпла',
          'фейерверк*/петард*',
          'демограф*',
        ],
        reach: 6,
      },
      {
        id: 'mine',
        says: [
          'подорва*/подрыв*',
          'самодельн* .. бомб*/взрывн*/устройств*',
          'на мин*/минах/фугас*',
          'взрывн* устройств*',
          'смертник*',
          'сдетонир*',
          'гранат*',
        ],
        without: [
          'доверие/авторитет*/репутац*/здоровь*/экономик*/основы',
          'обезвре*/предотвра*/изъя*/нашл*/обнаруж*/найден*',
          'сок/сока/гранатов*/браслет*',
          'готов*/планир*',
        ],
        reach: 7,
      },
    ],
    kk: [
      {
        id: 'blast',
        says: ['жарылыс*', 'жарылды/жарылған*', 'бомба*'],
        without: ['газ*/баллон*/пеш*/ақау*', 'ақпараттық', 'демографиялық'],
        reach: 6,
      },
    ],
    en: [
      {
        id: 'blast',
        says: [
          'explosion*/blast/blasts/exploded/bomb/bombs/bombing/bombings/grenade*/ied/landmine*/detonat* | suicide bomb* | car bomb*',
        ],
        without: [
          'gas | gas leak',
          'population/volcano*/supernova | big bang',
          'defused/hoax/threat/disposal',
          'box office',
          'air/airstrike*',
        ],
        reach: 6,
      },
    ],
  },
  examples: ['У здания полиции в Анкаре прогремел взрыв.', 'A car bomb exploded in central Kabul.'],
  counterexamples: ['Взрыв бытового газа в жилом доме под Рязанью.', 'Астрономы увидели взрыв сверхновой.'],
};
