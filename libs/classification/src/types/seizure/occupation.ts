import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const occupation: ClaimTypeDefinition = {
  type: 'seizure.occupation',
  definition: 'A building or a site is taken and held.',
  acled: [{ event: 'Riots', subEvent: 'Violent demonstration', lossy: true }],
  plover: [{ category: 'PROTEST', mode: 'riot', lossy: true }],
  actors: ['protesters'],
  rules: {
    ru: [
      {
        id: 'seize-building',
        says: [
          'захва* .. @office',
          '@office .. захва*',
          'взя*/бер* .. под контрол*',
          'заня* .. здани*/парламент*/акимат*/администраци*/мэри*',
          'захват* .. сизо/изолятор*/колони*',
        ],
        with: ['@office'],
        context: ['@protest/@protesters/беспоряд*/террорист*/штурм*/оппозици*/митинг*'],
        without: ['заложник*', 'пыта*/попыт*', 'войск*/вс/всу'],
        reach: 5,
      },
      {
        id: 'refuse-to-leave',
        says: ['отказ*/не .. покинуть/покида*/освобод*'],
        with: ['здани*/парламент*/комплекс*'],
        context: ['@protesters/@protest'],
      },
    ],
    kk: [{ id: 'seize-building', says: ['басып ал*/ала*', 'иелен* | бақылауға ал*'], with: ['@office'] }],
    en: [
      {
        id: 'seize-building',
        says: ['occupied/occupy/occupying/seized/seize/seizing/took/captured | taken over'],
        after: [
          'parliament/building/buildings/office/offices/hall/headquarters/airport/station/university/embassy/capitol',
        ],
        with: ['@protesters/@protest/@militants'],
        without: ['territory | west bank'],
      },
    ],
  },
  examples: ['Протестующие захватили здание администрации в Актобе.', 'Protesters occupied the city hall in Tbilisi.'],
  counterexamples: ['Компания захватила рынок офисных зданий.'],
};
