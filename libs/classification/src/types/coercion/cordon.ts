import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const cordon: ClaimTypeDefinition = {
  type: 'coercion.cordon',
  definition: 'An area is sealed, movement restricted, streets closed by police.',
  acled: [{ event: 'Strategic developments', subEvent: 'Other', lossy: true }],
  plover: [{ category: 'COERCE', mode: 'restrict' }],
  actors: ['police'],
  rules: {
    ru: [
      { id: 'cordon-off', says: ['оцепи*/оцеплен*/оцепля*/оцеплени*'], without: ['рукопожат*'] },
      {
        id: 'close-streets',
        says: [
          'перекры*/перекрыл*/закры*/блокир*/заблокир* .. @street',
          '@street/территори*/местность/район* .. перекры*/заблокир*',
        ],
        with: [
          'полици*/силовик*/военн*/власт*/правоохранит*/подозрительн*/взрыв*/митинг*/протест*/спецназ*/омон*/сапер*/росгвард*/нападен*/преступник*/стрельб*/беспилотник*',
        ],
        without: [
          'дтп/авари*/столкнул*/снег*/ремонт*/бензовоз*/пожар*/перевернул*',
          'протестующ*/митингующ*/участник*/фермер*',
          'кабел*',
        ],
        reach: 14,
      },
      {
        id: 'closed-city',
        says: [
          'запре* .. въезд*/выезд*',
          'въезд*/выезд* .. запре*/закры*/ограничен*',
          'блокпост* .. выстав*/установ*',
          'комплекс ограничени*',
          'закры* .. город*/границ*/въезд*',
          'ограничен* .. передвижени*',
        ],
        without: ['грузовик*/фур/туристам'],
      },
      {
        id: 'suspicious-object',
        says: ['эвакуир* .. из-за/из за/после'],
        with: ['подозрительн*/минирован*/бомб*'],
        without: ['завтра'],
      },
    ],
    kk: [
      {
        id: 'seal',
        says: [
          'оқшаула*/-оқшаулану',
          'қоршап/қоршауға/қоршады',
          'блокбекет*',
          'қозғалыс* .. шектеу*/шектел*',
          'шектеу* .. жүріп тұр*',
          'жүріп тұруға .. шектеу*',
          'қаласы ғана жабық',
          'қала*/шаһар*/елорда*/облыс*/ауыл* .. жабыл*/жабық',
          'шекара* жап*/жауып/жабыл*',
          'үйінен шығармады',
          'күзет*де',
        ],
        without: ['мектеп*/балабақша*', 'жабық есік', 'отырыс*'],
        reach: 4,
      },
    ],
    en: [
      {
        id: 'seal',
        says: [
          'cordon* | sealed off | seal off',
          'roadblock* | checkpoint* set',
          'lockdown',
          'closed/blocked/barricaded .. by police',
          'police .. closed/blocked/sealed',
        ],
        without: ['market*'],
      },
    ],
  },
  examples: ['Полиция оцепила центр города Уральск.', 'Police sealed off the central square in Minsk.'],
  counterexamples: ['Из-за ДТП перекрыто движение на шоссе.'],
};
