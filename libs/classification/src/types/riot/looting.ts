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
        says: ['мародер*', 'разграб*/разграбл*', 'разгром*', 'граб* .. магазин*/дома/банк*'],
        without: ['@sport', 'счет*', 'разгромн*', 'критик*', 'враг*/противник*/группировк*/арми*'],
        context: ['@protest/@protesters/беспоряд*/мародер*/всу/войск*/погром*/толп*/разграб*'],
        reach: 4,
      },
      {
        id: 'arson',
        says: ['подожгл*/поджог*/поджиг*/подожг*/сожгл*/сожжен*/поджечь/сжег/сжига*'],
        with: ['@loot'],
        context: ['@protest/@protesters/беспоряд*/военкомат*/погром*/диверс*/вертолет*/релейн*/террор*/локомотив*'],
        without: ['шин*/покрыш*/мусор*'],
      },
      {
        id: 'burning',
        says: ['горят/горит/загорел*/пожар'],
        with: ['акимат*/мэри*/администраци*/прокуратур*/резиденци*'],
        context: ['@protest/@protesters/беспоряд*'],
      },
    ],
    kk: [
      {
        id: 'loot',
        says: ['тона*', 'қират*', 'өрте*'],
        with: ['дүкен*/ғимарат*/көлік*/нысан*/банк*/сауда*/кәсіпкер*'],
        context: ['@protest/тәртіпсіздік*/қаңтар*/жұрт/тобыр*/мародер*/тонаушы*'],
      },
    ],
    en: [
      {
        id: 'loot',
        says: ['loot*', 'ransack*', 'arson', 'set/setting .. fire/ablaze/alight', 'torched', 'burned/burnt down'],
        context: ['riot*/mob*/protest*/rebel*/militant*/crowd*/maoist*/violence/clash*/bandh/strike'],
        without: ['effig*', 'tyres/tires'],
      },
    ],
  },
  examples: ['Толпа разграбила магазины в центре Алматы.', 'Rioters looted shops in Almaty.'],
  counterexamples: ['«Спартак» разгромил соперника со счётом 5:0.'],
};
