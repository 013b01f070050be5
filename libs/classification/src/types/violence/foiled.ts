import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const foiled: ClaimTypeDefinition = {
  type: 'violence.foiled',
  definition: 'An attack is foiled, a weapon intercepted, an arms cache seized.',
  acled: [{ event: 'Strategic developments', subEvent: 'Disrupted weapons use' }],
  plover: [{ category: 'COERCE', mode: 'seize', lossy: true }],
  actors: ['army'],
  rules: {
    ru: [
      {
        id: 'shot-down',
        says: [
          '@shot .. @drone/ракет*/цел*',
          '@drone/ракет*/бпла .. @shot',
          'работает пво',
          'отработал* пво',
          'пво .. @shot/работа*/отраз*/отраж*',
          'отраж*/отразил*/отбит* .. атак*/налет*',
        ],
        with: ['@drone/ракет*/пво/бпла/цел*'],
        without: [
          'чуть не',
          'пункт*/управлени*',
          'обломк* от',
          'погибл*/погиб/ранен/ранена/ранены/загорел*/пожар*/повредил*/поврежден*/ударил*/врезал*',
          '@sport',
          'танк*/склад*/блиндаж*',
          'пешеход*/автомобил*/мотоцикл*/насмерть',
          'полос* | воздушн* судн*',
        ],
        reach: 8,
      },
      {
        id: 'foiled-plot',
        says: [
          'предотвра*/предотвращен*/сорва*/пресек*/пресеч* .. теракт*/диверс*/покушени*/нападен*/взрыв*/поджог*/атак*/деятельност*',
          'готови*/планиров* .. теракт*/диверс*/покушени*/взрыв*/поджог*/нападен*',
        ],
        with: ['фсб/сбу/террор*/теракт*/диверс*/спецслужб*/задержан*/кнб/взорвать/полици*/покушени*/боевик*'],
        reach: 10,
      },
      {
        id: 'weapons-found',
        says: [
          'изъя*/обнаруж*/нашли/найден*/нашл* .. @weapons',
          'обезвре* .. @weapons/бомб*/устройств*',
          'тайник*/схрон* .. @weapons',
        ],
        without: ['коллекц*/музе*', 'охотник*', 'затонувш* | времен войны'],
      },
    ],
    kk: [
      {
        id: 'foiled',
        says: [
          'тәркіле* .. қару*',
          'қару* .. тәркіле*/табыл*',
          'лаңкестік .. алдын ал*/болдырма*',
          'дрон* .. атып түсір*',
        ],
      },
    ],
    en: [
      {
        id: 'weapons-found',
        says: [
          'found/seized/recovered/discovered/defused/destroyed/cleared/unearthed/retrieved/confiscated/intercepted',
        ],
        with: [
          'weapons/weapon/ammunition*/explosives/firearms/ied/ieds/landmines/mines/pistols/rifles/projectiles/cache/caches/stash | explosive device* | bomb*',
        ],
        without: ['exploded/blast/killed'],
        reach: 10,
      },
      {
        id: 'foiled',
        says: [
          'foiled/thwarted/defused/intercepted/downed/seized .. weapons/explosives/arms/ammunition/plot/attack/drone*/missile*/bomb*',
          'arms cache',
          'weapons/explosives/arms/ammunition .. seized/recovered/found',
        ],
      },
    ],
  },
  examples: [
    'Ночью над Брянской областью сбиты три беспилотника.',
    'ФСБ предотвратила теракт в Симферополе.',
    'Police seized weapons and explosives in Hyderabad.',
  ],
  counterexamples: ['Водитель сбил пешехода на переходе.'],
};
