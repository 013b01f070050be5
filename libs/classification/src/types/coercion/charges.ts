import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const charges: ClaimTypeDefinition = {
  type: 'coercion.charges',
  definition: 'Charges, trial, sentence, search or wanted notice, political or because of unrest.',
  acled: [{ event: 'Strategic developments', subEvent: 'Other', lossy: true }],
  plover: [
    { category: 'COERCE', mode: 'arrest' },
    { category: 'COERCE', mode: 'legal' },
  ],
  actors: ['officials'],
  rules: {
    ru: [
      {
        id: 'foreign-agent',
        says: [
          'реестр* .. иноагент*/иностранн*/террорист*/экстремист*',
          'внес* .. реестр*/список/перечень .. иноагент*/террорист*/экстремист*',
          'признал*/признан*/объявил* .. иноагент*/иностранн* агент*/экстремист*/нежелательн*/террорист*',
        ],
        without: ['законопроект*'],
      },
      {
        id: 'case',
        says: [
          'уголовн* дел*',
          'дело/дела об/о/по .. экстремизм*/террор*/фейк*/госизмен*/измен*/дискредитац*/беспоряд*/шпион*',
          'обвин*',
          'вменя*/вменил*/вменили',
          'предъяв* обвинен*',
          'протокол* о/по/об',
          'привле* .. ответствен*',
          'возбу* дел*',
        ],
        with: ['@politicalCase'],
        without: ['взятк*/мошеннич*/коррупц*/хищени*/растрат*', 'домогательств*/наркот*/изнасил*'],
        reach: 14,
      },
      {
        id: 'trial',
        says: [
          'приговор*',
          'суд* .. признал*/назначил*/отправил*/арестовал*/оштрафовал*/отклонил*/оставил*/приговорил*',
          'судят',
          'осуди*/осужд*/осужден*',
          'на # лет',
          'к # год*/лет',
          'заочно',
          '# лет колони*/лишени*/строгого/условно/тюрьм*',
          '# сут*',
          'апелляци*',
          'гособвинени*',
        ],
        with: ['@politicalCase/арест*'],
        context: ['@politicalCase'],
        without: [
          'взятк*/мошеннич*/коррупц*/хищени*/растрат*',
          'наркот*/изнасил*/убийств*',
          'завод*/бастую*/забастовк*',
        ],
        reach: 14,
      },
      { id: 'search', says: ['обыск*'], context: ['@politicalCase'], without: ['взятк*/мошеннич*/коррупц*/хищени*'] },
      {
        id: 'wanted',
        says: ['в розыск', 'ордер* на арест', 'объявл* .. розыск*'],
        context: ['@politicalCase/путин*/мус/нетаньяху'],
        without: ['дтп/краж*/педофил*'],
      },
    ],
    kk: [
      {
        id: 'trial',
        says: [
          'соттал*',
          'айып*/-айыппұл*',
          'үкіммен/үкімі | үкім шығар*',
          'бостандығын* шекте*/айыр*',
          'тәулікке қама*',
          'апелляция*',
          'сот* .. жүр*/өт*/жабық/басталды',
          'іс қозғал*',
          'жазала* .. журналист*',
          'тінту*/тінтіп',
        ],
        context: ['@politics'],
        without: ['пара*/жемқор*/ұрлық*/зорла*', 'жазаланады'],
      },
    ],
    en: [
      {
        id: 'trial',
        says: [
          'charged with',
          'sentenced',
          'convicted',
          'trial',
          'indicted',
          'jailed',
          'prosecut*',
          'wanted list',
          'arrest warrant',
          'raided .. home/homes/office*',
          'foreign agent',
        ],
        context: [
          'treason/sedition/extremis*/terror*/activist*/opposition/dissident*/protest*/journalist*/espionage/riot*/coup/separatis*',
        ],
        without: ['fraud/murder/rape/corruption/bribe*', 'clinical'],
      },
    ],
  },
  examples: [
    'Суд приговорил активиста к пяти годам колонии за участие в протесте.',
    'Минюст внёс журналиста в реестр иноагентов.',
    'The opposition activist was sentenced to six years for sedition.',
  ],
  counterexamples: ['Суд приговорил бухгалтера к трём годам за растрату.'],
};
