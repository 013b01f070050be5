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
        says: ['взрыв/взрыва/взрывы/взрывов/взрывом/взрыве/взрыву/взрывах', 'взорвал*/взорван*'],
        with: [
          '@terror/бомб*/устройств*/автомобил*/внедорожник*/машин*/полици*/пейджер*/мост*/поток*/газопровод*/фсб/сбу/заложен*/прогремел*/раздал*/произошел/вокзал*/проходн*/суда/военн*/спецслужб*/подстав*/рынке/мечет*/церк*',
        ],
        without: [
          'интернет*/соцсет*/рынок/продаж*/зал/публик*/чарт*',
          'эмоци*/смех*/мозг*',
          'предотвра*/готов*/планир*/угрож*',
        ],
        nowhere: [
          'газ/газа/газом/газов*/баллон*/бытов*/утечк*/заправк*/вейп*/вертолет*/хлопок/ожог*/перекрыти*/бизнес-партнер*/бизнес*',
          'вселенн*/звезд*/сверхнов*/вулкан*/астероид*',
          'колес*/шин*/батаре*/аккумулятор*/котел/котл*/самокат*/петард*/пиротехн*/самогон*',
          '@drone/ракет*/пво/обстрел*',
        ],
        reach: 9,
      },
      {
        id: 'car-bomb',
        says: [
          'взрыв*/взорвал* .. автомобил*/внедорожник*/машин*/авто',
          'автомобил*/внедорожник*/машин*/авто .. взорвал*',
        ],
        without: ['эмоци*', 'предотвра*/готов*/планир*/угрож*'],
        nowhere: [
          'газ/газа/газом/газов*/баллон*/заправк*',
          'батаре*/аккумулятор*/самокат*/петард*',
          '@drone/ракет*/обстрел*',
        ],
        reach: 6,
      },
      {
        id: 'mine',
        says: [
          'подорвал*/подорван*/подрыв/подрыва/подрыве/подрывом/подрывы/подрывах',
          'самодельн* .. бомб*/взрывн*/устройств*',
          'на мине/минах/мину/фугас*',
          'смертник*',
          'сдетонир*',
          'взорвал*/брос*/кинул*/взрыв* .. гранат*',
          'взрывн* устройств*/бомб*/мина/заряд* .. сработал*/взорвал*/привел*/сдетонир*',
          'сработал*/взорвал*/подорвал* .. устройств*/бомб*/заряд*/мин*/самокат*',
          'заложен* .. бомб*/заряд*/устройств*/взрывчатк*',
          'заминирован* .. взорвал*',
        ],
        without: [
          'доверие/авторитет*/репутац*/здоровь*/экономик*/основы',
          'обезвре*/предотвра*/изъя*/нашл*/обнаруж*/найден*',
          'готов*/планир*/минут*',
          '@sport',
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
          'explosion*/blast/blasts/exploded/bomb/bombs/bombing/bombings/bomber/bombers/grenade*/ied/ieds/landmine*/detonat* | suicide bomb*/attacker*/vest* | car bomb* | blew up | blown up | blew himself/herself/themselves | roadside bomb*',
        ],
        without: [
          'gas | gas leak',
          'population/volcano*/supernova | big bang',
          'defused/hoax/threat/disposal',
          'stun/gas/petrol/smoke/barrel/chlorine',
          'transformer/boiler/factory/container/tank/chemical plant/warehouse/gas cylinder',
          'box office',
          'air/airstrike*',
        ],
        reach: 6,
      },
    ],
  },
  examples: [
    'Кабулда мешітте жарылыс болып, 20 адам қаза тапты.',
    'В Москве сработало взрывное устройство, погиб генерал.',
    'У здания полиции в Анкаре прогремел взрыв.',
    'A car bomb exploded in central Kabul.',
  ],
  counterexamples: ['Взрыв бытового газа в жилом доме под Рязанью.', 'Астрономы увидели взрыв сверхновой.'],
};
