import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const lethalForce: ClaimTypeDefinition = {
  type: 'demonstration.lethal-force',
  definition: 'Protesters are hit by deadly or serious force.',
  acled: [{ event: 'Protests', subEvent: 'Excessive force against protesters' }],
  plover: [
    { category: 'PROTEST', mode: 'demo' },
    { category: 'ASSAULT', mode: 'firearms' },
  ],
  actors: ['police'],
  rules: {
    ru: [
      {
        id: 'fire-at-protesters',
        says: [
          'расстрел* .. рабоч*/митинг*/протест*/демонстра*/людей/нефтяник*/безоружн*',
          'стреля*/открыл* огонь/огонь/выстрел* .. по .. протестующ*/митингующ*/демонстрант*/толпе/людям/собравш*/народу/участник*',
          'боев* патрон*',
        ],
        with: ['@protest/@protesters/@police/@people'],
        without: ['тир/тире/@drone'],
      },
      {
        id: 'protesters-killed',
        says: ['погиб*/убит*/застрел*/застрелен*/смерт*'],
        with: ['протестующ*/митингующ*/демонстрант* | участник* протест* | участник* акци* | участник* митинг*'],
        without: ['не погиб*'],
        reach: 6,
      },
    ],
    kk: [
      {
        id: 'fire-at-protesters',
        says: ['оқ ат*', 'оққа ұш*', 'атып өлтір* | атып таста*'],
        with: ['халық*/шеруші*/наразы*/адам*/бейбіт*'],
        context: ['@protest/қаңтар*/тәртіпсіздік*/билік*'],
      },
    ],
    en: [
      {
        id: 'fire-at-protesters',
        says: ['fired/fire/firing/shot/shooting/shots | opened fire', 'killed/dead/killing'],
        with: ['protester*/protestor*/demonstrator*/demonstration*/protest/protests'],
        before: ['@police'],
        without: ['rubber/water/@militants | tear gas'],
      },
    ],
  },
  examples: [
    'Силовики открыли огонь по протестующим в Бишкеке.',
    'Police opened fire on protesters in Khartoum, killing two.',
  ],
  counterexamples: ['В тире Алматы стреляли по мишеням школьники.'],
};
