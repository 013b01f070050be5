/**
 * First-level divisions by GeoNames admin1 code: `code | English; aliases | Russian; aliases | Kazakh; aliases`.
 * Kazakhstan as of the reform of June 2022 (20 regions), with the names of earlier times. An alias starting with `=` is
 * an adjective (nominative, masculine) that stands for the region by itself. Only the first English name is shown.
 *
 * Coordinates, zone and population are those of the settlements with the same code, so they are not repeated here.
 */
export const REGIONS = {
  KZ: `
01 | Almaty Region; Almaty Oblast; Alma-Ata Oblast | Алматинская область; Алма-Атинская область | Алматы облысы
02 | Almaty City | | Алматы қаласы
03 | Akmola Region; Akmola Oblast; Aqmola Region; Aqmola Oblast | Акмолинская область; =акмолинский | Ақмола облысы
04 | Aktobe Region; Aktobe Oblast; Aqtobe Region; Aktyubinsk Region | Актюбинская область; Актобинская область | Ақтөбе облысы
05 | Astana City | | Астана қаласы; Нұр-Сұлтан қаласы
06 | Atyrau Region; Atyrau Oblast | Атырауская область; Гурьевская область | Атырау облысы
07 | West Kazakhstan Region; West Kazakhstan; West Kazakhstan Oblast; Western Kazakhstan | Западно-Казахстанская область; ЗКО; =западно-казахстанский | Батыс Қазақстан облысы; БҚО
08 | Baikonur City | | Байқоңыр қаласы
09 | Mangystau Region; Mangystau; Mangystau Oblast; Mangistau; Mangistau Region; Mangghystau; Mangyshlak | Мангистауская область; Мангыстауская область; Мангистау; Мангыстау; Мангышлак; =мангистауский; =мангыстауский | Маңғыстау облысы; Маңғыстау; Мангистау облысы
10 | Turkistan Region; Turkestan Region; Turkistan Oblast; South Kazakhstan; South Kazakhstan Region; South Kazakhstan Oblast | Туркестанская область; Южно-Казахстанская область; Чимкентская область; ЮКО; =южно-казахстанский | Түркістан облысы; Оңтүстік Қазақстан облысы; ОҚО
11 | Pavlodar Region; Pavlodar Oblast | Павлодарская область | Павлодар облысы
12 | Karaganda Region; Karagandy Region; Karaganda Oblast; Qaraghandy Region | Карагандинская область | Қарағанды облысы
13 | Kostanay Region; Kostanay Oblast; Qostanay Region | Костанайская область; Кустанайская область | Қостанай облысы
14 | Kyzylorda Region; Kyzylorda Oblast; Qyzylorda Region | Кызылординская область; Кзыл-Ординская область | Қызылорда облысы
15 | East Kazakhstan Region; East Kazakhstan; East Kazakhstan Oblast; Eastern Kazakhstan | Восточно-Казахстанская область; ВКО; =восточно-казахстанский | Шығыс Қазақстан облысы; ШҚО
16 | North Kazakhstan Region; North Kazakhstan; North Kazakhstan Oblast; Northern Kazakhstan | Северо-Казахстанская область; СКО; =северо-казахстанский | Солтүстік Қазақстан облысы; СҚО
17 | Jambyl Region; Zhambyl Region; Zhambyl Oblast; Jambyl Oblast; Dzhambul Region | Жамбылская область; Джамбульская область; =жамбылский | Жамбыл облысы
1537272 | Shymkent City | | Шымкент қаласы
12510143 | Abai Region; Abay Region; Abai Oblast | Абайская область; область Абай | Абай облысы
12510144 | Jetisu Region; Zhetysu Region; Zhetisu Region; Jetisu; Zhetysu; Zhetisu | Жетысуская область; область Жетысу; область Жетісу; Жетысу; Семиречье; Талды-Курганская область; Талдыкорганская область; =жетысуский | Жетісу облысы; Жетісу
12510145 | Ulytau Region; Ulytau; Ulytau Oblast | Улытауская область; область Улытау; область Ұлытау; Улытау; Жезказганская область; =улытауский | Ұлытау облысы; Ұлытау`,
  RU: `
01 | Adygea; Republic of Adygea | Адыгея; Республика Адыгея; =адыгейский |
03 | Altai Republic | Республика Алтай; Горный Алтай |
04 | Altai Krai; Altai Territory | Алтайский край; =алтайский |
05 | Amur Oblast; Amur Region | Амурская область; =амурский |
06 | Arkhangelsk Oblast; Arkhangelsk Region | Архангельская область |
07 | Astrakhan Oblast; Astrakhan Region | Астраханская область |
08 | Bashkortostan; Bashkiria | Башкортостан; Башкирия; Республика Башкортостан; =башкирский; =башкортостанский | Башқұртстан
09 | Belgorod Oblast; Belgorod Region | Белгородская область |
10 | Bryansk Oblast; Bryansk Region | Брянская область |
11 | Buryatia | Бурятия; Республика Бурятия; =бурятский |
12 | Chechnya; Chechen Republic | Чечня; Чеченская Республика; =чеченский | Шешенстан
13 | Chelyabinsk Oblast; Chelyabinsk Region | Челябинская область | Челябі облысы
15 | Chukotka | Чукотка; Чукотский автономный округ; =чукотский |
16 | Chuvashia | Чувашия; Чувашская Республика; =чувашский |
17 | Dagestan; Republic of Dagestan | Дагестан; Республика Дагестан; =дагестанский | Дағыстан
19 | Ingushetia | Ингушетия; Республика Ингушетия; =ингушский |
20 | Irkutsk Oblast; Irkutsk Region | Иркутская область; Приангарье |
21 | Ivanovo Oblast; Ivanovo Region | Ивановская область |
22 | Kabardino-Balkaria | Кабардино-Балкария; Кабардино-Балкарская Республика; КБР; =кабардино-балкарский |
23 | Kaliningrad Oblast; Kaliningrad Region | Калининградская область |
24 | Kalmykia | Калмыкия; Республика Калмыкия; =калмыцкий |
25 | Kaluga Oblast; Kaluga Region | Калужская область |
27 | Karachay-Cherkessia | Карачаево-Черкесия; Карачаево-Черкесская Республика; КЧР; =карачаево-черкесский |
28 | Karelia; Republic of Karelia | Карелия; Республика Карелия; =карельский |
29 | Kemerovo Oblast; Kuzbass | Кемеровская область; Кузбасс; =кузбасский |
30 | Khabarovsk Krai; Khabarovsk Territory | Хабаровский край |
31 | Khakassia | Хакасия; Республика Хакасия; =хакасский |
32 | Khanty-Mansi Autonomous Okrug; Yugra | Ханты-Мансийский автономный округ; ХМАО; Югра |
33 | Kirov Oblast; Kirov Region | Кировская область |
34 | Komi Republic | Республика Коми; Коми |
37 | Kostroma Oblast; Kostroma Region | Костромская область |
38 | Krasnodar Krai; Krasnodar Territory; Kuban | Краснодарский край; Кубань; =кубанский |
40 | Kurgan Oblast; Kurgan Region | Курганская область |
41 | Kursk Oblast; Kursk Region | Курская область |
42 | Leningrad Oblast; Leningrad Region | Ленинградская область; Ленобласть |
43 | Lipetsk Oblast; Lipetsk Region | Липецкая область |
44 | Magadan Oblast; Magadan Region | Магаданская область; =колымский |
45 | Mari El | Марий Эл; Республика Марий Эл; =марийский |
46 | Mordovia | Мордовия; Республика Мордовия; =мордовский |
47 | Moscow Oblast; Moscow Region | Московская область; Подмосковье; =подмосковный |
48 | Moscow City | |
49 | Murmansk Oblast; Murmansk Region | Мурманская область |
50 | Nenets Autonomous Okrug | Ненецкий автономный округ; НАО |
51 | Nizhny Novgorod Oblast; Nizhny Novgorod Region | Нижегородская область |
52 | Novgorod Oblast; Novgorod Region | Новгородская область |
53 | Novosibirsk Oblast; Novosibirsk Region | Новосибирская область |
54 | Omsk Oblast; Omsk Region | Омская область | Омбы облысы
55 | Orenburg Oblast; Orenburg Region | Оренбургская область; Оренбуржье | Орынбор облысы
56 | Oryol Oblast; Oryol Region | Орловская область |
57 | Penza Oblast; Penza Region | Пензенская область |
59 | Primorsky Krai; Primorye | Приморский край; Приморье |
60 | Pskov Oblast; Pskov Region | Псковская область |
61 | Rostov Oblast; Rostov Region | Ростовская область |
62 | Ryazan Oblast; Ryazan Region | Рязанская область |
63 | Sakha; Yakutia; Sakha Republic | Якутия; Республика Саха; =якутский |
64 | Sakhalin Oblast; Sakhalin | Сахалинская область; Сахалин; =сахалинский |
65 | Samara Oblast; Samara Region | Самарская область |
66 | Saint Petersburg City | |
67 | Saratov Oblast; Saratov Region | Саратовская область |
68 | North Ossetia | Северная Осетия; Северная Осетия-Алания; =североосетинский; =осетинский |
69 | Smolensk Oblast; Smolensk Region | Смоленская область |
70 | Stavropol Krai; Stavropol Territory | Ставропольский край; Ставрополье |
71 | Sverdlovsk Oblast; Sverdlovsk Region | Свердловская область; =свердловский |
72 | Tambov Oblast; Tambov Region | Тамбовская область |
73 | Tatarstan; Republic of Tatarstan | Татарстан; Республика Татарстан; =татарстанский | Татарстан
75 | Tomsk Oblast; Tomsk Region | Томская область |
76 | Tula Oblast; Tula Region | Тульская область |
77 | Tver Oblast; Tver Region | Тверская область |
78 | Tyumen Oblast; Tyumen Region | Тюменская область |
79 | Tuva | Тува; Тыва; Республика Тыва; =тувинский |
80 | Udmurtia | Удмуртия; Удмуртская Республика; =удмуртский |
81 | Ulyanovsk Oblast; Ulyanovsk Region | Ульяновская область |
83 | Vladimir Oblast; Vladimir Region | Владимирская область |
84 | Volgograd Oblast; Volgograd Region | Волгоградская область |
85 | Vologda Oblast; Vologda Region | Вологодская область |
86 | Voronezh Oblast; Voronezh Region | Воронежская область |
87 | Yamalo-Nenets Autonomous Okrug; Yamal | Ямало-Ненецкий автономный округ; ЯНАО; Ямал; =ямальский |
88 | Yaroslavl Oblast; Yaroslavl Region | Ярославская область |
89 | Jewish Autonomous Oblast | Еврейская автономная область; ЕАО |
90 | Perm Krai; Perm Territory | Пермский край; Прикамье |
91 | Krasnoyarsk Krai; Krasnoyarsk Territory | Красноярский край |
92 | Kamchatka Krai; Kamchatka | Камчатский край; Камчатка; =камчатский |
93 | Zabaykalsky Krai | Забайкальский край; Забайкалье; =забайкальский |`,
  UA: `
01 | Cherkasy Oblast; Cherkasy Region | Черкасская область |
02 | Chernihiv Oblast; Chernihiv Region | Черниговская область |
03 | Chernivtsi Oblast; Chernivtsi Region | Черновицкая область; Буковина |
04 | Dnipropetrovsk Oblast; Dnipropetrovsk Region | Днепропетровская область; =днепропетровский |
05 | Donetsk Oblast; Donetsk Region; Donetsk People's Republic; DPR; Donbas; Donbass | Донецкая область; Донецкая Народная Республика; ДНР; Донбасс; =донбасский |
06 | Ivano-Frankivsk Oblast | Ивано-Франковская область |
07 | Kharkiv Oblast; Kharkiv Region | Харьковская область; Харьковщина |
08 | Kherson Oblast; Kherson Region | Херсонская область; Херсонщина |
09 | Khmelnytskyi Oblast | Хмельницкая область |
10 | Kirovohrad Oblast | Кировоградская область |
11 | Crimea; Autonomous Republic of Crimea | Крым; Республика Крым; =крымский | Қырым
12 | Kyiv City | |
13 | Kyiv Oblast; Kyiv Region | Киевская область |
14 | Luhansk Oblast; Luhansk Region; Luhansk People's Republic; LPR | Луганская область; Луганская Народная Республика; ЛНР |
15 | Lviv Oblast; Lviv Region | Львовская область |
16 | Mykolaiv Oblast; Mykolaiv Region | Николаевская область |
17 | Odesa Oblast; Odesa Region; Odessa Region | Одесская область |
18 | Poltava Oblast; Poltava Region | Полтавская область |
19 | Rivne Oblast | Ровенская область; =ровенский |
20 | Sevastopol City | |
21 | Sumy Oblast; Sumy Region | Сумская область |
22 | Ternopil Oblast | Тернопольская область |
23 | Vinnytsia Oblast | Винницкая область; =винницкий |
24 | Volyn Oblast; Volhynia | Волынская область; Волынь; =волынский |
25 | Zakarpattia Oblast; Transcarpathia | Закарпатская область; Закарпатье; =закарпатский |
26 | Zaporizhzhia Oblast; Zaporizhzhia Region | Запорожская область; =запорожский |
27 | Zhytomyr Oblast; Zhytomyr Region | Житомирская область |`,
  BY: `
01 | Brest Region | Брестская область |
02 | Gomel Region; Homel Region | Гомельская область |
03 | Grodno Region; Hrodna Region | Гродненская область; =гродненский |
04 | Minsk City | |
05 | Minsk Region | Минская область |
06 | Mogilev Region; Mahilyow Region | Могилёвская область |
07 | Vitebsk Region | Витебская область |`,
  GE: `
02 | Abkhazia | Абхазия; Республика Абхазия; =абхазский | Абхазия
04 | Adjara; Ajaria | Аджария; =аджарский |
51 | Tbilisi City | |
65 | Guria | Гурия |
66 | Imereti | Имеретия; Имерети |
67 | Kakheti | Кахетия; Кахети |
68 | Kvemo Kartli | Квемо-Картли; Нижняя Картли |
69 | Mtskheta-Mtianeti | Мцхета-Мтианети |
71 | Samegrelo-Upper Svaneti; Samegrelo | Самегрело; Мегрелия; Сванетия |
72 | Samtskhe-Javakheti | Самцхе-Джавахети |
73 | Shida Kartli; South Ossetia | Шида-Картли; Внутренняя Картли; Южная Осетия; =югоосетинский |`,
  KG: `
01 | Bishkek City | |
02 | Chuy Region; Chui Region | Чуйская область; =чуйский |
03 | Jalal-Abad Region | Джалал-Абадская область; Жалал-Абадская область |
04 | Naryn Region | Нарынская область; =нарынский |
06 | Talas Region | Таласская область |
07 | Issyk-Kul Region | Иссык-Кульская область; =иссык-кульский | Ыстықкөл облысы
08 | Osh Region | Ошская область |
09 | Batken Region | Баткенская область; =баткенский |`,
  UZ: `
01 | Andijan Region | Андижанская область |
02 | Bukhara Region | Бухарская область |
03 | Fergana Region | Ферганская область |
05 | Khorezm Region | Хорезмская область; =хорезмский |
06 | Namangan Region | Наманганская область |
07 | Navoiy Region | Навоийская область |
08 | Qashqadaryo Region | Кашкадарьинская область; =кашкадарьинский |
09 | Karakalpakstan | Каракалпакстан; Республика Каракалпакстан; =каракалпакский | Қарақалпақстан
10 | Samarkand Region | Самаркандская область |
12 | Surxondaryo Region | Сурхандарьинская область; =сурхандарьинский |
13 | Tashkent City | |
14 | Tashkent Region | Ташкентская область |
15 | Jizzakh Region | Джизакская область |
16 | Sirdaryo Region | Сырдарьинская область; =сырдарьинский |`,
  TJ: `
01 | Gorno-Badakhshan | Горно-Бадахшанская автономная область; Горный Бадахшан; ГБАО; =горно-бадахшанский |
02 | Khatlon Region | Хатлонская область; Хатлон; =хатлонский |
03 | Sughd Region | Согдийская область; Согд; =согдийский |`,
  AZ: `
35 | Nakhchivan | Нахичевань; Нахичеванская Автономная Республика; =нахичеванский |
64 | Nagorno-Karabakh; Artsakh; Khojaly Region | Нагорный Карабах; Арцах; Карабах; =карабахский |`,
  AM: `
08 | Syunik | Сюник; Сюникская область; =сюникский |
11 | Yerevan City | |`,
  MD: `
51 | Gagauzia | Гагаузия; =гагаузский |
58 | Transnistria | Приднестровье; ПМР; Приднестровская Молдавская Республика; =приднестровский |`,
  CN: `
01 | Anhui | Аньхой | Аньхой
02 | Zhejiang | Чжэцзян | Чжэцзян
03 | Jiangxi | Цзянси | Цзянси
04 | Jiangsu | Цзянсу | Цзянсу
05 | Jilin Province | провинция Гирин |
06 | Qinghai | Цинхай | Цинхай
07 | Fujian | Фуцзянь | Фуцзянь
08 | Heilongjiang | Хэйлунцзян | Хэйлунцзян
09 | Henan | Хэнань | Хэнань
10 | Hebei | Хэбэй | Хэбэй
11 | Hunan | Хунань | Хунань
12 | Hubei | Хубэй | Хубэй
15 | Gansu | Ганьсу | Ганьсу
16 | Guangxi | Гуанси; Гуанси-Чжуанский автономный район | Гуанси
18 | Guizhou | Гуйчжоу | Гуйчжоу
19 | Liaoning | Ляонин | Ляонин
21 | Ningxia | Нинся | Нинся
24 | Shanxi | Шаньси | Шаньси
25 | Shandong | Шаньдун | Шаньдун
26 | Shaanxi | Шэньси | Шэньси
29 | Yunnan | Юньнань | Юньнань
31 | Hainan | Хайнань | Хайнань
32 | Sichuan | Сычуань | Сычуань
30 | Guangdong | Гуандун | Гуандун
13 | Xinjiang | Синьцзян; Синьцзян-Уйгурский автономный район; СУАР | Шыңжаң
14 | Tibet | Тибет |
20 | Inner Mongolia | Внутренняя Монголия |`,
  GB: `
ENG | England | Англия | Англия
NIR | Northern Ireland | Северная Ирландия |
SCT | Scotland | Шотландия; =шотландский | Шотландия
WLS | Wales | Уэльс |`,
  US: `
AL | Alabama | Алабама |
AK | Alaska | Аляска |
AZ | Arizona | Аризона |
AR | Arkansas | Арканзас |
CA | California | Калифорния; =калифорнийский | Калифорния
CO | Colorado | Колорадо |
CT | Connecticut | Коннектикут |
DE | Delaware | Делавэр |
FL | Florida | Флорида | Флорида
GA | Georgia (US) | Джорджия |
HI | Hawaii | Гавайи; Гавайев; =гавайский |
ID | Idaho | Айдахо |
IL | Illinois | Иллинойс |
IN | Indiana | Индиана |
IA | Iowa | Айова |
KS | Kansas | Канзас |
KY | Kentucky | Кентукки |
LA | Louisiana | Луизиана |
ME | Maine | Мэн |
MD | Maryland | Мэриленд |
MA | Massachusetts | Массачусетс |
MI | Michigan | Мичиган |
MN | Minnesota | Миннесота |
MS | Mississippi | Миссисипи |
MO | Missouri | Миссури |
MT | Montana | Монтана |
NE | Nebraska | Небраска |
NV | Nevada | Невада |
NH | New Hampshire | Нью-Гэмпшир; Нью-Гемпшир |
NJ | New Jersey | Нью-Джерси |
NM | New Mexico | Нью-Мексико |
NC | North Carolina | Северная Каролина |
ND | North Dakota | Северная Дакота |
OH | Ohio | Огайо |
OK | Oklahoma | Оклахома |
OR | Oregon | Орегон |
PA | Pennsylvania | Пенсильвания |
RI | Rhode Island | Род-Айленд |
SC | South Carolina | Южная Каролина |
SD | South Dakota | Южная Дакота |
TN | Tennessee | Теннесси |
TX | Texas | Техас; =техасский | Техас
UT | Utah | Юта |
VT | Vermont | Вермонт |
VA | Virginia | Вирджиния; Виргиния |
WA | Washington State | |
WV | West Virginia | Западная Вирджиния |
WI | Wisconsin | Висконсин |
WY | Wyoming | Вайоминг |`,
  DE: `
01 | Baden-Württemberg | Баден-Вюртемберг |
02 | Bavaria | Бавария; =баварский |
07 | North Rhine-Westphalia | Северный Рейн-Вестфалия |
13 | Saxony | Саксония; =саксонский |`,
  ES: `
56 | Catalonia | Каталония; =каталонский |`,
  IT: `
15 | Sicily | Сицилия; =сицилийский |`,
  PS: `
GZ | Gaza Strip | Сектор Газа; Сектор Газы; Газа |
WE | West Bank | Западный берег реки Иордан |`,
  PK: `
02 | Balochistan | Белуджистан |
03 | Khyber Pakhtunkhwa | Хайбер-Пахтунхва |
04 | Punjab | Пенджаб; Панджаб |
05 | Sindh | Синд |`,
};
