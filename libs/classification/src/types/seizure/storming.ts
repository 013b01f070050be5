import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const storming: ClaimTypeDefinition = {
  type: 'seizure.storming',
  definition: 'A crowd or a force tries to enter a building, or storms it.',
  acled: [{ event: 'Riots', subEvent: 'Violent demonstration', lossy: true }],
  plover: [{ category: 'PROTEST', mode: 'riot' }],
  actors: ['protesters'],
  rules: {
    ru: [
      {
        id: 'storm',
        says: ['штурм/штурма/штурму/штурмом/штурмуют/штурмует/штурмов*/-штурмовик*'],
        with: ['@office/телеканал*/дом/дома/террорист*/спецназ*/бел*'],
        without: ['@sport', 'ворот соперник*', 'мозгов*', 'позици*/сел*/высот*/опорник*/мариупол*', 'вершин*'],
        reach: 9,
      },
      {
        id: 'break-in',
        says: [
          'ворвал*/ворваться/врыва*/прорва*/прорыва*/вломил*/вломиться/вторг* .. @office',
          'проникл*/проникнуть/проник .. @office',
          'ворвал*/прорвал*/вломил* внутрь',
          '@office .. ворвал*/прорвал*/вломил*',
          'напал*/напали/нападен*/атаков* .. на .. здани*/офис*/телеканал*/редакци*/мэри*/акимат*/администраци*/участок/отдел*',
          'лома*/выламыв*/выломал*/выбил*/выбива* .. двер*/ворот* .. @office',
        ],
        with: [
          '@protesters/@people/@police/@army/военн*/вооруженн*/боевик*/оппозици*/люди/сторонник*/протест*/неизвестн*/радикал*',
        ],
        without: [
          '@sport',
          'труб*/водопровод*/плотин*/дамб*',
          'вор/воры/грабител*/ограб*/украл*/обыск*/хакер*',
          'квартир*/магазин*',
        ],
        reach: 10,
      },
      {
        id: 'try-to-seize',
        says: [
          'пыта*/попыт*/пробу*/хотел*/намерен* .. захват*/штурм*/занят*/прорв*/проникн*/ворв*/войти/попасть .. @office',
        ],
        with: [
          '@protesters/@people/@army/военн*/вооруженн*/оппозици*/толп*/сторонник*/силовик*/спецназ*/акимат*/администраци*',
        ],
        without: ['@sport', 'контракт*/рынок'],
        reach: 10,
      },
    ],
    kk: [
      {
        id: 'storm',
        says: [
          'шабуылда*/шабуылдап | басып кір* | баса көктеп',
          'шабуыл жаса*',
          'кірмек болды/болған | кіруге тырыс*/әрекет*',
        ],
        with: ['@office'],
        without: ['@sport', 'ұшқышсыз*/зымыран*/әуе*', 'журналист*'],
      },
    ],
    en: [
      {
        id: 'storm',
        says: [
          'storm/stormed/storming',
          'broke/break/breaking/burst/barged into',
          'forced their way into',
          'breached/breach/breaching',
          'tried/trying/attempted to enter/storm/break',
        ],
        after: ['@office'],
        without: ['@sport', 'tropical/rain/snow/winds/weather', 'thieves/burglar*/robber*', 'data/hackers'],
        reach: 10,
      },
    ],
  },
  examples: [
    'Шерушілер Ақтөбе облыстық әкімдігінің ғимаратына басып кірмек болды.',
    'Военные пытались проникнуть в здание парламента в Сеуле.',
    'Протестующие начали штурм здания акимата в Атырау.',
    'Demonstrators stormed the parliament building in Bishkek.',
  ],
  counterexamples: ['Нападающие пошли на штурм ворот в концовке матча.', 'A tropical storm hit the offices of Manila.'],
};
