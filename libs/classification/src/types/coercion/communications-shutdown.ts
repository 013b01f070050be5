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
        id: 'cut',
        says: [
          'отключ*/отруб*/заблокир*/блокир*/заглуш*/глуш*/обруб* .. интернет*/связь/связи/мобильн*',
          'интернет*/связь .. отключ*/отруб*/заблокир*/пропал*/не работа*/недоступ*/исчез*/заглуш*',
          'перебои .. интернет*/связ*',
          'нет/без интернет*/связи',
        ],
        context: [
          '@protest/@protesters/власт*/беспоряд*/чп/казахстан*/столкновен*/роскомнадзор*/чечн*/дагестан*/ингушет*/иран*/отключал',
        ],
        without: ['кабел*/спутник*/тариф*/роуминг*', 'авари*', 'банкомат*/магазин*/детям', 'в связи с'],
      },
    ],
    kk: [
      {
        id: 'cut',
        says: ['интернет*/байланыс*/ғаламтор* .. өшір*/бұғатта*/жоқ/істемей*/үзіл*/шекте*/ажырат*/жұмыс істемей*'],
        without: ['кабель*'],
      },
    ],
    en: [
      {
        id: 'cut',
        says: [
          'internet/network/mobile/connectivity/communications .. shutdown/blackout/outage/cut/blocked/shut/down/disrupted/suspended',
          'cut/cutting/blocked/shut/throttled/suspended .. internet/mobile/communications',
        ],
        without: ['cable/storm/earthquake'],
      },
    ],
  },
  examples: [
    'В Актау после митинга отключили интернет и мобильную связь.',
    'Authorities shut down the internet across Kazakhstan.',
  ],
  counterexamples: ['Из-за аварии на кабеле пропал интернет на даче.'],
};
