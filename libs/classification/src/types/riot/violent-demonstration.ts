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
        says: ['беспорядк*', 'массов* волнени*'],
        without: [
          'организаци*/организац* .. беспоряд*',
          'дело/делу/деле/обвин*/статье/статью/подготов*',
          'мигрант*/болельщик*/фанат*',
        ],
        reach: 5,
      },
      {
        id: 'throw',
        says: [
          'коктейл* молотова',
          'брос*/кида*/забрас*/закида*/швыря* .. камн*/бутылк*/яйц*/файер*/фейерверк*/петард*',
        ],
        with: ['@protest/@protesters/люди/мужчин*/посольств*/полици*'],
        context: ['@protest/@protesters/посольств*'],
      },
      {
        id: 'break',
        says: ['лома*/выломал*/разбил*/разби*/выбил*/сно* .. ворот*/забор*/окн*/витрин*/ограждени*/двер*/заграждени*'],
        with: ['@protesters/@protest'],
        reach: 10,
      },
      {
        id: 'burn',
        says: ['жгут/сожгл*/поджиг*/горят/подожгл*'],
        with: ['шин*/покрыш*/мусор*/баррикад*'],
        context: ['@protest/@protesters'],
      },
    ],
    kk: [
      {
        id: 'riots',
        says: ['тәртіпсіздік*', 'бүлік/бүлікті'],
        without: ['үшін', 'дайында*', 'айып*/ұйымдастыр*/сот*/іс*'],
        reach: 4,
      },
      {
        id: 'burn',
        says: ['өрте*/қират* | тас лақтыр*'],
        with: ['көлік*/машина*/ғимарат*'],
        context: ['@protest/тәртіпсіздік*'],
      },
    ],
    en: [
      {
        id: 'riots',
        says: [
          'riot/riots/rioted/rioting/rioter*',
          'violent clashes/protest*/demonstration*',
          'protest* turned violent',
        ],
        without: ['police riot', 'charges/trial/court'],
        reach: 3,
      },
      {
        id: 'throw',
        says: ['threw/hurl*/pelt*/throwing/lobbed/torch*/burn*/smash*/vandal*/ransack*'],
        with: ['@protesters/protest*'],
        after: [
          'stone*/stones/bottle*/petrol/molotov*/firebomb*/car/cars/vehicle*/bus/buses/window*/tyres/tires/brick*/effig*',
        ],
        without: ['effig*'],
      },
    ],
  },
  examples: [
    'В столице Кении вспыхнули беспорядки, протестующие бросают камни.',
    'Rioters smashed windows in central Paris.',
  ],
  counterexamples: ['На складе полный беспорядок в документах.', 'Его судят по делу об организации беспорядков.'],
};
