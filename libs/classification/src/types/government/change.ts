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
          'вотум* недовер*',
          'лишил* поста/должност*/полномочи*',
          'снят*/сняли/отстранен*/отстранил*/освобожден* .. с/от .. пост*/должност*',
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
          'утверди* .. на .. должност*/пост*',
        ],
        with: ['@highOffice'],
        without: [
          '@sport',
          'встреч*/вознагражд*/свидани*/экспертиз*/выборы/награ*/ставк*/аукцион*/лечени*',
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
          'аннулир*/отмен*/недействительн* .. результат*/итоги/выбор* .. выбор*/тура/голосовани*',
          'результат*/итоги .. выбор*/голосовани* .. аннулир*/отмен*/недействительн*',
          'свергнут*/свергли/свержени*',
          'захват* власти | захватил*/взяли/взял* власть',
          'вынес*/объявил* .. вотум недовер*',
          'падени* правительств*',
          'госпереворот*/переворот',
        ],
      },
    ],
    kk: [
      {
        id: 'appoint',
        says: [
          'тағайында*/тағайындалды/тағайындады',
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
        says: [
          'отставка*',
          'өкілетті* .. тоқтат*',
          'қызметінен .. босат*/кет*/босатылды',
          'импичмент*',
          'орнынан .. алын*/кетті',
        ],
        without: ['тергеуші', 'дауына', 'шақыр*', 'талап ет*/етті'],
      },
    ],
    en: [
      {
        id: 'resign',
        says: [
          'resign/resigned/resigns/resigning/resignation/ousted/sacked/fired/dismissed/impeach*/dissolved/appointed/coup/toppled/overthrown | no confidence | stepped/steps/stepping down | step down | sworn in | seized power | removed from office',
          'annul*/overturn*/void* .. election*/vote/result*',
        ],
        with: ['@official/election*/court/military/king/junta/parliament'],
        without: ['@sport', 'coach/ceo/company/appeal/case', 'demand*/calls/called/calling/anti/shots/fired'],
      },
    ],
  },
  examples: [
    'Конституционный суд аннулировал итоги выборов.',
    'The military seized power in Niger and detained the president.',
    'Президент отправил правительство Армении в отставку.',
    'Президент жаңа премьер-министрді тағайындады.',
    'The prime minister of Nepal resigned.',
  ],
  counterexamples: [
    'Главный редактор назначил встречу на вторник.',
    'Главный тренер сборной подал в отставку.',
    'Врач назначил пенсионерке лечение.',
  ],
};
