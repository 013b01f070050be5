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
          'перекры*/заблокир*/блокир*/блокад*/перегород*/перегораж* .. @street',
          '@street .. перекры*/заблокир*/блокир*',
        ],
        with: ['@protesters/протест*/жители/фермер*/рабочи*/шахтер*/нефтяник*'],
        without: ['полици*/силовик*/военн*/власт*/гибдд/дпс', 'дтп/авари*/ремонт*'],
        reach: 10,
      },
      { id: 'barricades', says: ['баррикад*'], with: ['@protesters/@protest/люди/жител*'] },
    ],
    kk: [
      {
        id: 'block-road',
        says: ['жол*/көше*/трасса* .. жап*/бөге*/жабыл*/бөгет*'],
        with: ['@protesters'],
        without: ['полици*', 'қар/боран*/жөнде*'],
      },
    ],
    en: [
      {
        id: 'block-road',
        says: ['block*/blockad*/barricad* .. @street', 'blockade/blockades', 'rail roko | rasta roko'],
        with: ['@protesters/@protest'],
        without: ['police block*'],
      },
    ],
  },
  examples: ['Протестующие перекрыли трассу Бишкек — Ош.', 'Farmers blocked the highway to Delhi in protest.'],
  counterexamples: ['Из-за аварии перекрыто движение на Кутузовском проспекте.'],
};
