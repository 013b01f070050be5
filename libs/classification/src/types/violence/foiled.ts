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
        id: 'count-shot-down',
        says: ['@shot'],
        after: ['#', '@drone'],
        without: [
          'погибл*/погиб/ранен/ранена/ранены/загорел*/пожар*/повредил*/поврежден*/ударил*/врезал*',
          'пункт*/управлени*/танк*/склад*/блиндаж*/штаб*/завод*',
        ],
        reach: 9,
      },
      {
        id: 'foiled-plot',
        says: [
          'предотвра*/предотвращен*/сорва*/сорван*/пресек*/пресеч*/раскры* .. теракт*/диверс*/покушени*/нападен*/взрыв*/подрыв*/поджог*/атак*/деятельност*/операц*/заговор*/переворот*/угон*',
          'готови*/планиров* .. теракт*/диверс*/покушени*/взрыв*/подрыв*/взорвать/поджог*/нападен*',
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
        without: [
          'коллекц*/музе*',
          'охотник*/охотнич*',
          'затонувш* | времен войны',
          'суицид*/самоубийств*/ревност*/жены/жену',
        ],
        context: [
          '@terror/фсб/сбу/кнб/тайник*/схрон*/мины/мину/мина/взрывчат*/взрывн*/гранат*/снаряд*/бомб*/сапер*/контрабанд*/боевик*/ввезти/переправ*',
        ],
      },
    ],
    kk: [
      {
        id: 'foiled',
        says: [
          'тәркіле* .. қару*',
          'лаңкестік/терактінің/шабуылдың .. алдын ал*/алды',
          'жоспарла* .. лаңкестік/теракт*',
          'қару* .. тәркіле*/табыл*/тапты/тапқан',
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
          'foiled/thwarted/defused/intercepted/downed/seized/prevented .. weapons/explosives/arms/ammunition/plot/attack/drone*/missile*/bomb*/bombing',
          'shot/shoot/shooting down .. drone*/missile*/rocket*/aircraft',
          'drone*/missile*/rocket* .. intercepted/downed | drone*/missile* .. shot down',
          'arms cache',
          'weapons/explosives/arms/ammunition .. seized/recovered/found',
        ],
      },
    ],
  },
  examples: [
    'ҰҚК лаңкестік әрекеттің алдын алды.',
    'Air defences shot down three drones over the Red Sea.',
    'Ночью над Брянской областью сбиты три беспилотника.',
    'ФСБ предотвратила теракт в Симферополе.',
    'Police seized weapons and explosives in Hyderabad.',
  ],
  counterexamples: ['Водитель сбил пешехода на переходе.'],
};
