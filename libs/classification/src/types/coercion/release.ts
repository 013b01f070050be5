import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const release: ClaimTypeDefinition = {
  type: 'coercion.release',
  definition: 'Detainees are freed.',
  acled: [{ event: 'Strategic developments', subEvent: 'Other', lossy: true }],
  plover: [{ category: 'RETREAT', mode: 'release' }],
  actors: ['officials'],
  rules: {
    ru: [
      {
        id: 'free',
        says: [
          'отпусти*/освобод*/освобожд*/выпусти*',
          'вышл*/вышел .. на свобод*',
          'помилова*',
          'амнисти*',
          'обмен* .. пленн*/заключенн*/военнопленн*',
        ],
        with: [
          'задержанн*/арестованн*/активист*/политзаключенн*/журналист*/стражи/ареста/сизо/колони*/отделени*/залог*/пленн*/военнопленн*/заключенн*/свобод*/надзор*',
        ],
        context: ['@politics/пленн*/военнопленн*/заложник*'],
        without: ['требу*/требован*/призв*/призыв*', 'чтобы', 'налог*/долг*'],
        reach: 6,
      },
    ],
    kk: [
      {
        id: 'free',
        says: ['босат*/рақымшыл* | бостандыққа шы*'],
        with: ['тұтқын*/қамау*/белсенді*/ұсталған*/түрме*/бостанд*'],
        without: ['қызметінен/жұмыстан/талап*'],
      },
    ],
    en: [
      {
        id: 'free',
        says: ['released/release/freed/freeing/pardoned/amnesty'],
        with: ['prisoner*/detain*/custody/bail/jail/hostage*/activist*/arrested/prison'],
        without: ['demand*/call*/report*/statement/footage/video'],
      },
    ],
  },
  examples: [
    'Задержанных на митинге активистов отпустили из отделения в Уфе.',
    'All detained protesters were released in Yerevan.',
  ],
  counterexamples: ['Студия выпустила новый альбом о свободе.'],
};
