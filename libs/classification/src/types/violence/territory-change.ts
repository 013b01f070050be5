import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const territoryChange: ClaimTypeDefinition = {
  type: 'violence.territory-change',
  definition: 'An armed side takes or retakes a settlement or a territory.',
  acled: [
    { event: 'Battles', subEvent: 'Government regains territory' },
    { event: 'Battles', subEvent: 'Non-state actor overtakes territory' },
    { event: 'Strategic developments', subEvent: 'Non-violent transfer of territory' },
  ],
  plover: [
    { category: 'ASSAULT', mode: 'heavy-weapons' },
    { category: 'COERCE', mode: 'seize' },
  ],
  actors: ['army'],
  rules: {
    ru: [
      {
        id: 'under-control',
        says: [
          'взял*/взят*/берут/перешл*/переш* под .. контрол*',
          'контролируют/контролирует/контролируется/контролируются',
          'потеря* контрол*',
        ],
        with: ['@troops/сел*/населенн*/город*/район*/хутор*/поселок*/россиян*/украин*'],
        without: ['здани*/парламент*/акимат*/огнев*/качеств*/цен*', '@sport'],
        reach: 7,
      },
      {
        id: 'take-settlement',
        says: [
          'освободил*/освобожден*/освобожд* .. сел*/населенн*/хутор*/поселок*/поселк*/город*/район*/нп/деревн*/территори*/км',
          'захватил*/захвачен*/занял*/занят/занята/занято/заняты/взял*/зачистил*/зачищен* .. сел*/населенн*/хутор*/поселок*/поселк*/город*/район*/нп/деревн*/территори*/км/высот*',
          'выбил*/выбит* .. из',
          'оккупирован*/оккупировал*/оккупаци*',
          'отбил*/вернул* .. сел*/город*/территори*/населенн*',
          'вошли/вошл*/зашли/зашл* в .. сел*/город*/населенн*',
          'всу/вс/войска/армия/боевики/повстанцы/россияне .. захватил*/заняли/взяли/освободили/оставили/отступили',
        ],
        with: ['@troops/населенн*/минобороны/россиян*/российск*/украинск*/украин*/повстанц*/боевик*'],
        without: [
          'здани*/парламент*/заложник*/сизо/изолятор*/акимат*/аэропорт*/на себя',
          '@sport',
          'должност*/пост/место/мест',
          'пожар*/наркот*',
          'стражи',
          'в плен',
        ],
        reach: 8,
      },
    ],
    kk: [
      {
        id: 'take',
        says: ['басып ал* | азат ет*', 'бақылауында/бақылауға'],
        with: ['қала*/аймақ*/аудан*/ауыл*/елді'],
        context: ['бүлікші*/әскер*/сарбаз*/лаңкес*'],
      },
    ],
    en: [
      {
        id: 'take',
        says: [
          'captured/capture/seized/overran/retook/recaptured/liberated/regained | took control | wrested control | under control',
        ],
        with: [
          'town*/village*/city/territory/district/area/areas/province/neighborhood/neighbourhood/camp/ground/airport/positions/base',
        ],
        context: ['@militants/troops/army/soldiers/forces'],
        without: ['building/station/suspect*'],
      },
    ],
  },
  examples: ['Российские войска взяли под контроль село Берёзовка.', 'Rebels captured the town of Goma.'],
  counterexamples: ['Спортсменка взяла под контроль ход матча.'],
};
