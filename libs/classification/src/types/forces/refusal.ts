import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const refusal: ClaimTypeDefinition = {
  type: 'forces.refusal',
  definition: 'Personnel refuse orders.',
  acled: [{ event: 'Strategic developments', subEvent: 'Change to group/activity', lossy: true }],
  plover: [{ category: 'REJECT', mode: 'yield', lossy: true }],
  actors: ['police'],
  rules: {
    ru: [
      {
        id: 'refuse-orders',
        says: [
          'отказ* .. выполн*/подчин*/исполн*/стрелять/разгонять/воевать/применять',
          'не .. поднимать/поднимут/подымать рук*',
          'не .. стрелять/разгонять в/народ*/людей',
          'самовольно .. оставл*/оставил*/покида*/покинул*',
          'сложил*/сложили щит*/оружи*',
          'отказ* .. идти/ехать/штурм*/участвовать/применить/служить/воевать/возвращаться',
          'бунт*/взбунтова*',
        ],
        with: ['@police/@army/приказ*/военнослуж*/всу/вс/позици*/мобилизованн*/охран*/резервист*/призывник*/новобран*'],
        without: ['медицинск*/договор*/гарант*', 'заключенн*/болельщик*/пассажир*'],
        reach: 9,
      },
    ],
    kk: [
      {
        id: 'refuse-orders',
        says: [
          'бұйрық* .. орында* бас тарт*',
          'бұйрық* орындаудан бас',
          'қол көтер*',
          'халыққа .. қарсы/күш/оқ .. бас тарт*',
          'қарсы шығудан бас тарт*',
          'бұйрыққа бағынба*',
          'қалқан* .. таста*',
        ],
        with: ['@police/әскер*/сарбаз*'],
      },
    ],
    en: [
      {
        id: 'refuse-orders',
        says: [
          'refus*/disobey*/defied .. order/orders/fire/shoot/disperse/fight/serve/deploy',
          'refus* to report for duty',
          'mutin*',
          'laid down .. arms/shields/weapons',
        ],
        with: ['@police/unit/units/reservists/conscripts/pilots/recruits'],
        without: ['protester*', 'sided/joined'],
      },
    ],
  },
  examples: [
    'Полицейлер халыққа қарсы шығудан бас тартты.',
    'Полицейские в Атырау отказались выполнять приказ о разгоне.',
    'Soldiers refused orders to shoot in Khartoum.',
  ],
  counterexamples: ['Клиника отказалась выполнять договор.'],
};
