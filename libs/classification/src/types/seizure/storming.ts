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
        says: ['штурм/штурма/штурму/штурмом/штурмуют/штурмов*/-штурмовик*'],
        with: ['@office/телеканал*/дом*/террорист*/спецназ*'],
        without: ['@sport', 'ворот соперник*', 'мозгов*', 'позици*/сел*/высот*/опорник*/мариупол*', 'вершин*'],
        reach: 9,
      },
      {
        id: 'break-in',
        says: ['ворвал*/ворваться/врыва*/прорва*/прорыва*/вломил*/проникл*/вторг* .. @office'],
        without: ['@sport', 'труб*/водопровод*/плотин*/дамб*'],
      },
      {
        id: 'try-to-seize',
        says: ['пыта*/попыт*/пробу* .. захват*/штурм*/занят*/прорв*'],
        with: ['@office'],
        without: ['@sport'],
      },
    ],
    kk: [
      {
        id: 'storm',
        says: ['шабуылда* | басып кір* | баса көктеп', 'шабуыл жаса*'],
        with: ['@office'],
        without: ['@sport', 'ұшқышсыз*/зымыран*/әуе*'],
      },
    ],
    en: [
      {
        id: 'storm',
        says: ['storm/stormed/storming', 'broke into', 'burst into', 'break into', 'barged into'],
        after: ['@office'],
        without: ['@sport', 'tropical/rain/snow/winds/weather', 'thieves/burglar*'],
      },
    ],
  },
  examples: [
    'Протестующие начали штурм здания акимата в Атырау.',
    'Demonstrators stormed the parliament building in Bishkek.',
  ],
  counterexamples: ['Нападающие пошли на штурм ворот в концовке матча.', 'A tropical storm hit the offices of Manila.'],
};
