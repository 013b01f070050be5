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
        id: 'deploy-formation',
        says: ['разверн*/развертыва*/размест*/переброс* .. корпус*/дивизи*/бригад*/полк/войск*/подразделени*/пво'],
        with: ['границ*/база/базу/базы/у/вблизи/север*/восток*'],
        without: ['направлени*/фронт*', 'кндр/северокоре*/нато/турци*', 'учени*'],
      },
      {
        id: 'send-guards',
        says: [
          'направ*/отправ*/ввести/введет/ввел*/задействова* .. нацгвард*/омон/жандарм*/гвардию/наряды/подкреплени*',
        ],
        without: ['донбасс*/фронт*/курск*'],
      },
      {
        id: 'under-guard',
        says: [
          'взят*/взял* под .. охран*',
          'на улиц*/площад*/дорог* .. бронетехник*/военн*/патрул*/силовик*/бтр/танки/танк*',
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
          'техник*/омон*/собр/спецназ*/бронетехник*/военн*/силовик*/росгвард*/автозак*/нацгвард*/солдат*/бтр/танки/танков/нарядов/наряды/полицейск*/войска/войск/бомбардировщик*/армию/подкреплени*/истребител*/авианос*/эсмин* | полици* наряд* | сил* полиции',
        ],
        context: [
          '@protest/@protesters/беспоряд*/террор*/чп/выборы/выборов/захват*/столкновен*/войн*/зачистк*/стрельб*/границ*/подтян*/стягив*/стянул*/стянут*/омон*/спецназ*/автозак*/бронетехник*/улицах/улицы/нацгвард*',
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
      {
        id: 'on-the-streets',
        says: [
          'көше*/алаң* .. техника*/солдат*/сарбаз*/әскер*',
          'қосымша .. күш* .. жеткіз*/жібер*/тарт*',
          'полиция күштері .. жеткіз*/тарт*/жинал*',
        ],
        without: ['парад*/жаттығу*', 'оқ ат*/оқ жаудыр*/атты'],
      },
      {
        id: 'armour',
        says: ['әскери техника*/көлік* .. кіргіз*/шығар*/жеткіз*/тартыл*/келді'],
        without: ['парад*/жаттығу*'],
      },
      { id: 'anti-terror-over', says: ['терроризмге қарсы операция*'], with: ['біт*/аяқтал*/тоқтат*'], phase: 'ended' },
      {
        id: 'bring-in',
        says: [
          'әскер*/жасақ*/ұлттық гвардия*/омон*/сарбаз* .. жеткіз*/келді/кіргіз*/кіргізілді/жұмылдыр*/күзет*/қойыл*/қойылды/бақыла*/шығар*/шығарылды/тарт*',
          'әскери техника*',
          'көше* .. патруль*',
        ],
        context: ['@protest/тәртіпсіздік*/карантин*/төтенше*/алаң*/көше*/қала*'],
        without: ['@sport', 'оқу/жаттығу*/парад*'],
      },
    ],
    en: [
      {
        id: 'bring-in',
        says: [
          'deploy*/mobilis*/mobiliz*/reinforc*/reinforcement*/redeploy* | beefed up | tightened security | stepped up security | heightened security | on high alert',
          'patrol*',
          'tanks/vehicles/armour/armor rolled/entered/streamed',
          'sent/send/sending/moved/moving/forwarded/dispatched/massed/amassed/stationed .. troops/tanks/police/soldiers/forces/reinforcements/warship*',
          'withdrew/withdraw/withdrawn/withdrawal/pulled/pull .. troops/forces/police/soldiers/back',
          'troops/forces/police/soldiers .. withdrew/withdraw/withdrawn/withdrawal | pull back | pulled back',
          'set/setting up .. base/post/camp/headquarters/checkpoint*',
          'established/establish/built/build/opened/created/inaugurated .. base/bases/outpost/headquarters/camp/camps/post',
          'new .. military/army/naval base',
          'point/points/posts/post .. established/set | post established',
          'forces were formed | created/formed .. unit/force/brigade',
        ],
        with: ['@police/military/navy/base/warship*/border/observation/tanks'],
        without: ['app/software/server*', 'killed/attack*/captured/seized/fire/clash*', 'tear/batons', 'rebels'],
        reach: 10,
      },
    ],
  },
  examples: [
    'Қала көшелеріне әскери техника мен сарбаздар шығарылды.',
    'The army has set up a new observation post near the border.',
    'В центр Тбилиси стягивают дополнительные силы спецназа и автозаки.',
    'К площади в центре Алматы стянули ОМОН и автозаки из-за протестов.',
    'Riot police were deployed in central Minsk.',
  ],
  counterexamples: ['Разработчики ввели новую модель в эксплуатацию.'],
};
