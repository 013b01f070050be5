import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const emergency: ClaimTypeDefinition = {
  type: 'coercion.emergency',
  definition: 'State of emergency or martial law, imposed or lifted.',
  acled: [{ event: 'Strategic developments', subEvent: 'Other', lossy: true }],
  plover: [{ category: 'COERCE', mode: 'martial-law' }],
  actors: ['officials'],
  rules: {
    ru: [
      {
        id: 'emergency-lifted',
        says: ['чрезвычайн* положени*', 'режим* чп/чс/кто', 'военн* положени*', 'режим* контртеррорист*'],
        with: [
          'отмен*/снят/снято/снята/сняты/сняли/снял/снима*/снимут/кончится/кончил*/прекращ*/завершен*/закончил*/истек*',
        ],
        phase: 'ended',
        reach: 7,
      },
      {
        id: 'emergency',
        says: [
          'чрезвычайн* положени*',
          'режим* чп/кто',
          'режим* чрезвычайн*',
          'введ*/ввел*/ввод*/вводит*/объяв* .. чп/чс',
          'введен/введено/ввели/ввел/объявлен/объявили кто',
          'чп введ*/объяв*',
          'военн* положени*',
          'режим* контртеррорист*',
          'контртеррорист* операц*',
        ],
        without: [
          'отмен*/снят*/сняли/снима*/снимут/кончится/кончил*/прекращ*',
          'мчс',
          'жк/квартир*/коммунальн*/паводк*/лесн*/пожар*/наводнени*/ураган*/землетряс*/снегопад*/шторм*/разлив*/мазут*/циклон*',
          'фильм*',
          'время/период/условиях/случае/случай/срок военн* положени* | случае введения | командовани* военн* положени*',
        ],
        reach: 7,
      },
    ],
    kk: [
      {
        id: 'emergency-lifted',
        says: ['төтенше жағдай*', 'тж режим*'],
        with: ['алын*/-алынба*/алғалы/жояды/жойыл*/аяқтал*/бітеді/тоқтат*'],
        phase: 'ended',
        reach: 7,
      },
      {
        id: 'emergency',
        says: ['төтенше жағдай* .. режим*/жариял*/енгіз*/ұзарт*', 'төтенше жағдай', 'әскери жағдай*'],
        without: [
          'алынды/алынып/алынған/алынғалы/жояды/жойыл*/бітеді',
          'министр*/департамент*/комитет*',
          'бұзған/бұзғандар*/бұзу*',
        ],
        reach: 5,
      },
    ],
    en: [
      {
        id: 'emergency-lifted',
        says: ['state of emergency', 'martial law', 'emergency rule'],
        with: ['lifted/ended/lifts/revoked'],
        phase: 'ended',
      },
      {
        id: 'emergency',
        says: ['state of emergency', 'martial law', 'emergency rule', 'declared emergency'],
        without: ['lifted/ended/lifts/revoked', 'flood*/hurricane/earthquake/storm'],
      },
    ],
  },
  examples: [
    'Парламент проголосовал за отмену военного положения.',
    'В Мангистауской области введено чрезвычайное положение.',
    'Ақтөбеде төтенше жағдай режимі енгізілді.',
    'The president declared a state of emergency in Sri Lanka.',
  ],
  counterexamples: ['Из-за лесных пожаров введён режим ЧС.', 'Спасатели МЧС ликвидировали последствия паводка.'],
};
