import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const dispersed: ClaimTypeDefinition = {
  type: 'demonstration.dispersed',
  definition: 'Police disperse or suppress a peaceful protest (water cannon, gas, batons), no deadly force.',
  acled: [{ event: 'Protests', subEvent: 'Protest with intervention' }],
  plover: [
    { category: 'PROTEST', mode: 'demo' },
    { category: 'COERCE', mode: 'restrict' },
    { category: 'ASSAULT', mode: 'crowd-control' },
  ],
  actors: ['police'],
  rules: {
    ru: [
      {
        id: 'disperse',
        says: ['разогна*/разгон*/разгоня*'],
        with: ['@protest/@protesters/людей/площад*/собравш*/безработн*/рабочи*/акци*/палаточн*'],
        without: ['облак*/тучи/двигател*/экономик*/скорост*/инфляц*'],
      },
      {
        id: 'crowd-control',
        says: [
          'водомет*',
          'слезоточив*',
          'светошумов*',
          'перцов* газ*/балончик*/баллончик*',
          'резинов* пул*/дубинк*',
          'дубинк*',
          'газ* против .. @protesters',
        ],
        with: ['@police/@protest/@protesters/людей/толп*/участник*/демонстрант*/приме*'],
        context: ['@protest/@protesters/беспоряд*/столкновен*'],
        reach: 12,
      },
      {
        id: 'suppress',
        says: ['подав*/зачист* .. @protest/акци*/площад*', 'вытесня*/вытесни* .. @protesters/людей'],
        without: ['@airForce'],
      },
      { id: 'no-intervention', says: ['полици*/силовик* .. не вмешива*'], context: ['@protest'], polarity: 'negated' },
    ],
    kk: [
      {
        id: 'disperse',
        says: ['тарат*/қуды | қуып шықты', 'су шаш* | көзден жас | жас ағыз*'],
        with: ['@protesters/@protest/@police'],
        without: ['ақпарат тарат* | хабар тарат*', 'жалған/бейне*/сурет*/үндеу'],
      },
    ],
    en: [
      {
        id: 'disperse',
        says: [
          'dispers* | broke up | breaking up',
          'teargas* | tear gas*',
          'water cannon*',
          'rubber bullets',
          'pepper spray*',
          'lathi*',
          'baton*',
        ],
        with: ['@protest/@protesters/@police'],
      },
    ],
  },
  examples: [
    'Полиция разогнала митинг в Ереване водомётами.',
    'Police used tear gas to disperse protesters in Tbilisi.',
  ],
  counterexamples: ['Авиация разгонит облака над Москвой.'],
};
