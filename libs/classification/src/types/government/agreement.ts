import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const agreement: ClaimTypeDefinition = {
  type: 'government.agreement',
  definition: 'A policy is yielded, a concession made, talks held, a ceasefire or an agreement with opponents.',
  acled: [
    { event: 'Strategic developments', subEvent: 'Agreement' },
    { event: 'Strategic developments', subEvent: 'Other', lossy: true },
  ],
  plover: [
    { category: 'AGREE', mode: '' },
    { category: 'CONCEDE', mode: '' },
    { category: 'CONSULT', mode: '' },
  ],
  actors: ['officials'],
  rules: {
    ru: [
      {
        id: 'deal-with-protesters',
        says: [
          'договорил*/договорённост*/договоренност*/компромисс* .. протестующ*/митингующ*/бастующ*/оппозиц*/рабочи*',
          'вернет/вернут/вернул*/снизил*/снизят/снизит .. цен*',
          'договорил* с .. протестующ*/митингующ*/бастующ*/рабочи*/шахтер*/нефтяник*/профсоюз*',
          'выполнил*/выполнят/удовлетвор* .. требован*',
        ],
        context: ['@protest/@protesters/бастующ*/забастовк*'],
      },
      {
        id: 'ceasefire',
        says: [
          'перемири*',
          'прекращен* огня',
          'прекрат* огонь',
          'мирн* переговор*/соглашени*/договор*',
          'обмен* .. пленн*/пленными/военнопленн*/заложник*',
          'соглашени*/договор* .. о .. границ*/мире/перемирии/прекращени*/деэскалац*',
        ],
        without: ['необходим*/желани*/если/услови*/курс', '@speculation'],
        reach: 6,
      },
      {
        id: 'talks',
        says: ['переговор*'],
        with: ['@protesters/оппозиц*/войн*/хезболл*/хамас*/украин*/протестующ*/бастующ*/забастовщик*'],
        without: ['ндс/тариф*', 'телефон*/сделк*', '@speculation'],
        reach: 8,
      },
      {
        id: 'yield',
        says: [
          'уступк*/уступил*',
          'отозва*/отозвал/отмен*/приостанов* .. соглашени*/закон*/законопроект*/реформ*/повышени*/налог*',
          'отказ* от .. закон*/законопроект*/реформ*',
          'снизи*/заморози* цен*',
          'пошл* на встречу/уступк*',
          'соглас* .. на .. требован*',
          'соглас* .. поднять/повысить/выплатить .. зарплат*/оклад*/тариф*',
        ],
        context: ['@protest/@protesters/бастую*/забастовк*/рабочие/смену/шахтер*/нефтяник*'],
      },
    ],
    kk: [
      {
        id: 'talks',
        says: [
          'келіссөз*',
          'келісім* .. қол | келісімге кел*',
          'ереуілші*/шеруші* .. сөйлес*/кездес*',
          'атысты тоқтат*',
          'тұтқын* алмас*/айырбас*',
          'баға* .. түсір*/арзандат*/төмендет*',
          'талап*/талаб* .. орында*/қабылда*',
          'уәде бер*',
        ],
        context: [
          '@protest/наразылар*/ресей*/украина*/иран*/ақш/израиль*/хамас*/тәлібан*/тұтқын*/ереуіл*/оппозиц*/соғыс*/қақтығыс*/жұмысшы*/мұнайшы*/үкімет/талап*/талаб*',
        ],
      },
    ],
    en: [
      {
        id: 'ceasefire',
        says: [
          'ceasefire/truce | cease fire | peace talks | peace deal | peace agreement | peace accord',
          'withdrew/withdraw/scrapped/dropped/suspended/repealed .. bill/law/tax/reform/hike/plan',
          'agreed/agree to .. demands/withdraw/release/drop/talks/talk/end',
          'talks with .. rebels/protesters/opposition/strikers/union*',
          'prisoner swap/exchange | exchange of prisoners',
          'for talks with | talks with .. leader*/leadership/president/counterpart/government',
          'deal to .. evacuate/end/release/withdraw',
          'peace/evacuation/border deal/accord/pact/agreement/treaty',
          'signed/reached/struck .. deal/agreement/accord/treaty',
          'held/began/resumed .. talks',
        ],
        without: ['violat*', 'calls/called/urged/condemn*'],
      },
    ],
  },
  examples: [
    'Үкімет жұмысшылардың талабын орындауға келісті.',
    'Президент Кении отозвал законопроект о налогах после протестов.',
    'Правительство и оппозиция договорились о перемирии, сообщили посредники в Хартуме.',
    'Both sides agreed to a ceasefire in Sudan.',
  ],
  counterexamples: ['Компании ведут переговоры о слиянии.'],
};
