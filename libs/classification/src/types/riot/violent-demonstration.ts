import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const violentDemonstration: ClaimTypeDefinition = {
  type: 'riot.violent-demonstration',
  definition: 'Demonstrators use violence or destroy property.',
  acled: [{ event: 'Riots', subEvent: 'Violent demonstration' }],
  plover: [{ category: 'PROTEST', mode: 'riot' }],
  actors: ['protesters'],
  rules: {
    ru: [
      {
        id: 'riots',
        says: ['беспорядк*', 'массов*/народн*/студенческ*/уличн* волнени*', 'погромщик*'],
        without: [
          'организаци*/организац* .. беспоряд*',
          'дело/делу/деле/обвин*/статье/статью/подготов*/приговор*/осужд*',
          'мигрант*/болельщик*/фанат*',
          'стихийн* бедстви*',
        ],
        reach: 5,
      },
      {
        id: 'throw',
        says: [
          'коктейл* молотова',
          'брос*/кида*/заброс*/забрас*/закида*/швыря*/метал*/летят/полетел*/летел* .. камн*/камни/бутылк*/яйц*/файер*/фейерверк*/петард*/булыжник*',
          'камни/бутылки/петарды .. летят/полетел*/летел*',
        ],
        with: ['@protest/@protesters/люди/мужчин*/посольств*/полици*/полицейск*/силовик*/беспоряд*'],
        context: ['@protest/@protesters/посольств*/беспоряд*'],
      },
      {
        id: 'break',
        says: [
          'лома*/сломал*/выломал*/разбил*/разби*/выбил*/бьют/снос*/снес* .. ворот*/забор*/окн*/витрин*/стекл*/ограждени*/двер*/заграждени*',
          'переворачива*/перевернул* .. автомобил*/машин*/урн*',
          'вандализм*/вандал*',
        ],
        with: ['@protesters/@protest/беспоряд*'],
        reach: 10,
      },
      {
        id: 'burn',
        says: ['жгут/сожгл*/поджиг*/поджег*/подожг*/горят/горели/пылают'],
        with: ['шин*/покрыш*/мусор*/баррикад*/урн*/автомобил*/машин*/файер*'],
        context: ['@protest/@protesters/беспоряд*'],
        reach: 5,
      },
    ],
    kk: [
      {
        id: 'riots',
        says: ['тәртіпсіздік*', 'бүлік/бүлікті/бүлікке', 'толқу/толқулар*'],
        without: ['үшін', 'дайында*', 'айып*/ұйымдастыр*/сот*/іс*'],
        reach: 4,
      },
      {
        id: 'burn',
        says: ['өрте*/қират*/қиратып/төңкер* | тас лақтыр*'],
        with: ['көлік*/машина*/ғимарат*/дөңгелек*/полици*'],
        context: ['@protest/тәртіпсіздік*/топ/тобыр*/ашынған*'],
      },
    ],
    en: [
      {
        id: 'riots',
        says: [
          'riot/riots/rioted/rioting/rioter/rioters',
          'violent clashes/protest*/demonstration*/unrest',
          'protest*/demonstration*/march/rally .. turned violent | erupted into violence',
        ],
        without: ['police riot', 'riot police/gear/squad*/officers/shields', 'charges/trial/court'],
        reach: 3,
      },
      {
        id: 'throw',
        says: [
          'threw/hurl*/pelt*/throw/throwing/lobbed/torch*/burn*/smash*/vandal*/ransack*/overturned/slingshots/firebombed',
          'set .. fire/ablaze/alight',
          'tore down',
        ],
        with: [
          '@protesters/@protest',
          'stone*/stones/rocks/bottle*/petrol/molotov*/firebomb*/car/cars/vehicle*/bus/buses/window*/windows/tyres/tires/brick*/effig*/fence*/dumpster*/bombs/barricade*/stores/shops',
        ],
        without: ['effig*'],
      },
    ],
  },
  examples: [
    'Таразда наразылық жаппай тәртіпсіздікке ұласты.',
    'Демонстранты жгут покрышки на улицах Каракаса.',
    'В столице Кении вспыхнули беспорядки, протестующие бросают камни.',
    'Rioters smashed windows in central Paris.',
  ],
  counterexamples: [
    'Riot police stood by outside the stadium.',
    'На складе полный беспорядок в документах.',
    'Его судят по делу об организации беспорядков.',
  ],
};
