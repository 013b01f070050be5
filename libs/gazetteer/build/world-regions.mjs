/**
 * First-level divisions of lands further away that news names by themselves, in the format of `regions.mjs`: those with
 * unrest, war or a will of their own. General knowledge; codes are GeoNames admin1.
 */
export const WORLD_REGIONS = {
  AF: `
01 | Badakhshan |  |
10 | Helmand | Гильменд |`,
  AU: `
02 | New South Wales | Новый Южный Уэльс |
04 | Queensland | Квинсленд |
05 | South Australia | Южная Австралия |
07 | Victoria State |  |
08 | Western Australia | Западная Австралия |`,
  BA: `
02 | Republika Srpska | Республика Сербская |`,
  BD: `
84 | Chittagong Division |  |`,
  BR: `
04 | Amazonas |  |
05 | Bahia | Баия |
15 | Minas Gerais | Минас-Жерайс |
18 | Paraná | Парана |
23 | Rio Grande do Sul | Риу-Гранди-ду-Сул |`,
  CA: `
01 | Alberta | Альберта |
02 | British Columbia | Британская Колумбия |
03 | Manitoba | Манитоба |
07 | Nova Scotia | Новая Шотландия |
08 | Ontario | Онтарио |
10 | Quebec | Квебек; провинция Квебек; =квебекский |
11 | Saskatchewan | Саскачеван |`,
  CD: `
11 | North Kivu | Северное Киву |
12 | South Kivu | Южное Киву |
17 | Ituri | Итури |`,
  CO: `
02 | Antioquia | Антьокия |
09 | Cauca | Каука |
29 | Valle del Cauca | Валье-дель-Каука |`,
  DE: `
05 | Hesse | Гессен |
06 | Lower Saxony | Нижняя Саксония |
08 | Rhineland-Palatinate | Рейнланд-Пфальц |
10 | Schleswig-Holstein | Шлезвиг-Гольштейн |
11 | Brandenburg | Бранденбург; =бранденбургский |
12 | Mecklenburg-Vorpommern | Мекленбург-Передняя Померания |
14 | Saxony-Anhalt | Саксония-Анхальт |
15 | Thuringia | Тюрингия; =тюрингский |`,
  ES: `
07 | Balearic Islands | Балеарские острова |
51 | Andalusia | Андалусия; =андалузский |
53 | Canary Islands | Канарские острова; Канары |
58 | Galicia | Галисия; =галисийский |
59 | Basque Country | Страна Басков; =баскский |`,
  ET: `
46 | Amhara | Амхара |
51 | Oromia | Оромия |
53 | Tigray | Тыграй |`,
  FR: `
28 | Normandy | Нормандия; =нормандский |
32 | Hauts-de-France | О-де-Франс |
44 | Grand Est | Гранд-Эст |
53 | Brittany | Бретань; =бретонский |
75 | Nouvelle-Aquitaine; New Aquitaine | Новая Аквитания |
76 | Occitanie; Occitania | Окситания |
93 | Provence; Provence-Alpes-Côte d'Azur | Прованс |
94 | Corsica | Корсика; =корсиканский |`,
  GR: `
ESYE43 | Crete | Крит; =критский |`,
  ID: `
01 | Aceh | Ачех |
36 | Papua | Папуа |`,
  IN: `
02 | Andhra Pradesh | Андхра-Прадеш |
03 | Assam | Ассам |
09 | Gujarat | Гуджарат |
10 | Haryana | Харьяна |
11 | Himachal Pradesh | Химачал-Прадеш |
12 | Jammu and Kashmir; Kashmir | Джамму и Кашмир; Кашмир; =кашмирский |
13 | Kerala | Керала |
16 | Maharashtra | Махараштра |
17 | Manipur | Манипур |
18 | Meghalaya | Мегхалая |
19 | Karnataka | Карнатака |
20 | Nagaland | Нагаленд |
21 | Odisha; Orissa | Одиша; Орисса |
23 | Punjab | Пенджаб |
24 | Rajasthan | Раджастхан |
25 | Tamil Nadu | Тамил-Наду |
26 | Tripura | Трипура |
28 | West Bengal | Западная Бенгалия |
30 | Arunachal Pradesh | Аруначал-Прадеш |
31 | Mizoram | Мизорам |
33 | Goa | Гоа |
34 | Bihar | Бихар |
35 | Madhya Pradesh | Мадхья-Прадеш |
36 | Uttar Pradesh | Уттар-Прадеш |
37 | Chhattisgarh | Чхаттисгарх |
38 | Jharkhand | Джаркханд |
39 | Uttarakhand | Уттаракханд |
40 | Telangana | Телангана |
41 | Ladakh | Ладакх |`,
  IQ: `
01 | Anbar | Анбар; провинция Анбар |
11 | Kurdistan Region; Iraqi Kurdistan | Иракский Курдистан |`,
  IR: `
04 | Sistan and Baluchestan | Систан и Белуджистан; Систан-Белуджистан |
15 | Khuzestan | Хузестан |
16 | Kurdistan Province | Иранский Курдистан |
33 | East Azerbaijan | Восточный Азербайджан |`,
  IT: `
03 | Calabria | Калабрия |
04 | Campania | Кампания |
05 | Emilia-Romagna | Эмилия-Романья |
08 | Liguria | Лигурия |
09 | Lombardy | Ломбардия; =ломбардский |
12 | Piedmont | Пьемонт; =пьемонтский |
14 | Sardinia | Сардиния; =сардинский |
16 | Tuscany | Тоскана; =тосканский |
20 | Veneto | Венето |`,
  JP: `
47 | Okinawa | Окинава; =окинавский |`,
  KE: `
26 | Kisumu County |  |`,
  KR: `
01 | Jeju Province | Чеджу |`,
  LK: `
38 | Northern Province |  |`,
  LY: `
69 | Cyrenaica | Киренаика |`,
  ML: `
09 | Gao Region |  |`,
  MM: `
01 | Rakhine | Ракхайн; Аракан |
04 | Kachin | Качин |
05 | Kayin State | штат Карен |
10 | Sagaing Region | Сагайн; область Сагайн |
11 | Shan State | штат Шан |`,
  MX: `
05 | Chiapas | Чьяпас |
12 | Guerrero | Герреро |
14 | Jalisco | Халиско |
16 | Michoacán | Мичоакан |
20 | Oaxaca State |  |
25 | Sinaloa | Синалоа |`,
  NG: `
23 | Kaduna State |  |
26 | Benue | Бенуэ |
27 | Borno | Борно |
49 | Plateau State | |
57 | Zamfara | Замфара |`,
  NP: `
2 | Madhesh | Мадхеш |`,
  PH: `
14 | Bangsamoro | Бангсаморо |`,
  PL: `
75 | Lublin Voivodeship | Люблинское воеводство |
78 | Masovia | Мазовия; Мазовецкое воеводство |
81 | Podlaskie | Подляшье; Подляское воеводство |
83 | Silesia | Силезия; =силезский |`,
  RO: `
13 | Transylvania | Трансильвания |`,
  RS: `
VO | Vojvodina | Воеводина |`,
  SD: `
47 | West Darfur | Западный Дарфур |
49 | South Darfur; Darfur | Южный Дарфур; Дарфур; =дарфурский |
55 | North Darfur | Северный Дарфур |`,
  SO: `
03 | Puntland | Пунтленд |
20 | Somaliland | Сомалиленд |`,
  SY: `
02 | Latakia Governorate | провинция Латакия |
06 | Daraa Governorate | провинция Дараа; провинция Деръа |
09 | Aleppo Governorate | провинция Алеппо |
10 | Hama Governorate | провинция Хама |
11 | Homs Governorate | провинция Хомс |
12 | Idlib Governorate | Идлиб; провинция Идлиб |`,
  TH: `
69 | Pattani Province | Паттани |`,
  TR: `
31 | Hatay Province | Хатай; провинция Хатай |
70 | Hakkari Province | Хаккяри |
80 | Sirnak Province | Ширнак |`,
  VE: `
20 | Táchira | Тачира |
23 | Zulia | Сулия |`,
  YE: `
04 | Hadhramaut | Хадрамаут |
14 | Marib Governorate | Мариб |
25 | Taiz Governorate | провинция Таиз |`,
  ZA: `
02 | KwaZulu-Natal | Квазулу-Натал |
05 | Eastern Cape | Восточно-Капская провинция |
06 | Gauteng | Гаутенг |
11 | Western Cape | Западно-Капская провинция |`,
};
