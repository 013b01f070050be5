import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const peaceful: ClaimTypeDefinition = {
  type: 'demonstration.peaceful',
  definition: 'People gather to protest, no violence by or against them.',
  acled: [{ event: 'Protests', subEvent: 'Peaceful protest' }],
  plover: [{ category: 'PROTEST', mode: 'demo' }],
  actors: ['protesters'],
  rules: {
    ru: [
      {
        id: 'rally',
        says: [
          'митинг*/-митингующ*',
          'манифестаци*',
          'шестви*',
          'протест*/-протестант*/-протестир*/-протестующ*/-протестовавш*',
          'акци* неповиновен*',
          'массов* акци*',
          'антивоенн*/оппозиционн*/антиправительственн* марш*/акци*',
          'пикет/пикеты/пикета/пикетов/пикете/пикетах/пикетир*',
          'голодовк*',
        ],
        without: [
          'концерт*',
          'нота/ноты/ноту протест*',
          'выразил* протест*',
          'в знак протест*',
          'предвыборн*',
          'разреш* .. митинг*',
        ],
        reach: 4,
      },
      {
        id: 'protesters',
        says: ['протестующ*/протестовавш*/митингующ*/демонстрант*'],
        without: ['концерт*'],
        reach: 4,
        namesActors: true,
      },
      {
        id: 'take-to-the-streets',
        says: ['вышли/вышло/выходят/выходили .. на .. улиц*/площад*/акци*'],
        with: ['@people/@protesters'],
      },
      {
        id: 'make-demands',
        says: ['скандир*/транспарант*', 'с плакат*/лозунг*', 'требу*/требовал*/добива* .. отставк*/освобо*/отпуст*'],
        with: ['@people/@protesters'],
        without: ['@sport', 'суд/прокур*/депутат*'],
      },
      {
        id: 'gather-at-building',
        says: [
          'собрал*/собираются/стоят/стояли/стояла/пришли/ждут/дежурят/тысяч*/человек/сотн* .. у/возле/перед/к/около .. здани*/суд*/парламент*/акимат*/прокуратур*/администраци*/министерств*/площад*/посольств*/мэри*',
          'человек/тысяч*/сотн*/людей на площад*',
          'люди не расход*',
        ],
        with: ['@people/@protesters'],
        context: ['@protest/@protesters/родные/соратник*/приговор*/лозунг*'],
      },
    ],
    kk: [
      {
        id: 'rally',
        says: ['митинг*', 'наразылық*', 'шеруге/шеруі/шерулер*/шерушілер*', 'бейбіт .. жиналыс*/акция*'],
        without: ['рұқсат бер*/беріл*/рұқсатт*', 'рұқсатты'],
        reach: 5,
      },
      {
        id: 'take-to-the-streets',
        says: ['көшеге/алаңға шы*', 'бас қос*', 'плакат* көтер*'],
        without: ['@sport', 'отырыс*/форум*/құрылтай*'],
      },
      {
        id: 'gather-at-building',
        says: ['алдында/алаңында/алаңға .. тұр/жинал*/жиыл*/отыр', 'азамат*/адам* жиыл*/жинал*'],
        context: ['@protest/жұмыссыз*/талап*/мұнайшы*/плакат*/билік*/үкімет*'],
      },
    ],
    en: [
      {
        id: 'rally',
        says: [
          'protest/protests/protested/protesting',
          'rally/rallies/rallied',
          'demonstration/demonstrations/demonstrated/demonstrating',
          'marched/marches/marching',
          'sit-in/sit-ins/picket*/vigil',
          'took/take/taken to the streets',
          'dharna/bandh/hartal',
          'hunger strike',
        ],
        without: ['election rally', 'prices/shares/stocks/market*'],
        reach: 4,
      },
      { id: 'protesters', says: ['protester*/protestor*/demonstrator*'], namesActors: true },
      {
        id: 'gather',
        says: ['gather*/converge*/assembl*/chanted/chanting'],
        with: ['@protesters'],
        after: ['slogans/outside/front/square/demand*/against'],
      },
    ],
  },
  examples: [
    'В Караганде прошёл митинг против повышения тарифов.',
    'Жители Актау вышли на площадь и требуют отставки акима.',
    'Тысячи человек вышли на улицы Бишкека с плакатами.',
    'Ақтауда наразылық акциясы өтті.',
    'Thousands of people took to the streets of Almaty.',
  ],
  counterexamples: [
    'Протестант из Германии открыл приход в Омске.',
    'МИД выразил протест послу из-за заявления министра.',
    'The conference opens on 5 March in Almaty.',
  ],
};
