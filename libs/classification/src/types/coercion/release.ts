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
        id: 'walk-free',
        says: ['вышел/вышла/вышли/выйдет на свобод*', 'обмен* .. заключенн*/осужденн*/военнопленн*'],
        without: ['убийц*/маньяк*/мошенник*/рэпер*/взяточник*/насильник*', 'собак*/животн*/медвед*/тигр*'],
        nowhere: ['@crime'],
      },
      {
        id: 'free',
        says: [
          'отпусти*/освобод*/освобожд*/выпусти*',
          'вышл*/вышел/выходят .. на свобод*',
          'из .. колони*/сизо/тюрьм*/изолятор*/спецприемник* .. вышел/вышли/вышла/освобо*/отпустил*',
          'помилова*',
          'амнисти*',
          'обмен* .. пленн*/заключенн*/военнопленн*',
          'переда* .. заложни*',
        ],
        with: [
          'задержанн*/арестованн*/активист*/политзаключенн*/журналист*/стражи/сизо/колони*/тюрьм*/отделени*/залог*/пленн*/военнопленн*/заключенн*/осужденн*/свобод*/надзор*/оппозиционер*/заложник*/заложниц*',
        ],
        context: ['@politics/пленн*/военнопленн*/заложник*/заложниц*/лукашенк*/помилова*'],
        without: [
          'требу*/требован*/потребова*/призв*/призыв*',
          'чтобы',
          'налог*/долг*',
          'имуществ*/автомобил*',
          'здани*/село/города/территори*',
        ],
        reach: 6,
      },
    ],
    kk: [
      {
        id: 'free',
        says: ['босат*/рақымшыл* | бостандыққа шы* | босап шы* | кешірім жаса*'],
        with: [
          'қамалған/қамалған*/журналист*/тілші*/шартты/сотталған*/абақты*/тұтқын*/қамау*/белсенді*/ұсталған*/түрме*/бостанд*',
        ],
        without: ['қызметінен/жұмыстан/талап*'],
      },
    ],
    en: [
      {
        id: 'free',
        says: ['released/release/freed/freeing/pardoned/frees', 'amnesty for/law | granted/declared .. amnesty'],
        with: ['prisoner*/prisoners/detain*/custody/bail/jail/hostage*/activist*/arrested/prison/dissident*'],
        without: ['demand*/call*/report*/statement/footage/video'],
      },
    ],
  },
  examples: [
    'Тергеу изоляторынан белсенді босатылды.',
    'Из колонии вышли восемь политзаключённых.',
    'Задержанных на митинге активистов отпустили из отделения в Уфе.',
    'All detained protesters were released in Yerevan.',
  ],
  counterexamples: ['Студия выпустила новый альбом о свободе.'],
};
