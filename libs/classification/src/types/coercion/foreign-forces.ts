import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const foreignForces: ClaimTypeDefinition = {
  type: 'coercion.foreign-forces',
  definition: 'Foreign or allied forces enter or are sent.',
  acled: [{ event: 'Strategic developments', subEvent: 'Other', lossy: true }],
  plover: [{ category: 'MOBILIZE', mode: 'troops', lossy: true }],
  actors: ['army'],
  rules: {
    ru: [
      {
        id: 'allied-forces-leave',
        says: ['вывод*/вывед*/вывел* .. войск*/контингент*/миротворц*/военн*'],
        with: ['одкб/американск*/российск*/сша/украинск*/иностранн*/миротворч*/израильск*/турецк*'],
        phase: 'ended',
      },
      {
        id: 'allied-forces',
        says: ['одкб', 'миротворческ* сил*/контингент*/войск*', 'миротворц*/-миротворческ*'],
        with: ['введ*/ввод*/ввел*/отправ*/направ*/прибы*/прилет*/вылет*/размест*/миротворч*/войск*/переброс*/высад*'],
        without: ['вывод*/вывед*', 'заседан*/саммит*/учени*'],
      },
      {
        id: 'foreign-troops',
        says: [
          'северокорейск*/кндр/корейск*/иностранн*/французск*/британск*/нато/европейск* .. войск*/солдат*/военн*/контингент*/военнослужащ*/сил*',
          'солдат*/военн*/войск* из/кндр .. кндр/северной/пхеньян*',
        ],
        with: [
          'отправ*/направ*/прибы*/размест*/ввод*/ввел*/участв*/находят*/сражают*/воюют/воева*/выдвинул*/переброс*/отправк*/развернут*/готовят* | в курск*',
        ],
        without: ['учени*/вывод*'],
        reach: 10,
      },
      {
        id: 'send-troops',
        says: [
          'направ*/отправ*/ввел*/вводит/введ*/перебрас*/переброс*/размест*/разверн* .. войск*/контингент*/солдат*/спецназ*',
          'войск*/контингент*/солдат* .. направ*/отправ*/введены/переброс*/вошли/прибыл*/высадил*',
        ],
        with: [
          'турци*/турецк*/сша/американск*/нато/франци*/французск*/британ*/иран*/иранск*/кенийск*/кения/египет*/эфиопи*/руанд*/руандийск*/китай*/китайск*/индийск*/польш*/польск*/северокорейск*/кндр/израильск*/вагнер*/миротворч*',
        ],
        without: ['учени*/вывод*/границ*', 'столиц*/площад*/улиц*', 'если/могут/может'],
        reach: 8,
      },
      {
        id: 'invade',
        says: ['вторгл* в', 'начал* .. вторжени*', 'наземн* операци*'],
        with: ['войск*/военн*/арми*/всу/росси*/украин*/израил*'],
        without: ['космос*/личн*', 'назад', 'полномасштабн*', 'с начала/момента вторжени*'],
        reach: 5,
      },
    ],
    kk: [
      {
        id: 'forces-leave',
        says: ['әскер* .. шығар*/әкет*'],
        with: ['ақш*/ұжқш*/ресей*/шетел*/сирия*/ирак*'],
        phase: 'ended',
      },
      { id: 'allied-forces', says: ['ұжқш*', 'бітімгер*', 'буферлік аймақ*'], without: ['шығар*', 'отырыс*/саммит*'] },
    ],
    en: [
      {
        id: 'foreign-troops',
        says: [
          'csto',
          'peacekeep*',
          'foreign/russian/american/us/nato/british/french/turkish/kenyan/ethiopian/rwandan/iranian/wagner/chinese/korean .. troops/forces/soldiers/police/officers/mercenaries .. arriv*/enter*/sent/deploy*/crossed/land*',
          'un/international backed/led mission/force',
          'multinational force/mission',
          'sent/deploy*/dispatch* .. troops/forces/soldiers/peacekeepers to help',
        ],
        without: ['summit/exercise*'],
      },
    ],
  },
  examples: [
    'ҰҚШҰ бітімгерлері Қазақстанға келді.',
    'Турция направила свои войска на север Сирии.',
    'В Казахстан введены миротворческие силы ОДКБ.',
    'CSTO peacekeepers arrived in Kazakhstan.',
  ],
  counterexamples: ['Саммит ОДКБ пройдёт в Астане.'],
};
