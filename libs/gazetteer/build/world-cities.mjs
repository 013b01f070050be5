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
