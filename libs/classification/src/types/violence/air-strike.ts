import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const airStrike: ClaimTypeDefinition = {
  type: 'violence.air-strike',
  definition: 'Air, drone, missile or artillery strike, shelling.',
  acled: [
    { event: 'Explosions/Remote violence', subEvent: 'Air/drone strike' },
    { event: 'Explosions/Remote violence', subEvent: 'Shelling/artillery/missile attack' },
  ],
  plover: [
    { category: 'ASSAULT', mode: 'aerial' },
    { category: 'ASSAULT', mode: 'heavy-weapons' },
  ],
  actors: ['army'],
  rules: {
    ru: [
      {
        id: 'air-raid',
        says: [
          'авиаудар*',
          'авианалет*',
          'обстрел*/-обстреля*',
          'обстреля*',
          'бомбардировк*/разбомб*',
          'налет* .. @drone',
          'ракетн*/авиационн*/массированн*/комбинированн* .. удар*/атак*/обстрел*',
          'удар* .. @missile/@drone',
          'прилет/прилеты/прилета/прилетов/прилетел*',
          'артобстрел*',
          'нане* .. удар*',
        ],
        without: [
          '@sport',
          'налетчик*',
          'ножом/ножевых/кулак*/топор* | по голове',
          'сердечн*/солнечн*',
          'по экономик*/имидж*/бизнес*/рынк*/репутац*',
          'из окна',
          'самолет* прилет*',
          'туристов/рейс*',
          'пейджер*',
          'в прямом эфире',
          'пневмат*',
        ],
        with: [],
        reach: 4,
      },
      {
        id: 'drone-hits',
        says: [
          '@drone/@missile/обломк* .. @hit',
          '@hit .. @drone/@missile/обломк*',
          'удар* по',
          'ударил* .. по',
          'бьют по',
          'атаков* .. завод*/нефтебаз*/аэродром*/объект*/подстанц*/склад*/жил*/порт/порту',
        ],
        with: ['@air/обломк*'],
        without: ['@sport', 'сбит*/перехва*', 'пейджер*', 'молни*', 'санкц*', 'по карман*/кошельк*', 'разреш*'],
        reach: 8,
      },
      {
        id: 'victims-of-strike',
        says: ['погиб*/пострада*/ранен*/ранения/убит*/разруш*/поврежден*/повредил*/пожар*/загорел*'],
        with: ['обстрел*/удар*/атак*/налет*/прилет*', '@air'],
        without: ['дтп/землетряс*/ураган*/теракт*/стрельб*/ножом/молни*', 'акул*/собак*/медвед*'],
        reach: 9,
      },
      {
        id: 'shot-down-with-damage',
        says: ['обломк*'],
        with: ['упал*/падени*/пожар*/загорел*/повредил*/поврежден*/ранен*/пострадал*/погиб*', '@drone/ракет*/бпла'],
        without: ['самолет*/вертолет*', 'без пострадавш*'],
        reach: 12,
      },
    ],
    kk: [
      {
        id: 'air-raid',
        says: [
          'әуеден шабуыл*',
          'зымыран* .. шабуыл*/соққы*/ти*/атыл*/түс*',
          'дрон*/ұшқышсыз .. шабуыл*/соққы*/түс*',
          'бомбала*',
          'әуе соққы*',
          'зеңбірек*',
          'атқыла*',
        ],
        without: ['@sport', 'сынақ*/сына*'],
      },
    ],
    en: [
      {
        id: 'air-raid',
        says: [
          'airstrike* | air strike* | air raid* | air attack*',
          'shelling/shelled/bombardment/bombarded',
          'missile/missiles/drone/drones/rocket/rockets/mortar*/artillery .. hit/struck/attack*/fired/strike*/landed/killed/launched',
          'fired .. rockets/missiles/mortars/shells',
          'drone attack*/strike*',
        ],
        without: ['@sport', 'test/tested/tests'],
      },
    ],
  },
  examples: [
    'Беспилотники атаковали нефтебазу в Туапсе.',
    'В результате обстрела Херсона погибли два человека.',
    'An airstrike hit a hospital in Idlib.',
  ],
  counterexamples: ['Удар форварда пришёлся в штангу, матч завершился вничью.', 'Рейс из Анталии прилетел вовремя.'],
};
