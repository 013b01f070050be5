import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const abduction: ClaimTypeDefinition = {
  type: 'violence.abduction',
  definition: 'Abduction, forced disappearance, torture.',
  acled: [{ event: 'Violence against civilians', subEvent: 'Abduction/forced disappearance' }],
  plover: [
    { category: 'ASSAULT', mode: 'abduct' },
    { category: 'ASSAULT', mode: 'torture' },
  ],
  actors: [],
  rules: {
    ru: [
      {
        id: 'hostages',
        says: ['в заложник*/заложниц*', 'захват* заложник*', 'заложник*'],
        without: ['обстоятельств*/ситуаци*', 'обмен*/сделк*/освобожд*/освобод*/перемири*', 'ипотек*'],
        reach: 5,
      },
      {
        id: 'kidnap',
        says: ['похитил*/похищен*/похищени*'],
        with: ['активист*/журналист*/оппозиц*/блогер*/военн*/боевик*/силовик*/политик*/террорист*/мирн*/президент*'],
        without: ['деньг*/млн/миллион*/рублей/вещ*/картин*/велосипед*/данн*'],
      },
      {
        id: 'torture',
        says: ['пытк*/пыток/пытали/пытают/истяза*'],
        without: ['удач*', 'попытк*'],
        context: ['@politics/задержан*/колони*/сизо/полици*/силовик*/военн*/плен*/заключен*'],
      },
    ],
    kk: [
      {
        id: 'torture',
        says: ['азапта*', 'ұрлап кет*', 'кепіл* | кепілге ал*'],
        context: ['@politics/полиция*/түрме*/тергеу*'],
        without: ['банк*/несие*'],
      },
    ],
    en: [
      {
        id: 'kidnap',
        says: ['kidnap*/abduct*/hostage*/tortur* | enforced disappearance*'],
        without: ['film*', 'custody battle'],
      },
    ],
  },
  examples: [
    'Террористы взяли в заложники сотрудников колонии под Волгоградом.',
    'Militants kidnapped three aid workers near Maiduguri.',
  ],
  counterexamples: ['Мошенники похитили деньги у пенсионерки.'],
};
