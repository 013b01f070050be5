/**
 * Names that are more often something else. General knowledge of Russian and English, by class of word.
 *
 * Every list holds names in the nominative; all their case forms fall under the same rule.
 */
import { COMMON_WORDS } from './common-words.mjs';

const list = (text) => new Set(text.trim().split(/\s*[,\n]\s*/));

/** Names that GeoNames gives and no one means: «Верный» was Almaty until 1921 and is an adjective ever since. */
export const DROPPED = list(`
  Верный, Vernyy, Verny, Беч, Вилна, Москве, Глаз, Саран, Орски, Алмаато, Анжи, Брежнев, Чкалов, Молотов, Жданов, Осипенко,
  Орджоникидзе, Джохар, Перовск, Самар, Казан, Самаре, Калуго, Хорошёво, Форт Перовский, Chapayev, Samarkandskoye, Samarkand,
  Талас, Заря, Звездоград, Глазов Глаз, Новъ Градъ, Боку, Сухой Лог Сухой, Харш, Тошканд, Уфе, Эл, Кали, Мари, Мали, Натал, Пальма,
  Бас, Баста, Саки, Лов, Уси, Уху, Иу, Праг, Париз, Жар, Ак-Мечеть, Стараканстантинав, Город, Посёлок, Село, Деревня, Станция,
  Ленинград Область, Ел Аин, Акра, Аксай Село, Николаев Город, Ленинский, Советское, Первое Мая, Новая, Старая, Большая, Малая,
  Дом, Мир, Труд, Ил, Вест, Ист, Норд, Центр, Совхоз, Колхоз, Школа, Завод`);

/**
 * Persons' names: surnames and first names, and towns that were called after persons. They count only with a word before
 * them that asks for a place («в Кирове», «город Пушкин»).
 */
export const PERSONS = list(`
  Киров, Пушкин, Королёв, Королев, Чехов, Жуков, Чайковский, Жуковский, Дзержинский, Калинин, Энгельс, Маркс, Шевченко,
  Чапаев, Чапаево, Панфилов, Абай, Сатпаев, Сатбаев, Конаев, Кунаев, Курчатов, Ауэзов, Байганин, Махамбет, Ильич, Ленин,
  Турара Рыскулова, Владимир, Лида, София, Мария, Анна, Виктория, Константин, Роман, Артём, Артем, Руслан, Тимур, Марат,
  Салават, Мурат, Рустам, Алмаз, Белла, Роза, Вера, Надежда, Любовь, Галина, Нина, Клара, Ева, Эмма, Лола, Майя, Мила,
  Хмельницкий, Невский, Суворов, Кутузов, Нахимов, Ушаков, Лазарев, Ломоносов, Мичурин, Димитров, Тельман, Свердлов,
  Фрунзе, Куйбышев, Горький, Толстой, Лермонтов, Тургенев, Грибоедов, Некрасов, Гагарин, Титов, Комаров, Фрунзенский,
  Донской, Михайлов, Борисов, Николаев, Шахтёрск Николаев, Александров, Иванов, Петров, Сидоров, Семёнов, Андреев, Алексеев,
  Волков, Зайцев, Соколов, Морозов, Козлов, Новиков, Кузнецов, Попов, Лебедев, Богданов, Данилов, Кириллов, Юрьев, Юрьевец,
  Глазов, Ковров, Гуков, Серов, Белов, Чернов, Крылов, Щорс, Котовский, Артёмов, Котельников, Лазо, Мясников, Камо,
  Франко, Гамильтон, Вашингтон Ирвинг, Остин, Мэдисон, Джексон, Линкольн, Дуглас, Мартин, Вильсон, Хьюстон, Орландо,
  Франклин, Вест, Сан, Мартинес, Гарсия, Диего, Кордова, Алехандро, Гевара, Сантос, Морелос, Идальго, Агила, Бруно, Даниэль,
  Нур-Султан Назарбаев, Тарас, Измаил, Демидов, Тихонов, Макаров, Малахов, Каменев, Маркин, Михайловка Михайлов, Шахид,
  Гусев, Нестеров, Черняховский, Космодемьянский, Багратионовск Багратион, Гончаров, Белинский, Радищев, Плавск Плав, Павлов,
  Дмитров, Егорьев, Рошаль, Рузаев, Стародуб Староду, Почеп Поче, Шилов, Макеев, Дмитриев, Фатеж Фатежа, Лев Толстой, Обухов,
  Вышгород Выш, Васильков, Галич Гали, Самбор Самб, Яворов, Дубров, Токмак, Бровар, Марьян, Ганнибал, Мартынов, Ларнака Лара,
  Скопин, Болохов, Ясногор, Ливны Ливн, Хантер, Маркес, Лонг, Сент, Грант, Рейган, Кент, Перт, Дарвин, Ньюман, Теодор, Ирвинг,
  Гилберт, Честер, Авила, Розарио, Нельсон, Веллингтон Нельсон, Стенли, Стэнли, Веро, Лоренцо, Марко, Сиерра, Джордан`);

/** English names that are rather a person, a word or a brand: they need «in», «from», "city of" before them. */
export const ENGLISH_CUED = list(`
  Hamilton, Austin, Madison, Jackson, Lincoln, Douglas, Martin, Wilson, Houston, Franklin, Clinton, Nelson, Stanley, Florence,
  Charlotte, Victoria, Chad, Jordan, Jersey, Guernsey, Man, Reading, Nice, Mobile, Bath, Orange, Split, Sale, Same, Male, Bar, Van,
  Bor, Orel, Gali, Gori, Mary, Kirov, Pushkin, Chekhov, Zhukov, Artem, Vladimir, Santiago, Diego, Columbus, Jackson, Irving,
  Garland, Gilbert, Chandler, Arlington, Aurora, Henderson, Lawrence, Laredo, Paterson, Patterson, Mesa, Surprise, Independence,
  Peoria, Hollywood, Concord, Fullerton, Warren, Temple, Sterling, Allen, Tyler, Lewis, Berkeley, Norman, Elizabeth, Regina,
  Eugene, Salem, Pasadena, Mckinney, Elgin, Clovis, Clarksville, Murray, Abay, Abai, Shu, Chu, Esik, Aral, Tema, Kent, Lima,
  Cork, Derby, Hull, Luton, Poole, Preston, Mali, Togo, Guinea, Georgia, Turkey, Bender, Luga, Bologoye, Panama, Brest,
  Hammond, Lens, Angers, Nancy, Tours, Essen, Trier, Hof, Halle, Hagen, Bonn, Bergen, Como, Bari, Lodi, Sion, Lund, Arad,
  Bear, Taman, Ufa, Omsk Oms, Leon, Merida, Cordoba, Granada, Toledo, Lorca, Mina, Kali, Natal, Vera, Palmas, Campos, Serra,
  Belem, Sorocaba, Valencia, Barcelona Ve, Carolina, Guadalupe, Benito, Soledad, Dolores, Trinidad, Paz, Mercedes, Moreno,
  Marino, Jordan, Osh, Uman, Sumy, Kiel, Anyang, Handan, Hami, Xi, Jian, Wuhan Wu, Yan, Ye, Pune, Agra, Gaya, Sagar, Salem, Erode,
  Rampur, Thane, Anna, Medan, Depok, Dili, Palu, Solo, Tegal, Davao, Iloilo, Angeles, Roxas, Alabama, Maine, Delaware, Colorado`);

/** Adjectives made by rule that mean something else, or any of too many towns. */
export const DROPPED_ADJECTIVES = list(`
  морской, городской, сельский, заводской, светский, детский, женский, мирский, людской, барский, царский, горский, донской,
  банковский, майский, русский, спасский, конский, волжский, приморский, советский, октябрьский, первомайский, пролетарский,
  ленинский, кировский, калининский, дворский, панский, мужской, персидский, христианский, латинский, пушкинский, толстовский,
  польский язык, садовский, соборский, боровский, лужский, троицкий, владимирский язык, александровский, николаевский, ивановский
  язык, павловский, михайловский, петровский, дмитровский, борисовский, покровский, успенский, преображенский, лазаревский,
  никольский, воскресенский, рождественский, знаменский, васильевский, андреевский, алексеевский, сергиевский, ильинский,
  королевский, королёвский, артёмовский, артемовский, уральский, алтайский язык, солнечный, марсский, римский, греческий язык,
  римско, вишневский, островский, белорецкий язык, березовский, сосновский, каменский, новосельский, красноармейский,
  комсомольский, дружбинский, софийский, невский, лазурский, полевский, морозовский, партизанский, гвардейский, мирнинский,
  английский, латышский, немецкий, немецко, американско, английско, люксовский, манский, ланский, санский, донский, балийский,
  лидский, лидинский, мариинский, тамбовский волк, вашингтонинский, венинский, риминский, вятский, балканский, кубинский язык,
  адский, гадский, братский, земской, земский, княжеский, волостской, посадский, слободской, казачинский, дачинский, заречинский`);

/** Longer wholes that hold a name and are no place: newspapers, clubs, treaties, dishes. Nothing in them is a mention. */
export const WHOLES = list(`
  Эхо Москвы, Нью-Йорк таймс, Вашингтон пост, Вашингтон таймс, Манчестер Юнайтед, Манчестер Сити, Реал Мадрид, Атлетико Мадрид,
  Бавария Мюнхен, Боруссия Дортмунд, Динамо Киев, Динамо Москва, Спартак Москва, Шахтёр Донецк, Шахтёр Караганда, Зенит Санкт-Петербург,
  Минские соглашения, Минских соглашений, Минским соглашениям, Минскими соглашениями, Минских соглашениях, Астанинский процесс,
  Белый дом, Белого дома, Белом доме, Джек Лондон, Джека Лондона, Пэрис Хилтон, Единая Россия, Единой России, Единую Россию, Единой Россией,
  Справедливая Россия, Справедливой России, Голос Америки, Голосу Америки, Голоса Америки, Россия Сегодня, Россия 1, Россия 24, Мисс Вселенная,
  Почта России, Почты России, Почте России, Сбербанк России, Газпром Москва, Вестник Казахстана, Молодая Гвардия, Китай-город, Китай-города, Китай-городе,
  New York Times, The New York Times, Washington Post, The Washington Post, Washington Times, Los Angeles Times, Financial Times London,
  Chicago Tribune, Boston Globe, Manchester United, Manchester City, Real Madrid, Bayern Munich, Borussia Dortmund, Paris Hilton,
  Jack London, Minsk agreements, Minsk Agreements, Voice of America, United Russia, Deutsche Bank Berlin, Bank of America, Panama Papers,
  Капитан Америка, Капитана Америки, Радио Свобода Казахстан, Панамский канал, Панамского канала, Панамском канале, Суэцкий канал, Суэцкого канала, Суэцком канале,
  Лига Европы, Лондонский Сити, Кёльнский собор, Пекинская утка, Пизанская башня, Американские горки, Японское море, Каспийское море, Азовское море,
  Азовского моря, Азовском море, Китайская стена, Кубинский кризис, Карибский кризис, Версальский договор, Стамбульская конвенция, Женевская конвенция,
  Женевской конвенции, Женевские конвенции, Будапештский меморандум, Будапештского меморандума, Болонский процесс, Рамштайн, Гаагский суд, Стокгольмский синдром`);

/** @returns whether a folded form is a word of the language too, so that only its place in the sentence tells */
export const isCommonWord = (form) => COMMON_WORDS.has(form);
