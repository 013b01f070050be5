import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const attack: ClaimTypeDefinition = {
  type: 'violence.attack',
  definition: 'Political or terrorist attack on unarmed people, attack by forces on civilians.',
  acled: [{ event: 'Violence against civilians', subEvent: 'Attack' }],
  plover: [
    { category: 'ASSAULT', mode: 'beat' },
    { category: 'ASSAULT', mode: 'firearms' },
    { category: 'ASSAULT', mode: 'targeted' },
  ],
  actors: [],
  rules: {
    ru: [
      {
        id: 'terror-attack',
        says: ['теракт*', 'террористическ* акт*/атак*/нападен*'],
        without: [
          'предотвра*/готов*/планир*/подготов*/статье/статью/статьям/дело/делу/обвин*',
          'годовщин*',
          'пресеч*/пресек*',
        ],
        reach: 5,
      },
      {
        id: 'attack-on-people',
        says: ['напали/напал/напала/нападен*/нападени*/покушени*'],
        with: [
          'журналист*/активист*/политик*/депутат*/кандидат*/президент*/священник*/церк*/синагог*/храм*/мечет*/посольств*/министр*/мирн*/судь*/правозащитник*/чиновник*/зампред*',
        ],
        without: [
          'ножом в магазин*',
          'подростк*/грабител*/пьян*',
          'мигрант*/болельщик*',
          'собак*/медвед*',
          'готов*/предотвра*/планир*',
          '@sport',
        ],
        reach: 7,
      },
      {
        id: 'attack-on-forces',
        says: ['напали/нападен*/нападени*/покушени*'],
        with: [
          'полицейск*/полици*/военн*/пост/конво*/колонн*/блокпост*',
          'неизвестн*/вооруженн*/@terror/обстрел*/стрел*/стрельб*/убит*/погиб*/отряд*/группа/группы/подорва*',
        ],
        without: ['@sport', 'готов*/предотвра*/планир*', 'мигрант*/болельщик*/пьян*'],
        reach: 12,
      },
      {
        id: 'shooting',
        says: ['расстрел*/застрел*/обстреля*/стреля*/стрельб* | открыл* огонь | открыли стрельб*'],
        with: [
          'политик*/депутат*/кандидат*/журналист*/активист*/церк*/синагог*/самолет*/полицейск*/автобус*/паломник*/пост/жител*/боевик*/террорист*/чиновник*/зампред*/экс-*/министр* | мирн* жител*',
        ],
        without: ['@drone/ракет*/артиллер*/протестующ*/митингующ*', 'тир/тире/@sport', 'фильм*/ревност*'],
        reach: 8,
      },
      {
        id: 'ram',
        says: ['въехал*/влетел*/наехал*/протаранил* в/на .. толп*/люд*'],
        without: ['дтп/авари*/пьян*/перекрест*/перекрёст*/пешеходн*'],
      },
      {
        id: 'mass-murder',
        says: ['резня/резню', 'убийств*/убил*/убиты/убит .. мирн*/журналист*/активист*/оппозиц*/политик*/паломник*'],
        without: ['фильм*'],
      },
      {
        id: 'beaten',
        says: ['избил*/избит*/избива*/облил*'],
        without: ['водител*/дорожн*/драк*/очеред*/гонк*/пьян*'],
        with: ['активист*/журналист*/задержанн*/протестующ*/оппозиц*/политик*/цик/полици*/силовик*/депутат*'],
        reach: 6,
      },
    ],
    kk: [
      {
        id: 'attack',
        says: ['лаңкестік шабуыл*/әрекет*', 'теракт*', 'шабуылда* | шабуыл жаса*'],
        with: ['журналист*/бейбіт*/тұрғын*/белсенді*/полиция*/теракт*/лаңкес*'],
        without: ['@sport', 'әуе*/зымыран*/дрон*'],
      },
    ],
    en: [
      {
        id: 'attack-by-gunmen',
        says: ['attack*/raided/killed/killing/shot/kidnapped/shooting/massacred | opened fire | gunned down'],
        before: ['@militants/bandits/assailant*/unidentified/unknown | armed men'],
        without: ['soldiers/troops/army/policemen/paramilitary/fighters/clash*/encounter | security forces', '@sport'],
      },
      {
        id: 'attack',
        says: ['attack*/assassinat*/massacre*/stabbed/beheaded/hacked/lynch*/killed/beaten | gunned down | shot dead'],
        with: ['@militants/terror*/civilian*/journalist*/activist*/worshippers/villager*/mosque/church/politician*'],
        without: ['@sport', 'heart/panic/cyber*/drone/missile/air', 'soldiers/troops killed'],
        reach: 8,
      },
    ],
  },
  examples: [
    'Боевики совершили теракт в Кабуле.',
    'В Тбилиси неизвестные напали на журналиста оппозиционного канала.',
    'Gunmen attacked worshippers at a mosque in Kaduna.',
  ],
  counterexamples: ['Медведь напал на туриста на Камчатке.', 'Команда провела атаку на ворота соперника.'],
};
