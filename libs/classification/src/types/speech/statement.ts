import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const statement: ClaimTypeDefinition = {
  type: 'speech.statement',
  definition: 'Demand, denial, appeal, call to protest, solidarity, when it is about such events.',
  acled: [],
  plover: [
    { category: 'REQUEST', mode: '' },
    { category: 'ACCUSE', mode: '' },
    { category: 'REJECT', mode: '' },
    { category: 'SUPPORT', mode: '' },
  ],
  actors: [],
  rules: {
    ru: [
      {
        id: 'solidarity',
        says: ['солидарност*', 'поддержали .. забастовщик*/протестующ*/митинг*/протест*'],
        context: ['@protest/@protesters'],
        without: ['фонд*/газпром*', 'акци* солидарност*', 'день/дня солидарност*'],
      },
      { id: 'call-to-protest', says: ['призва*/призыва*/призыв* .. выйти/выходить/митинг*/протест*/улиц*/бойкот*'] },
      {
        id: 'call-for-calm',
        says: [
          'призва*/призыва*/призыв .. прекрат*/остановить/спокойств*/воздержаться/сдержанност*/диалог*/освободить/переговор*/увелич*/пересмотр*/деэскалац*/мир*/отказаться/соблюдать/не посещать',
          'рекоменд* .. воздержаться/покинуть/не .. поезд*/посещ*',
          'призвал*/призвали/призывает .. @official/граждан*/сторон*/стороны/запад*/союзник*/сообществ*/власт*/росси*/украин*/израил*',
        ],
        context: ['@conflict'],
        without: ['@sport', 'на военную службу | призыва на', 'срочн*/повестк*'],
      },
      {
        id: 'demand',
        says: ['требу*/потребова*/требова*'],
        with: [
          '@protesters/правозащитник*/родственник*/матер*/жител*/оппозиц*',
          'эфир*/освобо*/отпуст*/прекращ*/прекрат*/пересмотр*/расследован*',
        ],
        without: ['закон*'],
        reach: 6,
      },
      {
        id: 'sanctions',
        says: ['санкционн* .. спис*', 'ввел*/введен*/расшир*/наложил*/внес*/включил* .. санкци*'],
        without: ['обход*/из-за/несмотря/курс*'],
        reach: 5,
      },

      {
        id: 'position',
        says: [
          'осудил*/осуждает/осудила',
          'не подтвердил*/подтверждает данн*',
          'не признает/признают/признал*',
          'неприемлем*',
          'исключил* .. признан*',
          'требует/потребовал* .. прекрат*/вывод*/отвод*/освобо*',
          'выразил* .. протест*/обеспокоенн*/осуждени*',
          'ультиматум*',
          'выразил*/выражает поддержк*/солидарност*/соболезновани*',
          'осудил*/осудили/осуждает .. разгон*/применени*/насили*/удар*/атак*/нападени*',
        ],
        with: [
          '@official/власт*/мид/путин*/зеленск*/росси*/украин*/сша/ес/нато/оппозиц*/турци*/германи*/генштаб*/оон/евросоюз*/байден*/трамп*/президент*',
        ],
        without: ['@sport', 'суд/суда', 'реабилитац*'],
      },
      {
        id: 'recognition',
        says: ['не призна* .. результат*/итоги .. выбор*', 'отказ* призна*'],
        context: ['оппозиц*/выбор*'],
      },
    ],
    kk: [
      {
        id: 'demand',
        says: [
          'талап ет*/етті/етіп',
          'үндеу* .. жаса*/шығар*/жаз*',
          'қолдау білдір*',
          'айыпта*/айыптады',
          'шақыр*/шақырды/үнде*',
        ],
        context: ['@protest/азапта*/белсенді*/мұнайшы*/қаңтар*/оппозиц*/соғыс*/қақтығыс*'],
        without: ['@sport', 'тағайында*/отырыс*/үкімет*', 'алаң*/көше*'],
      },
    ],
    en: [
      {
        id: 'call',
        says: [
          'urged/urges/demanded/demands/condemn*/condemned/denounced | called for/on | calls for/on | calling for/on',
        ],
        with: [
          'protest*/protesters/calm/restraint/release/resign*/ceasefire/violence/strike/streets/crackdown/demonstrators/attack*/aggression/escalation/coup/unrest/arrest*/detention*/launch*/tests/sanction*',
        ],
        without: ['@sport', 'thousands/hundreds/protesters demanded'],
        reach: 7,
      },
    ],
  },
  examples: [
    'ЕС осудил применение силы против демонстрантов в Грузии.',
    'Құқық қорғаушылар қаңтар құрбандарының ісін ашық тергеуді талап етті.',
    'The EU condemned the crackdown on demonstrators.',
    'Оппозиция призвала жителей Еревана выйти на митинг.',
    'The union called for a general strike and protests.',
  ],
  counterexamples: ['Закон требует пересмотра тарифов.'],
};
