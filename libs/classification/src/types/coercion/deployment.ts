import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const deployment: ClaimTypeDefinition = {
  type: 'coercion.deployment',
  definition: 'Police or troops are mobilised, a base set up, without force used.',
  acled: [
    { event: 'Strategic developments', subEvent: 'Headquarters or base established' },
    { event: 'Strategic developments', subEvent: 'Other', lossy: true },
  ],
  plover: [
    { category: 'MOBILIZE', mode: 'police' },
    { category: 'MOBILIZE', mode: 'troops' },
  ],
  actors: ['police'],
  rules: {
    ru: [
      {
        id: 'under-guard',
        says: [
          'взят*/взял* под .. охран*',
          'на улицах/площади .. бронетехник*/военн*/патрул*/силовик*/бтр',
          'усилен* охран*/мер* безопасност*/патрул*',
          'блокпост*',
        ],
        with: ['@police/@army/охран*/бронетехник*'],
        without: ['вс/всу/фронт*', 'напали/нападени*/обстрел*'],
      },
      {
        id: 'bring-in',
        says: [
          'стянул*/стягив*/стянут*/стягива*',
          'прибы*/приехал*/выехал*/выдвинул*/переброс*/переброш*/подъехал*/подтян*',
          'дежур*',
          'патрулир*',
          'ввел*/введен*/ввод*/вводят',
          'выстроил*',
          'усилен*',
          'сосредоточ*',
        ],
        with: [
          'омон*/собр/спецназ*/бронетехник*/военн*/силовик*/росгвард*/автозак*/нацгвард*/солдат*/бтр/нарядов/наряды/полицейск*/войск*/бомбардировщик*/армию | полици* наряд*',
        ],
        context: [
          '@protest/@protesters/беспоряд*/террор*/чп/выборы/захват*/столкновен*/войн*/зачистк*/стрельб*/границ*',
        ],
        without: ['скорая/медик*/спасател*', 'кндр/северокоре*/нато/одкб/российск*', 'дтп', 'санкци*/пошлин*/налог*'],
        reach: 6,
      },
      { id: 'manhunt-plan', says: ['план* перехват/сирена/крепость/вулкан*'], without: ['дтп/угон*'] },
      {
        id: 'mobilisation',
        says: ['мобилизаци*', 'мобилизова*', 'военн* баз* .. созда*/откры*/размест*'],
        with: ['объяв*/нача*/провед*/провод*/рассматрив*/новая/новой/всеобщ*/частичн*/войск*/вторая'],
        without: ['экономик*/ресурс*', 'уклон*'],
        reach: 4,
      },
      {
        id: 'anti-terror-over',
        says: ['антитеррорист*/контртеррорист* операц*'],
        with: ['заверш*/окончен*/закончил*'],
        phase: 'ended',
      },
    ],
    kk: [
      { id: 'anti-terror-over', says: ['терроризмге қарсы операция*'], with: ['біт*/аяқтал*/тоқтат*'], phase: 'ended' },
      {
        id: 'bring-in',
        says: ['әскер*/жасақ*/ұлттық гвардия*/омон*/сарбаз* .. жеткіз*/келді/кіргіз*/жұмылдыр*/күзет*/қойыл*/бақыла*'],
        context: ['@protest/тәртіпсіздік*/карантин*/төтенше*/алаң*'],
      },
    ],
    en: [
      {
        id: 'bring-in',
        says: ['deploy*/mobilis*/mobiliz* | beefed up | tightened security', 'patrol*'],
        with: ['@police'],
        without: ['app/software/server*', 'abroad'],
      },
    ],
  },
  examples: [
    'К площади в центре Алматы стянули ОМОН и автозаки из-за протестов.',
    'Riot police were deployed in central Minsk.',
  ],
  counterexamples: ['Разработчики ввели новую модель в эксплуатацию.'],
};
