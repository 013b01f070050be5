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
          'самовольно .. оставля*/покида*',
        ],
        with: ['@police/@army/приказ*/военнослуж*'],
        without: ['медицинск*/договор*/гарант*'],
        reach: 9,
      },
    ],
    kk: [
      {
        id: 'refuse-orders',
        says: ['бұйрық* .. орында* бас тарт*', 'қол көтер*', 'бұйрық* орындаудан бас'],
        with: ['@police/әскер*/сарбаз*'],
      },
    ],
    en: [{ id: 'refuse-orders', says: ['refus*/disobey* .. order/orders/fire/shoot'], with: ['@police'] }],
  },
  examples: [
    'Полицейские в Атырау отказались выполнять приказ о разгоне.',
    'Soldiers refused orders to shoot in Khartoum.',
  ],
  counterexamples: ['Клиника отказалась выполнять договор.'],
};
