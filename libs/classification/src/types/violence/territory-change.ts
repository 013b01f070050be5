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
        id: 'control-of',
        says: ['установил*/взял*/вернул*/восстановил*/потерял*/утратил* .. контрол* над ^'],
        without: ['здани*/компани*/парламент*/собой/@sport'],
      },
      {
        id: 'under-control',
        says: [
          'взял*/взят*/берут/перешл*/переш* под .. контрол*',
          'контролируют/контролирует/контролируется/контролируются',
          'потеря*/утрат*/установил*/вернул* .. контрол* над',
          'под контрол*/контролем ^',
        ],
        with: ['@troops/сел*/населенн*/город*/район*/хутор*/поселок*/россиян*/украин*/провинци*'],
        without: ['здани*/парламент*/акимат*/огнев*/качеств*/цен*', '@sport'],
        reach: 7,
      },
      {
        id: 'take-settlement',
        says: [
          'освободил*/освобожден*/освобожд* .. сел*/населенн*/хутор*/поселок*/поселк*/город*/район*/нп/деревн*/территори*/км',
          'захватил*/захвачен*/занял*/занят/занята/занято/заняты/взял*/зачистил*/зачищен* .. сел*/населенн*/хутор*/поселок*/поселк*/город*/район*/нп/деревн*/территори*/км/высот*',
          'выбил*/выбит* .. из',
          'оккупирован/оккупирована/оккупировано/оккупированы/оккупировал*',
          'отбил*/вернул/вернула/вернули/вернуло .. сел*/город*/территори*/населенн*',
          'вошли/вошла/вошел/зашли/зашла/вступил*/ворвал* в .. сел*/село/город*/населенн*/столиц*/пригород*',
          'вошли/вошла/вошел/вошло в ^',
          'заняли/заняла/занял/захватил*/взяли/взяла/освободил*/отбил*/оставил*/покинул* ^',
          'заняли/заняла/захватил* .. почти/весь/половин*/част* .. город*/провинци*/кварталы',
          'взяли/взяла/взят/взят* ^',
          'пал/пала/пали .. город*/столиц*',
          'отступил*/отошли/вышли/выбиты из город*/сел*',
          'отступил*/отошли/выбиты из ^',
          'полностью/окончательно зачищен*/освобожден*',
          'поднял*/водрузил* .. флаг* в/над/на',
          'всу/вс/войска/армия/боевики/повстанцы/россияне .. захватил*/заняли/взяли/освободили/оставили/отступили',
        ],
        with: [
          '@troops/населенн*/минобороны/россиян*/российск*/украинск*/украин*/повстанц*/боевик*/вооруженн*/мятежник*',
        ],
        without: [
          'здани*/парламент*/заложник*/сизо/изолятор*/акимат*/аэропорт* | на себя',
          '@sport',
          'должност*/пост/место/мест',
          'пожар*/наркот*',
          'стражи',
          'в плен',
          'наркот*/отель/гостиниц*/больниц*/рейтинг*/рынок/мест*',
        ],
        reach: 8,
      },
    ],
    kk: [
      {
        id: 'take',
        says: ['басып ал*/алды | азат ет*/етті | қайтарып ал*', 'бақылауында/бақылауға/бақылауына'],
        with: ['қала*/аймақ*/аудан*/ауыл*/елді/әскер*/сарбаз*/тәлібан*/тәліп*/армия*/оппозиция*'],
        context: ['бүлікші*/әскер*/сарбаз*/лаңкес*/тәліп*/тәлібан*/армия*/оппозиция*/көтеріліс*'],
      },
    ],
    en: [
      {
        id: 'control-of',
        says: ['took/taken/seized/gained/lost control of ^'],
        context: ['@militants/troops/army/soldiers/forces'],
        without: ['building/parliament/company/airport'],
      },
      {
        id: 'take',
        says: [
          'captured/captures/capture/seized/seizes/overran/overrun/retook/recaptured/recapture/liberated/regained/reclaimed/retaken/fell/entered | took control | taken control | seized control | gained control | wrested control | under control | lost control | took over | swept into | purged/cleared of | drove out | driven out | handed over/control | hand over | withdrew/withdrawn/pulled from | crossed into',
        ],
        with: [
          'highway/highways/town*/village*/villages/city/territory/territories/district/area/areas/province/region/capital/neighborhood/neighbourhood/camp/ground/airport/airfield/port/positions/base/hill/hills/checkpoint*/crossing/settlement*/land/outpost*/strip/island/border/observatory',
        ],
        context: ['@militants/troops/army/soldiers/forces'],
        without: ['building/station/suspect*/drug*/weapons | police arrested', 'killed in custody'],
      },
    ],
  },
  examples: [
    'Вооружённая оппозиция вошла в Алеппо.',
    'Сарбаздар ауылды лаңкестерден азат етті.',
    'Российские войска взяли под контроль село Берёзовка.',
    'Rebels captured the town of Goma.',
  ],
  counterexamples: ['Спортсменка взяла под контроль ход матча.'],
};
