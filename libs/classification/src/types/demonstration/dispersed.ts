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
        says: ['разогна*/разгон*/разгоня*/рассеял*/рассеива*/рассеян*'],
        with: [
          '@protest/@protesters/людей/площад*/собравш*/безработн*/рабочи*/палаточн*/демонстраци*/студент* | акци* протеста/неповиновения | акцию',
        ],
        without: ['облак*/тучи/двигател*/экономик*/скорост*/инфляц*/туман*', 'отказ*', 'причастн* к'],
      },
      {
        id: 'crowd-told-of-before',
        says: [
          'их/его/ее/всех/толпу .. разогна*/разгоня*/рассеял*/рассеива*',
          'разогна*/разгоня*/рассеял* их/его/ее/всех',
        ],
        context: ['@protest/@protesters/площад*/собрал*'],
        with: [
          'полици*/омон*/силовик*/спецназ*/жандарм*/росгвард*/нацгвард*/военн*/водомет*/дубинк*/газ/газом/слезоточив*',
        ],
        reach: 7,
      },
      {
        id: 'crowd-control',
        says: [
          'водомет*',
          'слезоточив*',
          'светошумов*',
          'перцов* газ*/балончик*/баллончик*/спре*',
          'резинов* пул*/дубинк*',
          'дубинк*',
          'стру* воды',
          'спецсредств*',
          'газ* против .. @protesters',
          'примен*/примени* .. газ/газа/силу/силы/спецсредств* .. @protesters/людей/собравш*',
          'избива*/бьют .. протестующ*/митингующ*/демонстрант*/собравш*',
        ],
        with: ['@police/@protest/@protesters/людей/толп*/участник*/демонстрант*/приме*/собравш*'],
        context: ['@protest/@protesters/беспоряд*/столкновен*/собравш*/акци*/демонстраци*'],
        without: ['пожар*/тушени*'],
        reach: 12,
      },
      {
        id: 'suppress',
        says: [
          'подав*/зачист*/подавлени* .. @protest/акци*/площад*/выступлени*',
          'вытесня*/вытесни*/оттесня*/оттесни*/выдавлива* .. @protesters/людей/толп*',
          'снес*/снос*/демонтир*/разобрал*/разбирают .. палат*/лагер*/баррикад*',
        ],
        context: ['@police/@protest/@protesters'],
        without: ['@airForce', 'туризм*/турист*'],
      },
      {
        id: 'no-intervention',
        says: ['полици*/силовик* .. не вмешива*'],
        context: ['@protest'],
        polarity: 'negated',
      },
    ],
    kk: [
      {
        id: 'disperse',
        says: [
          'тарат*/қуды | қуып шықты/тарат*',
          'су шаш* | су атқыш* | көзден жас | жас ағыз*',
          'резеңке оқ*',
          'жарық шу | граната*',
          'күш қолдан* | күшпен',
        ],
        with: ['@protesters/@protest/@police'],
        without: ['ақпарат тарат* | хабар тарат*', 'жалған/бейне*/сурет*/үндеу/видео*'],
      },
    ],
    en: [
      {
        id: 'disperse',
        says: [
          'dispers* | broke up | breaking up | break up',
          'teargas* | tear gas*',
          'water cannon*',
          'rubber bullets',
          'pepper spray* | pepper sprayed',
          'stun grenade*',
          'lathi*',
          'baton*',
          'crackdown on .. @protesters/@protest',
          'drag*/removed/cleared/evicted .. @protesters/@protest/encampment/camp',
        ],
        with: ['@protest/@protesters/@police/crowd*'],
        without: ['condemn*', 'refused'],
        reach: 10,
      },
    ],
  },
  examples: [
    'Полиция разогнала акцию в центре города Уральск.',
    'Полиция шеруге шыққандарды көзден жас ағызатын газбен қуып таратты.',
    'Спецназ применил против собравшихся водомёты.',
    'Полиция разогнала митинг в Ереване водомётами.',
    'Police used tear gas to disperse protesters in Tbilisi.',
  ],
  counterexamples: ['Авиация разгонит облака над Москвой.'],
};
