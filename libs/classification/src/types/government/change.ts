import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const change: ClaimTypeDefinition = {
  type: 'government.change',
  definition: 'Dismissal, appointment, resignation, impeachment, dissolution, or an election result annulled.',
  acled: [{ event: 'Strategic developments', subEvent: 'Other', lossy: true }],
  plover: [{ category: 'RETREAT', mode: 'resign' }],
  actors: ['officials'],
  rules: {
    ru: [
      {
        id: 'resign',
        says: [
          'в отставк*',
          'об отставк*',
          'отставк*',
          'импичмент*',
          'сложил*/сложени* .. полномочи*',
          'вотум недовер*',
        ],
        with: ['@highOffice'],
        without: ['отставн*', 'офицер*/полковник*/генерал* в отставк*', '@sport', 'тренер*'],
        reach: 12,
      },
      {
        id: 'resign-named',
        says: ['отправ* в отставк*', 'уш*/уход*/ушел/уйти в отставк*', 'подал* в отставк*', 'требу* .. отставк*'],
        without: ['@sport', 'тренер*/гендиректор*/компани*/основател*/актер*/завод*/банк*'],
      },
      {
        id: 'appoint',
        says: [
          'назнач*/-назначени*',
          'уволи*/уволен*',
          'освобод* от .. должност*/пост*',
          'стал* нов*/новым',
          'возглави*',
          'избран/избрана/избраны/избрали/избрал/избрала/переизбрал*/переизбран/выбрали',
          'утверди* .. на .. должност*/пост*',
          'на пост/пост*/должност*',
        ],
        with: ['@highOffice'],
        without: [
          '@sport',
          'директор*/школ*/больниц*/тренер*/компани*',
          'пенси*/выплат*/лечени*/экспертиз*/наказани*/пособи*',
          'сут* суд*/арест*',
          'районн*',
          'блок* пост*',
          'блокпост*',
        ],
        reach: 7,
      },
      {
        id: 'take-the-post',
        says: ['отобрал*/отня*/лиши*/снял*/отстран*/смест*/сместил*'],
        after: ['пост/поста/посту/должност*/полномочи*', '@highOffice'],
        reach: 14,
      },
      {
        id: 'dissolve',
        says: [
          'роспуск*/распусти*/распущен* .. парламент*/правительств*/дум*/мажилис*/кабинет*/рады',
          'аннулир*/отмен* .. результат* .. выбор*',
          'падени* правительств*',
          'госпереворот*/переворот',
        ],
      },
    ],
    kk: [
      {
        id: 'appoint',
        says: [
          'тағайында*',
          'кандидатура* .. ұсын*/мақұлда*/қолда*',
          'лауазым* .. мақұлда*/босат*/тағайында*',
          'орнына .. келді',
          'жаңа басшы*/әкім*/министр*/төраға*',
          'басшы бол*',
          'тізгінін ал*',
          'ант берді',
          'қызметіне .. келді',
        ],
        without: ['@sport', 'зейнетақы*/жәрдемақы*/жаза'],
        reach: 6,
      },
      {
        id: 'resign',
        says: ['отставка*', 'өкілетті* .. тоқтат*', 'қызметінен .. босат*/кет*', 'импичмент*'],
        without: ['тергеуші', 'дауына', 'шақыр*'],
      },
    ],
    en: [
      {
        id: 'resign',
        says: [
          'resign/resigned/resigns/resignation/ousted/sacked/dismissed/impeach*/dissolved/appointed/no-confidence/coup | stepped down | step down | sworn in',
        ],
        with: ['@official'],
        without: ['@sport', 'coach/ceo/company/appeal/case'],
      },
    ],
  },
  examples: [
    'Президент отправил правительство Армении в отставку.',
    'Президент жаңа премьер-министрді тағайындады.',
    'The prime minister of Nepal resigned.',
  ],
  counterexamples: ['Главный тренер сборной подал в отставку.', 'Врач назначил пенсионерке лечение.'],
};
