import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const looting: ClaimTypeDefinition = {
  type: 'riot.looting',
  definition: 'Looting, arson, destruction of property.',
  acled: [
    { event: 'Riots', subEvent: 'Mob violence' },
    { event: 'Strategic developments', subEvent: 'Looting/property destruction' },
  ],
  plover: [
    { category: 'PROTEST', mode: 'vandalize' },
    { category: 'ASSAULT', mode: 'destroy' },
  ],
  actors: ['crowd'],
  rules: {
    ru: [
      {
        id: 'loot',
        says: [
          'мародер*',
          'разграб*/разграбл*',
          'разгром*/-разгромн*',
          'громят/громит/крушат/крушит/громили/погромили .. @loot/помещени*',
          'граб* .. магазин*/дома/банк*',
        ],
        without: ['@sport', 'счет*', 'критик*', 'враг*/противник*/группировк*/арми*/нацист*/фашист*'],
        context: ['@protest/@protesters/беспоряд*/мародер*/всу/войск*/погром*/толп*/разграб*/столкновен*'],
        reach: 4,
      },
      {
        id: 'arson',
        says: ['подожгл*/поджог*/поджиг*/подожг*/подожжен*/сожгл*/сожжен*/поджечь/поджег*/сжег/сжига*'],
        with: ['@loot'],
        context: [
          '@protest/@protesters/беспоряд*/военкомат*/погром*/диверс*/вертолет*/релейн*/террор*/локомотив*/посольств*/мэри*/администраци*/акимат*/синагог*/мечет*/толп*',
        ],
        without: ['шин*/покрыш*/мусор*'],
      },
      {
        id: 'burning',
        says: ['горят/горит/горел*/сгорел*/загорел*/пылает/пожар | охвачен* огнем'],
        with: [
          'акимат*/мэри*/администраци*/прокуратур*/резиденци*/парламент*/полиции/дома/домов/автомобил*/авто/магазин*',
        ],
        context: ['@protest/беспоряд*/погром*/протестующ*/толп*/столкновен*'],
        without: ['@airForce', 'обстрел*/дтп'],
        reach: 5,
      },
    ],
    kk: [
      {
        id: 'burning',
        says: [
          'үйлер*/дүкендер*/көліктер* .. өртел*/өртен*/тонал*/қират*',
          'әкімдік*/резиденция*/прокуратура*/ғимарат* .. өртен*/өртеп/өртеді/жан*',
        ],
        without: ['тұрғын үй', 'қысқа тұйықтал*'],
      },
      {
        id: 'loot',
        says: ['тона*/тонап', 'қират*/қиратып', 'өрте*/өртеп/өртеген'],
        with: ['дүкен*/ғимарат*/көлік*/нысан*/банк*/сауда*/кәсіпкер*/әкімдік*/әкімдігі*/кеңсе*'],
        without: ['ұры*/қарақшы*/пәтер*/күдікті*/алаяқ*/құрықта*/газ*/сөндір*/апат*'],
      },
    ],
    en: [
      {
        id: 'loot',
        says: ['loot/looted/looting/looters', 'ransack*'],
        without: ['art/museum/nazi/artefacts/artifacts'],
      },
      {
        id: 'arson',
        says: [
          'arson/arsonist*',
          'set/setting .. fire/ablaze/alight',
          'torched/torching',
          'burned/burnt/burning down',
          'vandali*/firebomb*',
        ],
        with: [
          'office*/shop*/shops/store*/house*/houses/home*/homes/building*/vehicle*/vehicles/property/church*/temple*/mosque*/school*/station*/bus/buses/truck*/car/cars/crops/village*/warehouse*/supermarket*',
        ],
        without: ['effig*', 'tyres/tires/dumpster*', 'accident*/electrical/wildfire*/candle', '@sport'],
        reach: 7,
      },
    ],
  },
  examples: [
    'Ашулы топ Тараз қаласының әкімдігін өртеп жіберді.',
    'Dozens of shops were looted in Soweto overnight.',
    'Толпа разграбила магазины в центре Алматы.',
    'Rioters looted shops in Almaty.',
  ],
  counterexamples: ['«Спартак» разгромил соперника со счётом 5:0.'],
};
