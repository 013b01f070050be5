import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const mob: ClaimTypeDefinition = {
  type: 'riot.mob',
  definition: 'Mob violence outside a demonstration.',
  acled: [{ event: 'Riots', subEvent: 'Mob violence' }],
  plover: [{ category: 'PROTEST', mode: 'riot', lossy: true }],
  actors: ['crowd'],
  rules: {
    ru: [
      {
        id: 'pogrom',
        says: [
          'погром*/-погромщик*',
          'самосуд*',
          'линчев*',
          'массов* драк*/стычк*',
          'межнациональн*/этническ* столкновен*/конфликт*/драк*',
        ],
        without: ['рождеств*', 'оборон*'],
      },
      {
        id: 'riots-of-others',
        says: ['беспорядк*'],
        with: ['болельщик*/фанат*/мигрант*/цыган*/аэропорт*/местн*'],
        without: ['@protest', 'статье/статью'],
      },
      {
        id: 'clash-between-people',
        says: ['столкновен*/стычк*/драк*'],
        with: ['местн*/болельщик*/мигрант*/фанат*'],
        without: ['полици*/силовик*/военн*', 'дтп/автомобил*/авто/поезд*/лоб*'],
        reach: 6,
      },
      { id: 'attack-on-group', says: ['напа* на .. болельщик*/мигрант*/цыган*/евре*'] },
    ],
    kk: [
      {
        id: 'fight',
        says: ['жаппай төбелес*', 'тұрғын* арасында .. атыс*/төбелес*/қақтығыс*', 'қырғын'],
        without: ['@sport'],
      },
    ],
    en: [
      {
        id: 'mob',
        says: [
          'mob/mobs lynch*/attack*/beat*/stone*',
          'lynch*',
          'communal clash*/violence/riot*',
          'pogrom*',
          'mob violence',
          'angry mob',
          'groups clashed',
        ],
        without: ['@police fire*'],
      },
    ],
  },
  examples: ['В аэропорту толпа устроила погром.', 'A mob lynched two men in Bihar.'],
  counterexamples: ['Столкновение двух автомобилей на трассе.'],
};
