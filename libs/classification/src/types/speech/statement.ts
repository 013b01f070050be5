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
        without: ['фонд*/газпром*'],
      },
      { id: 'call-to-protest', says: ['призва*/призыва*/призыв* .. выйти/выходить/митинг*/протест*/улиц*/бойкот*'] },
      {
        id: 'call-for-calm',
        says: [
          'призва*/призыва* .. прекрат*/остановить/спокойств*/воздержаться/диалог*/освободить/переговор*/увелич*/пересмотр*/не посещать',
        ],
        context: ['@protest/беспоряд*/удар*/войн*/политзаключ*/украин*/израил*'],
      },
      {
        id: 'demand',
        says: ['требу*/потребова*'],
        with: ['@protesters', 'эфир*/освобо*/отпуст*/прекращ*/пересмотр*/расследован*'],
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
        ],
        with: ['@official/власт*/мид/путин*/зеленск*/росси*/украин*/сша/ес/нато/оппозиц*/турци*/германи*/генштаб*/оон'],
        without: ['@sport', 'суд/суда'],
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
        says: ['талап ет*', 'үндеу* .. жаса*/шығар*/жаз*', 'қолдау білдір*'],
        context: ['@protest/азапта*/белсенді*/жұмысшы*/мұнайшы*/қаңтар*'],
      },
    ],
    en: [
      {
        id: 'call',
        says: ['urged/demanded/condemn* | called for | calls for'],
        with: ['protest*/calm/restraint/release/resign*/ceasefire/violence/strike'],
        reach: 7,
      },
    ],
  },
  examples: [
    'Оппозиция призвала жителей Еревана выйти на митинг.',
    'The union called for a general strike and protests.',
  ],
  counterexamples: ['Закон требует пересмотра тарифов.'],
};
