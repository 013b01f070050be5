/**
 * What people call countries beyond the names of Intl.DisplayNames, which come by themselves.
 * `code | English; … | Russian; … | Kazakh; …`. `=` marks an adjective (Russian: nominative masculine), `!` an acronym
 * that counts in capitals only, `-` drops a name that Intl.DisplayNames gives.
 */
export const COUNTRIES = `
KZ | Republic of Kazakhstan; =Kazakh; =Kazakhstani | !РК; Республика Казахстан; =казахстанский | !ҚР; Қазақстан Республикасы
RU | Russian Federation; =Russian | !РФ; Российская Федерация; =российский | !РФ; Ресей Федерациясы
US | !USA; !US; !U.S.; United States of America; America; =American | !США; Америка; Соединённые Штаты; =американский | !АҚШ; Америка; Америка Құрама Штаттары; Құрама Штаттар
GB | !UK; Britain; Great Britain; =British | Соединённое Королевство; Британия; =британский; =великобританский | Ұлыбритания; Британия
AE | !UAE; Emirates; =Emirati | ОАЭ; Объединённые Арабские Эмираты; Эмираты; =эмиратский | !БАӘ
KG | =Kyrgyz; Kyrgyzstan | Кыргызстан; Киргизстан; Киргизская Республика; =киргизский; =кыргызский; =кыргызстанский | Қырғызстан; Қырғыз Республикасы
UZ | =Uzbek; =Uzbekistani | Узбекистан; =узбекский; =узбекистанский | Өзбекстан
TJ | =Tajik | Таджикистан; =таджикский; =таджикистанский | Тәжікстан
TM | =Turkmen | Туркмения; Туркменистан; =туркменский; =туркменистанский | Түрікменстан; Түркіменстан
BY | =Belarusian; Byelorussia | Беларусь; Белоруссия; =белорусский; =беларуский | Беларусь; Белоруссия
UA | =Ukrainian; the Ukraine | =украинский | Украина
MD | =Moldovan; Moldavia | Молдавия; Молдова; =молдавский; =молдовский | Молдова
GE | =Georgian; Republic of Georgia | =грузинский | Грузия
AM | =Armenian | =армянский | Армения
AZ | =Azerbaijani; =Azeri | =азербайджанский | Әзербайжан
EE | =Estonian | =эстонский | Эстония
LV | =Latvian | =латвийский; =латышский | Латвия
LT | =Lithuanian | =литовский | Литва
PL | =Polish | =польский | Польша
DE | =German | !ФРГ; =германский; =немецкий | Германия
FR | =French | =французский | Франция
IT | =Italian | =итальянский | Италия
ES | =Spanish | =испанский | Испания
PT | =Portuguese | =португальский |
NL | Holland; =Dutch; The Netherlands | Голландия; =нидерландский; =голландский |
BE | =Belgian | =бельгийский |
CH | =Swiss | =швейцарский |
AT | =Austrian | =австрийский |
CZ | Czech Republic; Czechia; =Czech | Чешская Республика; Чехия; =чешский | Чехия
SK | =Slovak | =словацкий |
HU | =Hungarian | =венгерский | Мажарстан; Венгрия
RO | =Romanian | =румынский |
BG | =Bulgarian | =болгарский |
RS | =Serbian | =сербский |
HR | =Croatian | =хорватский |
SI | =Slovenian | =словенский |
BA | Bosnia; =Bosnian | Босния; Босния и Герцеговина; =боснийский |
ME | =Montenegrin | =черногорский |
MK | Macedonia | Македония; Северная Македония; =македонский |
AL | =Albanian | =албанский |
XK | =Kosovan | Косово; =косовский |
GR | =Greek | =греческий |
CY | =Cypriot | =кипрский |
TR | Turkey; Türkiye; =Turkish | =турецкий | Түркия
SE | =Swedish | =шведский |
NO | =Norwegian | =норвежский |
FI | =Finnish | =финский; =финляндский |
DK | =Danish | =датский |
IE | =Irish; Republic of Ireland | =ирландский |
IS | =Icelandic | =исландский |
CN | !PRC; =Chinese; People's Republic of China | !КНР; Китайская Народная Республика; =китайский | !ҚХР; Қытай; Қытай Халық Республикасы
JP | =Japanese | =японский | Жапония
KR | South Korea; =South Korean | Южная Корея; Корея; =южнокорейский; =корейский | Оңтүстік Корея; Корея
KP | !DPRK; North Korea; =North Korean | !КНДР; Северная Корея; =северокорейский | Солтүстік Корея
MN | =Mongolian | =монгольский | Моңғолия; Моңғолстан
IN | =Indian | =индийский | Үндістан
PK | =Pakistani | =пакистанский | Пәкістан
AF | =Afghan | =афганский; =афганистанский | Ауғанстан; Ауғаныстан
IR | =Iranian | =иранский | Иран
IQ | =Iraqi | =иракский | Ирак
SY | =Syrian | =сирийский | Сирия
LB | =Lebanese | =ливанский | Ливан
IL | =Israeli | =израильский | Израиль
PS | Palestine; =Palestinian; -Palestinian Territories | Палестина; =палестинский; -Палестинские территории | Палестина
JO | =Jordanian | =иорданский | Иордания
SA | =Saudi; =Saudi Arabian | Саудовская Аравия; Саудия; !КСА; =саудовский; =саудийский | Сауд Арабиясы
QA | =Qatari | =катарский | Катар
KW | =Kuwaiti | =кувейтский |
YE | =Yemeni | =йеменский |
EG | =Egyptian | =египетский | Мысыр; Египет
LY | =Libyan | =ливийский |
TN | =Tunisian | =тунисский |
DZ | =Algerian | =алжирский |
MA | =Moroccan | =марокканский |
SD | =Sudanese | =суданский |
ET | =Ethiopian | =эфиопский |
SO | =Somali | =сомалийский |
KE | =Kenyan | =кенийский |
NG | =Nigerian | =нигерийский |
ZA | =South African | !ЮАР; Южная Африка; Южно-Африканская Республика; =южноафриканский |
CF | | !ЦАР |
CD | !DRC; DR Congo; Democratic Republic of Congo | Демократическая Республика Конго; ДР Конго; Конго |
CG | Republic of the Congo | Республика Конго |
BF | | Буркина-Фасо |
ML | | =малийский |
CI | Ivory Coast | Кот-д'Ивуар |
AU | =Australian | =австралийский | Австралия
NZ | | =новозеландский |
CA | =Canadian | =канадский | Канада
MX | =Mexican | =мексиканский | Мексика
BR | =Brazilian | =бразильский | Бразилия
AR | =Argentine; =Argentinian | =аргентинский |
VE | =Venezuelan | =венесуэльский |
CO | =Colombian | =колумбийский |
CL | =Chilean | =чилийский |
PE | =Peruvian | =перуанский |
CU | =Cuban | =кубинский |
EC | | =эквадорский |
ID | =Indonesian | =индонезийский |
MY | =Malaysian | =малайзийский |
TH | =Thai | Тайланд; =таиландский; =тайский | Тайланд
VN | =Vietnamese | =вьетнамский | Вьетнам
PH | =Philippine; =Filipino | =филиппинский |
MM | Myanmar; Burma; =Burmese; -Myanmar (Burma) | Мьянма; Бирма; =мьянманский; -Мьянма (Бирма) | Мьянма; Бирма; Бұрма
BD | =Bangladeshi | =бангладешский |
NP | =Nepalese | =непальский |
LK | =Sri Lankan | =шри-ланкийский |
SG | =Singaporean | =сингапурский |
TW | =Taiwanese | =тайваньский |
HK | Hong Kong; -Hong Kong SAR China | Гонконг; =гонконгский; -Гонконг (САР) |
MO | Macau; Macao; -Macao SAR China | Макао; -Макао (САР) |
VA | Vatican | =ватиканский |
`;

/** Russian names that are plural, by which their case forms are made. */
export const PLURAL_NAMES = new Set(
  'Нидерланды Филиппины Мальдивы Сейшелы Штаты Эмираты Острова Багамы Бермуды Гавайи Территории Коморы'.split(' '),
);

/** Codes of Intl.DisplayNames that are no countries that a post would name, or only by a word that means another thing. */
export const UNNAMED = new Set('AQ BV HM TF UM IO GS AX SJ CC CX NF PN TK WF YT BL MF BQ SX AN CS'.split(' '));
