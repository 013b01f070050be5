import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const occupation: ClaimTypeDefinition = {
  type: 'seizure.occupation',
  definition: 'A building or a site is taken and held.',
  acled: [{ event: 'Riots', subEvent: 'Violent demonstration', lossy: true }],
  plover: [{ category: 'PROTEST', mode: 'riot', lossy: true }],
  actors: ['protesters'],
  rules: {
    ru: [
      {
        id: 'seize-building',
        says: [
          'захва*/-захватчик* .. @office',
          '@office .. захва*/-захватчик*',
          'взя*/бер* .. под контрол*',
          'взял* штурмом',
          'заня*/оккупир*/удержива* .. здани*/парламент*/акимат*/администраци*/мэри*/ректорат*/университет*/корпус*/телецентр*/аэропорт*',
          'захват* .. сизо/изолятор*/колони*',
        ],
        with: ['@office'],
        context: [
          '@protest/@protesters/беспоряд*/террорист*/штурм*/оппозици*/митинг*/студент*/вооруженн*/боевик*/переворот*/сизо/изолятор*',
        ],
        without: ['заложник*', 'пыта*/попыт*/пробу*', 'войск*/вс/всу', 'рынок*/рынка'],
        reach: 5,
      },
      {
        id: 'refuse-to-leave',
        says: ['отказ*/не .. покинуть/покида*/освобод*', 'оста*/остают*/будут .. в здани*/парламент*/комплекс*'],
        with: ['здани*/парламент*/комплекс*'],
        context: ['@protesters/@protest'],
        polarity: 'asserted',
      },
      {
        id: 'leave',
        says: ['покинул*/покинут/покида*/освобод*/освобожд* .. здани*/парламент*/комплекс*/ректорат*/университет*'],
        with: ['оппозиц*/протестующ*/митингующ*/демонстрант*/студент*/активист*/участник*'],
        without: ['силовик*/полици*/военн*/спецназ*', 'отказ*'],
        phase: 'ended',
      },
    ],
    kk: [
      {
        id: 'seize-building',
        says: [
          'басып ал*/ала*/алған*',
          'наразылар*/шерушілер* бақылауы*',
          'иелен* | бақылауға ал*',
          'басып алынды/алынған*',
        ],
        with: ['@office'],
      },
    ],
    en: [
      {
        id: 'seize-building',
        says: [
          'occupied/occupy/occupying/occupation/seized/seize/seizing/took/captured | taken over | take over | took over | barricaded themselves',
        ],
        after: [
          'parliament/building/buildings/office/offices/hall/headquarters/airport/station/university/embassy/capitol/palace/campus/faculty/ministry/library',
        ],
        with: ['@protesters/@protest/@militants/coup'],
        without: ['territory | west bank | town | village | towns | villages'],
      },
    ],
  },
  examples: [
    'Наразылық білдірушілер Алматы әуежайын басып алды.',
    'Студенты заняли здание ректората университета в Белграде.',
    'Протестующие захватили здание администрации в Актобе.',
    'Protesters occupied the city hall in Tbilisi.',
  ],
  counterexamples: ['Компания захватила рынок офисных зданий.'],
};
