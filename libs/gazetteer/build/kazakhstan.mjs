/**
 * Kazakhstan by hand, where GeoNames is thin: English name shown, names in Russian, Kazakh and English that people use,
 * older names among them. `geonameid | English; … | Russian; … | Kazakh; …`.
 */
export const SETTLEMENTS = `
1526384 | Almaty; Alma-Ata | Алматы; Алма-Ата | Алматы
1526273 | Astana; Nur-Sultan; Nursultan; Tselinograd; Akmola | Астана; Нур-Султан; Нурсултан; Целиноград; Акмола; Акмолинск | Астана; Нұр-Сұлтан; Ақмола; Целиноград
1518980 | Shymkent; Chimkent | Шымкент; Чимкент | Шымкент
610611 | Aktobe; Aqtobe; Aktyubinsk | Актобе; Актюбинск | Ақтөбе
609655 | Karaganda; Karagandy; Qaraghandy | Караганда; Караганды | Қарағанды
1516905 | Taraz; Zhambyl; Dzhambul | Тараз; Джамбул; Аулие-Ата | Тараз; Әулиеата
1519922 | Kyzylorda; Kzyl-Orda; Qyzylorda | Кызылорда; Кзыл-Орда; Кызыл-Орда | Қызылорда
608668 | Uralsk; Oral | Уральск | Орал
1520240 | Pavlodar | Павлодар | Павлодар; Кереку
1520316 | Oskemen; Ust-Kamenogorsk; Oskemen | Усть-Каменогорск; Оскемен | Өскемен
1519422 | Semey; Semei; Semipalatinsk | Семей; Семипалатинск | Семей
610529 | Atyrau; Guryev | Атырау; Гурьев | Атырау
1517945 | Turkistan; Turkestan | Туркестан | Түркістан
1519928 | Kostanay; Kustanai; Qostanay | Костанай; Кустанай | Қостанай
1520172 | Petropavl; Petropavlovsk | Петропавловск | Петропавл; Қызылжар
1518262 | Temirtau | Темиртау | Теміртау
1522203 | Kokshetau; Kokchetav | Кокшетау; Кокчетав | Көкшетау
610612 | Aktau; Aqtau; Shevchenko | Актау; Шевченко | Ақтау
1519843 | Rudny; Rudnyy | Рудный | Рудный
1524325 | Ekibastuz | Экибастуз | Екібастұз; Екібастуз
1518542 | Taldykorgan; Taldyqorghan; Taldy-Kurgan | Талдыкорган; Талды-Курган | Талдықорған
1516589 | Zhezkazgan; Jezkazgan; Zhezqazghan; Dzhezkazgan | Жезказган; Джезказган | Жезқазған
607610 | Zhanaozen; Janaozen; Novy Uzen | Жанаозен; Жана-Озен; Жанаозень; Новый Узень | Жаңаөзен
1525798 | Balkhash; Balqash | Балхаш | Балқаш
1519691 | Sarkand; Sarqan | Сарканд; Саркан | Сарқан
1521368 | Baikonur; Baykonur; Baikonyr | Байконур; Байконыр; Ленинск | Байқоңыр
1522751 | Kentau | Кентау | Кентау
1521370 | Ridder; Leninogorsk | Риддер; Лениногорск | Риддер
609123 | Kulsary; Qulsary | Кульсары | Құлсары
1519244 | Shchuchinsk | Щучинск | Щучинск
1537939 | Stepnogorsk | Степногорск | Степногорск
1516438 | Altai (city); Zyryanovsk | Зыряновск; Алтай | Алтай
1524298 | Aksu; Yermak | Аксу | Ақсу
1516601 | Zhitikara | Житикара | Жітіқара
1519725 | Saran | Сарань | Саран
1518518 | Talgar | Талгар | Талғар
1519948 | Konaev; Kapchagay; Qapshaghay; Kapshagay | Конаев; Капчагай; Капшагай; Кунаев | Қонаев; Қапшағай
1526193 | Arkalyk | Аркалык | Арқалық
1519327 | Shakhtinsk | Шахтинск | Шахтинск
1521315 | Lisakovsk | Лисаковск | Лисаковск
1519030 | Shu; Chu | Шу | Шу
1519938 | Karatau | Каратау | Қаратау
1526168 | Arys | Арысь; Арыс | Арыс
1516789 | Aiteke Bi; Kazaly | Айтеке-Би; Новоказалинск | Әйтеке би
1526970 | Abai (town) | Абай | Абай
610613 | Aksay | Аксай | Ақсай
1526038 | Atbasar | Атбасар | Атбасар
1520253 | Zharkent | Жаркент | Жаркент
1516788 | Zhanatas | Жанатас | Жаңатас
1525988 | Ayagoz | Аягоз; Аягуз | Аягөз
1526265 | Aral; Aralsk | Аральск; Арал | Арал
1523741 | Esik; Issyk | Есик; Иссык | Есік
1524801 | Shieli | Шиели; Чиили | Шиелі
608679 | Kandyagash; Oktyabrsk | Кандыагаш | Қандыағаш
608359 | Shalkar | Шалкар | Шалқар
1524889 | Shardara | Шардара; Чардара | Шардара
1519673 | Saryagash; Saryaghash | Сарыагаш; Сарыагач | Сарыағаш
1517501 | Turar Ryskulov | Турара Рыскулова; Турар-Рыскулов | Тұрар Рысқұлов
1524308 | Otegen Batyr | Отеген батыр; Отеген батыра | Өтеген батыр
1517323 | Zhanakorgan | Жанакорган; Яныкурган | Жаңақорған
1521351 | Kazygurt | Казыгурт | Қазықұрт
610298 | Beyneu | Бейнеу | Бейнеу
609919 | Kuryk; Quryq | Курык | Құрық
607551 | Zhetybay | Жетыбай | Жетібай
608324 | Shetpe | Шетпе | Шетпе
1521292 | Kulan | Кулан | Құлан
1517060 | Zaysan | Зайсан | Зайсаң; Зайсан
1522642 | Balpyk Bi | Балпык-Би | Балпық би
609965 | Zhangala | Жангала; Джангала | Жаңақала
1539153 | Shamalgan | Шамалган; Чемолган | Шамалған
1524245 | Kalbatau | Калбатау | Қалбатау
1524243 | Korday; Kordai | Кордай | Қордай
1522035 | Taiynsha; Tayynsha | Тайынша | Тайынша
1519455 | Sayram | Сайрам | Сайрам
1524537 | Dostyk | Достык | Достық
9858283 | Toretam | Тюратам; Торетам | Төретам
609906 | Fort-Shevchenko | Форт-Шевченко | Форт-Шевченко
1522862 | Kazaly; Kazalinsk | Казалинск | Қазалы
1522505 | Kokpekty | Кокпекты | Көкпекті
1526900 | Akbakay | Акбакай | Ақбақай
`;

/**
 * Towns that the GeoNames extract lacks: `key | English; … | Russian; … | Kazakh; … | admin1 | lat | lon | population`.
 * Their ids are `kz:<key>`. Coordinates are rounded to two digits (about 1 km).
 */
export const MISSING_SETTLEMENTS = `
satpayev | Satbayev; Satpayev; Satpaev | Сатпаев; Сатбаев | Сәтбаев; Сәтпаев | 12510145 | 47.90 | 67.53 | 61000
kaskelen | Kaskelen; Qaskeleng | Каскелен | Қаскелең | 01 | 43.20 | 76.62 | 80000
usharal | Usharal; Ucharal | Ушарал; Учарал | Үшарал | 12510144 | 46.17 | 80.94 | 16000
masanchi | Masanchi | Масанчи | Масаншы | 17 | 42.93 | 75.30 | 15000
sortobe | Sortobe | Сортобе; Шортобе | Сортөбе | 17 | 42.87 | 75.20 | 22000
khorgos | Khorgos; Horgos; Nurkent | Хоргос | Қорғас | 12510144 | 44.22 | 80.41 | 10000
tengiz | Tengiz | Тенгиз | Теңіз | 06 | 46.15 | 53.38 | 6000
aktogay-zhetysu | Kabanbay | Кабанбай | Қабанбай | 12510144 | 45.83 | 80.62 | 9000
zhanaarka | Zhanaarka | Жанаарка | Жаңаарқа | 12510145 | 48.68 | 71.64 | 15000
zhayrem | Zhayrem | Жайрем | Жәйрем | 12510145 | 48.33 | 70.15 | 9000
kosshy | Kosshy; Qosshy | Косшы | Қосшы | 03 | 50.99 | 71.35 | 60000
uzynagash | Uzynagash | Узынагаш; Узунагач | Ұзынағаш | 01 | 43.22 | 76.32 | 50000
shelek | Shelek; Chilik | Шелек; Чилик | Шелек | 01 | 43.60 | 78.25 | 28000
akshukur | Akshukur | Акшукур | Ақшұқыр | 09 | 43.77 | 51.08 | 15000
kyzylsay | Kyzylsay | Кызылсай | Қызылсай | 09 | 43.33 | 52.78 | 9000
kalamkas | Kalamkas | Каламкас | Қаламқас | 09 | 45.40 | 51.93 | 2000
otar | Otar | Отар | Отар | 17 | 43.54 | 75.21 | 7000
gvardeyskiy | Gvardeyskiy | Гвардейский | Гвардейский | 17 | 43.52 | 75.05 | 10000
ushkonyr | Ushkonyr | Ушконыр | Үшқоңыр | 01 | 43.23 | 76.42 | 15000
`;

/** Which region a settlement has belonged to since June 2022, where GeoNames still gives the older code (`00`: none). */
export const REGION_SINCE_2022 = {
  // Abai
  12510143: [
    1519422, 1520885, 1525988, 1519275, 1516590, 1524245, 1517721, 1525134, 1522505, 1522503, 1526021, 1526268, 1519936,
    1516984, 1518687, 1525223, 1520656, 1525199, 1526650, 1526648, 1519625,
  ],
  // Jetisu
  12510144: [1518542, 1518296, 1519691, 1520253, 1517637, 1519580, 1522642, 1521079, 1524537, 1521350, 1520831],
  // Ulytau
  12510145: [1516589, 1519935, 1537909, 1521425, 1526041],
  '07': [607510, 609965],
  12: [1523470],
};

/** Populations that GeoNames has from censuses long past. */
export const POPULATION = { 1526273: 1430000, 1526384: 2200000, 610612: 270000, 607610: 150000, 1518542: 200000 };
