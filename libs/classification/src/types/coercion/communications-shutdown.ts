import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const communicationsShutdown: ClaimTypeDefinition = {
  type: 'coercion.communications-shutdown',
  definition: 'Internet or mobile network cut or throttled.',
  acled: [{ event: 'Strategic developments', subEvent: 'Other', lossy: true }],
  plover: [{ category: 'COERCE', mode: 'withhold' }],
  actors: ['officials'],
  rules: {
    ru: [
      {
        id: 'gone',
        says: [
          'интернет*/связь .. не работа*',
          'пропал/пропала/исчез*/отсутств* .. интернет/связь',
          'нет/без интернет*/связи',
          'связи/интернета .. нет/нету',
        ],
        nowhere: ['кабел*/спутник*/тариф*/роуминг*/авари*/ремонт*/банкомат*/хакер*'],
        without: ['магазин*/детям/самолет*', 'в связи с', 'между командован*', 'квартир*/дач*/деревн*/отел*'],
        polarity: 'asserted',
      },
      {
        id: 'cut',
        says: [
          'отключили/отключали/отключени*/ограничил*/ограничени*/отключил*/отключен*/отключают/отключает/отрубил*/отруба*/заблокировал*/заблокирован*/блокиру*/заглуш*/глуш*/обрубил* .. интернет*/связь/связи/мобильн*',
          'интернет*/связь .. отключил*/отключен*/отключал*/отруб*/заблокирован*/пропал*/недоступ*/исчез*/заглуш*/глушат',
          'перебои .. интернет*/связ*',
          'блэкаут* .. связи/интернет*',
          'приостанов* .. передач* данных/интернет*/связи',
        ],
        nowhere: ['кабел*/спутник*/тариф*/роуминг*/авари*/ремонт*/банкомат*/хакер*'],
        without: ['магазин*/детям/самолет*', 'в связи с', 'между командован*'],
      },
    ],
    kk: [
      {
        id: 'cut',
        says: ['интернет*/байланыс*/ғаламтор* .. өшір*/бұғатта*/жоқ/істемей*/үзіл*/шекте*/ажырат*/істемейді'],
        without: ['кабель*'],
      },
    ],
    en: [
      {
        id: 'cut',
        says: [
          'internet/network/mobile/connectivity/communications .. shutdown/blackout/outage/cut/blocked/shut/down/disrupted/suspended/restricted/throttled',
          'cut/cutting/blocked/shut/throttled/suspended .. internet/mobile/communications',
        ],
        without: ['cable/storm/earthquake'],
      },
    ],
  },
  examples: [
    'Қазақстанда интернет өшірілді.',
    'В Актау после митинга отключили интернет и мобильную связь.',
    'Authorities shut down the internet across Kazakhstan.',
    'The government has cut off the internet and the mobile network in the capital.',
  ],
  counterexamples: ['Из-за аварии на кабеле пропал интернет на даче.'],
};
