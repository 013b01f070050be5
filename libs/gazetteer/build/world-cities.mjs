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
