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
        with: [
          'активист*/журналист*/оппозиц*/блогер*/военн*/боевик*/силовик*/политик*/террорист*/мирн*/президент*/банд*/банды/вооруженн*/неизвестн*/педагог*/имам*/мэра/пассажир*/ученик*/учениц*/турист*/моряк*/рабочих/школьник*/школьниц*/студент*/священник*/миссионер*/сотрудник*/граждан*/правозащитник*',
        ],
        without: ['деньг*/млн/миллион*/рублей/вещ*/картин*/велосипед*/данн*'],
      },
      {
        id: 'disappeared',
        says: ['насильственн* исчезновени*', 'вывез*/увез* .. в неизвестном направлении'],
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
        says: ['азапта*/азапталған*', 'ұрлап кет*/әкет*', 'алып қаш*', 'кепілге ал*/алды'],
        context: ['@politics/полиция*/түрме*/тергеу*/ұсталған*/қаңтар*/қарулы/лаңкес*/топ'],
        without: ['банкі*/банктер*/банктің/несие*'],
      },
    ],
    en: [
      {
        id: 'kidnap',
        says: [
          'kidnap*/kidnapped/abduct*/abducted/hostage*/tortur*/captives | enforced/forced disappearance* | forcibly disappeared | taken captive',
        ],
        without: ['film*', 'custody battle', 'rumours/rumors', 'freed/released/rescued/swap/exchange'],
      },
    ],
  },
  examples: [
    'В Гаити банды похитили 30 пассажиров автобуса.',
    'Ұсталғандар полицияда азапталғанын айтты.',
    'Террористы взяли в заложники сотрудников колонии под Волгоградом.',
    'Militants kidnapped three aid workers near Maiduguri.',
  ],
  counterexamples: ['Мошенники похитили деньги у пенсионерки.'],
};
