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
        id: 'take-settlement',
        says: [
          'взя*/бер*/перешл*/переш* .. под .. контрол*',
          'освобод*/освобож*/освобожден* .. @settlement',
          'освободил*/освобожден*',
          'захвати*/захвачен*/занял*/заняли/занят*/взял*/зачистил*/зачищен*',
          'контролиру*',
          'выбил*/выбит* .. из',
          'оккупир*/оккупац*',
          'отбил* .. сел*/город*/территори*',
          'окруж*/окружен*',
          'вошли в .. сел*/город*',
          'штандарт/флаг .. над/подня*/водруз*',
        ],
        with: ['@troops/сел*/населенн*/всу/минобороны/россиян*/российск*/украинск*/войска'],
        without: [
          'здани*/парламент*/заложник*/сизо/изолятор*/акимат*/аэропорт*',
          '@sport',
          'позици* в рейтинг*',
          'должност*/пост/место/мест',
          'пожар*/наркот*',
          'стражи',
        ],
        reach: 6,
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
        says: ['captured/seized/overran/retook/recaptured/liberated/occupied | took control'],
        with: ['town/village/city/territory/district/area/province'],
        context: ['@militants/troops/army/soldiers/forces'],
        without: ['building/station/suspect*'],
      },
    ],
  },
  examples: ['Российские войска взяли под контроль село Берёзовка.', 'Rebels captured the town of Goma.'],
  counterexamples: ['Спортсменка взяла под контроль ход матча.'],
};
