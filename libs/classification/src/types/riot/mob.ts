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
          'массов* драк*/стычк*/потасовк*/побоищ*',
          'межнациональн*/межэтническ*/этническ*/межконфессиональн* столкновен*/конфликт*/драк*/стычк*',
          'толпа .. ворвал* .. аэропорт*/взлетн*/общежити*/отел*/больниц*',
          'в поисках .. евре*/израильтян*/мигрант*/азербайджанц*/армян*/цыган*',
          'толпа .. избил*/забил*/напал*/растерзал*/громит/крушит',
        ],
        without: [
          'рождеств*',
          'оборон*',
          'дело/делу/деле/обвин*/статье/приговор*',
          'школьник*/кадет*/курсант*/ученик*/свадьб*/корпоратив*/выпускник*',
        ],
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
        with: [
          'болельщик*/мигрант*/фанат*/евре*/цыган*/общин*/племен*/кланов*/казах*/узбек*/киргиз*/кыргыз*/таджик*/дунган*/чечен*/азербайджанц*/армян*/индусам*/мусульман*',
        ],
        without: ['полици*/силовик*/военн*', 'дтп/автомобил*/авто/поезд*/лоб*'],
        reach: 6,
      },
      { id: 'attack-on-group', says: ['напа* на .. болельщик*/мигрант*/цыган*/евре*/беженц*/студентов'] },
    ],
    kk: [
      {
        id: 'fight',
        says: [
          'жаппай төбелес*',
          'тұрғын* арасында .. атыс*/төбелес*/қақтығыс*',
          'қырғын',
          'тобыр* .. ұрып/соққы*',
          'ұлтаралық қақтығыс*/жанжал*',
          'жанкүйерлер*/мигранттар* .. шабуыл*',
        ],
        without: ['@sport'],
      },
    ],
    en: [
      {
        id: 'mob',
        says: [
          'mob/mobs .. lynch*/attack*/beat*/stone*/vandal*/burn*/killed',
          'lynch*',
          'communal/sectarian/ethnic/intercommunal clash*/violence/riot*/fighting',
          'pogrom*',
          'mob violence/justice',
          'angry mob/crowd | by .. mob | vigilante*',
          'groups/villagers/communities/tribes/clans clashed',
          'villagers/residents/locals/youths/herders/herdsmen armed/attacked',
        ],
        without: ['@police fire*', 'military/army'],
      },
    ],
  },
  examples: [
    'Тобыр базарда екі адамды ұрып өлтірді.',
    'В аэропорту толпа устроила погром.',
    'A mob lynched two men in Bihar.',
  ],
  counterexamples: [
    'Полиция арестовала участников пьяной драки по делу о погроме.',
    'Столкновение двух автомобилей на трассе.',
  ],
};
