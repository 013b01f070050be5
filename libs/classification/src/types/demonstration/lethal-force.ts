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
          'расстрел* .. рабоч*/митинг*/протест*/демонстра*/людей/нефтяник*/безоружн*/студент*/шестви*/толпу/похорон*',
          'стреля*/открыл* огонь/огонь/выстрел* .. по .. протестующ*/митингующ*/демонстрант*/толпе/людям/собравш*/народу/участник*/студентам',
          'по .. протестующ*/митингующ*/демонстрант*/толпе/людям/собравш*/народу/участник* .. стреля*/огонь',
          'боев* патрон*/пул*/оружи*',
        ],
        with: ['@protest/@protesters/@police/@people'],
        without: [
          'тир/тире/@drone',
          '@airForce',
          'отказ*',
          'террористы/боевики/бандиты/нападавшие .. расстрел*/открыли/стрел*',
        ],
      },
      {
        id: 'protesters-killed',
        says: ['погиб*/убит*/застрел*/застрелен*/смерт*/жертв*'],
        with: [
          'протестующ*/митингующ*/демонстрант* | участник* протест* | участник* акци* | участник* митинг* | разгон* .. протест*/митинг*/демонстраци*/акци* | подавлени* .. протест*/выступлени* | во время протест*/демонстраци* | в ходе протест*/демонстраци* | на .. протест*/демонстраци* | в ходе беспоряд*/волнени*/событи* | во время беспоряд*/волнени*',
        ],
        without: ['не погиб*', 'приговор*/казн*/казни | смертн* казн*', 'жертвуя'],
        reach: 7,
      },
    ],
    kk: [
      { id: 'killed-in-unrest', says: ['қаңтар* оқиға*/қасірет*/қырғын* .. қаза*/өл*/мерт*', 'қаңтар* .. құрбан*'] },
      {
        id: 'fire-at-protesters',
        says: ['оқ ат*/жаудыр*', 'оққа ұш*/ұшқан*', 'атып өлтір* | атып таста*', 'оқтан .. қаза*/өл*'],
        with: ['халық*/халыққа/шеруші*/наразы*/адам*/бейбіт*/азамат*/жұрт*/белсенді*/бала*'],
        context: ['@protest/қаңтар*/тәртіпсіздік*/билік*/алаң*/тұрғын*/халық*/полиция*'],
        without: ['бұйрық*', 'бас тарт*'],
      },
    ],
    en: [
      {
        id: 'excessive-force',
        says: [
          'excessive/deadly/lethal/disproportionate force',
          'die/died/dead/killed/deaths in/during .. crackdown/protest*/demonstration*/rally/march',
        ],
        with: ['@protest/@protesters'],
        reach: 12,
      },
      {
        id: 'fire-at-protesters',
        says: [
          'fired/fire/firing/shot/shooting/shots/gunfire | opened fire | live rounds/ammunition/bullets',
          'killed/dead/killing/died/die',
        ],
        with: ['protester*/protestor*/demonstrator*/demonstration*/protest/protests/protesting/march/rally/marchers'],
        before: ['@police/protester*/demonstrator*/people/persons'],
        without: ['rubber/water/@militants | tear gas', 'refused'],
        reach: 12,
      },
    ],
  },
  examples: [
    'Әскерилер Алматының алаңында шерушілерге оқ атты.',
    'Число погибших при разгоне демонстраций в Бангладеш превысило 90 человек.',
    'Силовики открыли огонь по протестующим в Бишкеке.',
    'Police opened fire on protesters in Khartoum, killing two.',
  ],
  counterexamples: ['В тире Алматы стреляли по мишеням школьники.'],
};
