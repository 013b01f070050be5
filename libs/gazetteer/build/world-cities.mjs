/** Names that GeoNames lacks for cities outside Kazakhstan: `geonameid | English; … | Russian; … | Kazakh; …`, added to its own. */
export const ADDED_NAMES = `
498817 | St. Petersburg; St Petersburg | | Санкт-Петербург
5128581 | New York; New York City | |
5391959 | | Сан-Франциско |
4140963 | Washington DC; Washington D.C. | |
745044 | | | Ыстамбұл; Стамбұл
524901 | | | Мәскеу
1496153 | | | Омбы
515003 | | | Орынбор
1816670 | | | Бейжің; Пекин
1529102 | Urumqi | Урумчи | Үрімші
`;

/** Names that English news writes otherwise than GeoNames does: `geonameid | English`. They are shown, and looked up besides. */
export const SHOWN_NAMES = `
163808 | Palmyra
611847 | Sukhumi
687700 | Zaporizhzhia
689558 | Vinnytsia
700569 | Mykolaiv
703845 | Kryvyi Rih
501175 | Rostov-on-Don
515012 | Oryol
520555 | Nizhny Novgorod
523750 | Naberezhnye Chelny
625665 | Mogilev
627904 | Grodno
627907 | Gomel
5128581 | New York
1514588 | Andijan
584923 | Sumgait
170017 | Hama
98463 | Sulaymaniyah
121801 | Urmia
132144 | Hamadan
143083 | Ardabil
143127 | Arak
111453 | Zanjan
315202 | Eskisehir
314967 | Gaziantep
298333 | Sanliurfa
311046 | Izmir
316541 | Diyarbakir
3469058 | Brasilia
3703443 | Panama City
2220957 | Yaounde
3688689 | Bogota
3439389 | Asuncion
2365267 | Lome
1645457 | Dili
`;

/** Seas that war and protest reach: `key | English | Russian | Kazakh | lat | lon`. They lie in no country. */
export const SEAS = `
black | Black Sea | Чёрное море | Қара теңіз | 43.4 | 34.3
azov | Sea of Azov; Azov Sea | Азовское море | Азов теңізі | 46.1 | 36.6
baltic | Baltic Sea | Балтийское море | Балтық теңізі | 58.5 | 20
caspian | Caspian Sea | Каспийское море | Каспий теңізі | 41.9 | 50.7
mediterranean | Mediterranean Sea; Mediterranean | Средиземное море | Жерорта теңізі | 35 | 18
red | Red Sea | Красное море | Қызыл теңіз | 20.3 | 38.5
barents | Barents Sea | Баренцево море | | 75 | 40
norwegian | Norwegian Sea | Норвежское море | | 69 | 2
north | North Sea | Северное море | | 56.5 | 3
japan | Sea of Japan | Японское море | | 40 | 135
okhotsk | Sea of Okhotsk | Охотское море | | 55 | 150
yellow | Yellow Sea | Жёлтое море | | 36 | 123
east-china | East China Sea | Восточно-Китайское море | | 29 | 125
south-china | South China Sea | Южно-Китайское море | | 12 | 113
arabian | Arabian Sea | Аравийское море | | 15 | 65
aden | Gulf of Aden | Аденский залив | | 12.5 | 48
oman | Gulf of Oman | Оманский залив | | 25 | 58
persian | Persian Gulf | Персидский залив | Парсы шығанағы | 26.5 | 52
hormuz | Strait of Hormuz | Ормузский пролив | | 26.6 | 56.3
kerch | Kerch Strait | Керченский пролив | | 45.2 | 36.6
taiwan | Taiwan Strait | Тайваньский пролив | | 24.8 | 119.9
`;
