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
        says: ['одкб', 'миротворческ* сил*/контингент*/войск*'],
        with: ['введ*/ввод*/ввел*/отправ*/направ*/прибы*/размест*/миротвор*/войск*'],
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
        id: 'invade',
        says: ['вторж*/вторгл* .. в'],
        with: ['войск*/военн*/арми*/всу/росси*/украин*/израил*'],
        without: ['космос*/личн*', 'назад', 'начал* .. вторжени*', 'полномасштабн*'],
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
          'foreign/russian/american/us/nato/british/french .. troops/forces/soldiers .. arriv*/enter*/sent/deploy*',
        ],
        without: ['summit/exercise*'],
      },
    ],
  },
  examples: ['В Казахстан введены миротворческие силы ОДКБ.', 'CSTO peacekeepers arrived in Kazakhstan.'],
  counterexamples: ['Саммит ОДКБ пройдёт в Астане.'],
};
