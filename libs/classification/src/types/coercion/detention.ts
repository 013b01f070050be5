import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const detention: ClaimTypeDefinition = {
  type: 'coercion.detention',
  definition: 'People are detained or arrested, politically or at or around unrest.',
  acled: [{ event: 'Strategic developments', subEvent: 'Arrests' }],
  plover: [{ category: 'COERCE', mode: 'arrest' }],
  actors: ['police'],
  rules: {
    ru: [
      {
        id: 'none-detained',
        says: [
          'без задержаний',
          'задержаний .. нет',
          'задержаний не было/зафиксир*',
          'никто не задержан*/арестован*',
          'никого не задержал*',
        ],
        polarity: 'negated',
      },
      {
        id: 'somebody-of-politics',
        says: [
          'задержали/задержал*/задержан*/арестован*/арестовал*/арест/схватил* .. журналист*/редактор*/корреспондент*/репортер*/активист*/оппозиционер*/правозащитник*/политик/политика/политиков/адвокат*/мэра/кандидат*/священник*/митингующ*/протестующ*/демонстрант*/студентов',
          'журналист*/редактор*/корреспондент*/репортер*/активист*/оппозиционер*/правозащитник* .. задержан*/арестован*/задержали/арестовали',
        ],
        without: [
          'взятк*/мошеннич*/коррупц*/хищени*/растрат*/наркот*/педофил*/изнасил*/дтп/краж*/убийств*/домогательств*',
          'суд* .. арест* | заочно',
          'ордер*',
          'политзаключ*/освобо*/отпуст*',
        ],
        reach: 8,
      },
      {
        id: 'mass-detention',
        says: [
          'задержал*/задержан*/задержани*/задерживают/арестован* .. человек/людей/участник*/жителей/активист*/протестующ*/митингующ*/демонстрант*/студент*/оппозиционер*',
        ],
        with: ['полици*/силовик*/мвд/омон*/площад*/митинг*/акци*/улиц*/протест*/шестви*/демонстраци*/беспорядк*'],
        nowhere: ['@crime'],
      },
      {
        id: 'detain-political',
        says: [
          'задержал*/задержан*/задержани*',
          'задерживают/задерживал*',
          'арестовал*/арестован*/арест/ареста/арестов/аресты',
          'схватил*/хватать/хватают/хватали',
          'под стражу',
          'скрутил* .. @protesters',
          'увезли/увели/увозят/уводят/забрали/посадили в .. отдел*/полици*/автозак*',
          'взят*/взяли под стражу',
          'винтят/свинтили/повязали/повинтили',
          'доставили/доставлен* в .. отдел*/полици*/овд',
        ],
        context: ['@unrest'],
        without: [
          'рейс*/вылет*/поезд*/зарплат*/выплат*/выдач*',
          'счет*/имуществ*/средств*/активов/судно/танкер*/квартир*',
          'взятк*/мошеннич*/коррупц*/хищени*/растрат*',
          'ордер*/ордера',
          'наркот*/закладк*/педофил*/изнасил*/дтп/краж*/воров*/грабеж*',
          'сут* ареста | суд* .. заочно | заочно арест*',
          'ордер* на арест',
          'домашн*',
        ],
        nowhere: ['@crime'],
        reach: 10,
      },
      {
        id: 'in-custody',
        says: [
          'сидит/провел*/находит*/остал*/оста* .. сизо/изолятор*/под арестом/под стражей',
          'политзаключенн*',
          'задержанн*',
        ],
        context: ['@politicalCase'],
        with: ['@politicalCase/@protest/активист*/человек/десятк*/число'],
        without: ['взятк*/мошеннич*/коррупц*/наркот*'],
      },
    ],
    kk: [
      {
        id: 'custody',
        says: ['қамауға алын*/алды/алған', 'күзетпен қамау*'],
        without: ['пара/парамен/жемқор*/есірткі*/ұрлық*/ұрла*/зорла*/кісі/алаяқ*/қылмыскер*', 'босат*'],
      },
      {
        id: 'detain',
        says: ['ұстал*/ұста*/-ұстап*/-ұстаз*/-ұстан*', 'қамау*/қамал*/қамады', 'тұтқын*', 'тұтқындал*', 'алып кет*'],
        context: ['@politics/адам/полиция* | ішкі істер'],
        with: ['белсенді*/журналист*/адам*/полиция*/митинг*/жасақ*/лаңкес*/байланыс*/олар*/тәртіпсіз*/саяси*'],
        without: ['соққы*/ұрла*/тона*/барымта*/есірткі*/пара', 'бақылау*', 'босат*', 'тәулік*', 'азапта*/азапталған*'],
        reach: 9,
      },
    ],
    en: [
      {
        id: 'forces-arrest',
        says: [
          'police/forces/troops/soldiers/authorities/army .. detained/arrested/arrest/detain',
          'arrested/detained .. by .. police/forces/troops/soldiers/authorities',
        ],
        without: [
          'drug*/theft/robber*/fraud/murder/rape/cannabis/burglar*/burglary/stolen/driving/stabbing/smuggl*/homicide/counterfeit/currency',
        ],
      },
      {
        id: 'detain',
        says: ['detain*/arrest/arrests/arrested/arresting', 'taken into custody', 'rounded up', 'in custody', 'jailed'],
        context: ['@politics'],
        without: [
          'cardiac',
          'drug*/theft/robber*/fraud/murder/rape/burglar*/stabbing',
          'arrest warrant*',
          'house arrest',
          'tortur*',
        ],
      },
    ],
  },
  examples: [
    'Opposition leader arrested at Kampala airport.',
    'В Алматы полиция задержала участников митинга.',
    'Полицияда митингке қатысқан белсенді ұсталды.',
    'Police detained dozens of protesters in Minsk.',
  ],
  counterexamples: [
    'Police arrested a suspect after a fatal stabbing outside a nightclub.',
    'Рейс Астана — Алматы задержали на два часа.',
    'В Туле задержали похитителя велосипедов.',
    'He died of cardiac arrest.',
  ],
};
