import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const blockade: ClaimTypeDefinition = {
  type: 'demonstration.blockade',
  definition: 'Protesters block a road, railway or entrance without violence.',
  acled: [{ event: 'Protests', subEvent: 'Peaceful protest' }],
  plover: [{ category: 'PROTEST', mode: 'obstruct' }],
  actors: ['protesters'],
  rules: {
    ru: [
      {
        id: 'block-road',
        says: [
          'перекры*/заблокир*/блокир*/блокад*/перегород*/перегораж* .. @street/вход/входы/ворота/порт/порта/здание/университет*/терминал*',
          '@street .. перекры*/заблокир*/блокир*',
          'жив* цеп*',
        ],
        with: [
          '@protesters/протест*/жители/жителей/жителями/фермер*/рабочи*/шахтер*/нефтяник*/студент*/таксист*/дальнобойщик*/трактор*/эколог*/матер*/родственник*/родные/сторонник*/люди/ветеран*/перевозчик*/аграри*',
        ],
        without: ['полици*/силовик*/военн*/власт*/гибдд/дпс/омон*', 'дтп/авари*/ремонт*/снег*', 'роскомнадзор*'],
        reach: 10,
      },
      {
        id: 'barricades',
        says: ['баррикад*'],
        with: ['@protesters/@protest/люди/жител*/студент*'],
        without: ['жгут/поджиг*/подожгл*/горят', 'разобра*/сносят/снесл*'],
      },
    ],
    kk: [
      {
        id: 'block-road',
        says: [
          'жолды/жолын/жолдарды/көшені/көшелерді/трассаны/теміржолды/көпірді .. жап*/жауып/бөге*/бөгеп',
          'жол*/тасжол* .. бөгет*/бөге*/бөгеп',
        ],
        with: ['@protesters/наразы*/жұмысшы*/мұнайшы*/кеншілер*'],
        without: ['полици*', 'қар/боран*/жөнде*/мұз*'],
      },
    ],
    en: [
      {
        id: 'block-road',
        says: [
          'block*/blockad*/barricad*/obstruct* .. @street/gates/access/port/airport/campus/entrances/depot',
          'shut/closed down .. @street',
          'blockade/blockades',
          'roadblock*',
          'human chain',
          'chained themselves',
          'rail roko | rasta roko',
        ],
        with: ['@protest/@protesters'],
        without: ['police block*', 'naval/gaza'],
      },
    ],
  },
  examples: [
    'Студенты заблокировали мост в Нови-Саде.',
    'Наразы тұрғындар Ақтау – Жаңаөзен тас жолын жауып тастады.',
    'Протестующие перекрыли трассу Бишкек — Ош.',
    'Farmers blocked the highway to Delhi in protest.',
  ],
  counterexamples: ['Из-за аварии перекрыто движение на Кутузовском проспекте.'],
};
