/**
 * Names that are more often something else: general knowledge of Russian and English, by class of word.
 *
 * Every list holds names in the nominative; all their case forms follow. common-words.txt is the rest of it: the generated
 * one-word forms that the Hunspell dictionaries of Russian and English (dictionary-ru 3.0.0, dictionary-en 4.0.0) know as
 * words in lower case, «орла», «вене», "reading".
 */
import { readFileSync } from 'node:fs';
import { fold } from '../src/words.ts';
import { declineName } from './russian.mjs';

const list = (text) => new Set(text.split(/[,\n]/).map((item) => item.trim()).filter(Boolean)); // prettier-ignore

/**
 * Names that GeoNames gives and no one means today: names of tsarist and Stalin's times that are words or surnames now,
 * transcriptions into other languages, and the ethnic name that is a village too.
 */
export const DROPPED = list(`
  Верный, Vernyy, Vernyi, Форт Верный, Заря, Зарья, Звездоград, Брежнев, Чкалов, Молотов, Жданов, Осипенко, Орджоникидзе,
  Перовск, Форт Перовский, Анжи, Джохар, Сталино, Самаркандский, Samarkandskoye, Гавриловка, Chapayev,
  Беч, Париз, Праг, Вилна, Москве, Москвы, Глаз, Орски, Самар, Самаре, Саран, Казан, Калуго, Иж, Перем, Рым, Софи, Соф,
  Ком, Токе, Дака, Кот, Ном, Дамам, Тана, Тирани, Боку, Харш, Лавов, Натал, Бон, Кил, Киле,
  Казах, Казахи, Qazax, Kazakh, Узбек, Таджик, Киргиз, Тюрк, Московский, Дума, Тема, Сиб, Сонда, Тариха, Дохо, Комилла, Сок,
  Город, Посёлок, Село, Деревня, Станция, Центр, Совхоз, Колхоз, Школа, Завод, Мир, Труд, Новая, Старая, Большая, Малая`);

/** Forms that are pronouns of Russian or Kazakh, whatever name they come from. */
export const DROPPED_FORMS = list(
  `Он, Они, Она, Оно, Осы, Сол, Бұл, Мен, Того, Тому, Том, Тем, Нас, Вас, Нам, Вам, Сам, Сами, Сама`,
);

/**
 * Persons' names: surnames and first names, and the towns that were called after persons. They count only after a word that
 * asks for a place: «в Кирове», «город Пушкин».
 */
export const PERSONS = list(`
  Киров, Пушкин, Королёв, Королев, Чехов, Жуков, Жуковский, Чайковский, Дзержинский, Калинин, Энгельс, Маркс, Шевченко,
  Чапаев, Панфилов, Абай, Сатпаев, Сатбаев, Конаев, Кунаев, Курчатов, Ауэзов, Байганин, Махамбет, Ильич, Ленин, Алтай,
  Турара Рыскулова, Владимир, Лида, София, Мария, Анна, Виктория, Константин, Роман, Артём, Артем, Руслан, Тимур, Марат,
  Салават, Мурат, Рустам, Белла, Роза, Вера, Надежда, Любовь, Галина, Нина, Клара, Ева, Эмма, Лола, Майя, Мила, Тарас, Алма,
  Хмельницкий, Суворов, Кутузов, Нахимов, Ушаков, Лазарев, Ломоносов, Мичурин, Димитров, Тельман, Свердлов, Фрунзе,
  Куйбышев, Горький, Толстой, Лермонтов, Тургенев, Грибоедов, Некрасов, Гагарин, Титов, Комаров, Донской, Борисов, Николаев,
  Андреев, Глазов, Ковров, Серов, Котовский, Демидов, Макаров, Дмитров, Дмитриев, Белинский, Радищев, Щорс, Лазо, Камо,
  Измаил, Багратион, Франко, Гамильтон, Остин, Мэдисон, Джексон, Линкольн, Дуглас, Мартин, Вильсон, Орландо, Франклин,
  Мартинес, Гарсия, Диего, Сантос, Морелос, Идальго, Агила, Бруно, Рейган, Дарвин, Ирвинг, Гилберт, Честер, Нельсон, Стэнли,
  Лоренцо, Марко, Джордан, Кент, Лонг, Аврора, Дарлинг, Рочестер, Ланкастер, Йорк`);

/**
 * First names, Russian and those that Russian news is full of, some in two spellings. A village that is called like one
 * counts after a word for its kind only («село Ольга»).
 */
const FIRST_NAMES = list(`
  Александр, Алексей, Анатолий, Андрей, Антон, Аркадий, Арсен, Арсений, Артём, Артур, Богдан, Борис, Вадим, Валентин, Валерий,
  Валера, Василий, Вениамин, Виктор, Виталий, Владимир, Владислав, Всеволод, Вячеслав, Геннадий, Георгий, Герман, Глеб, Григорий,
  Даниил, Данила, Денис, Дмитрий, Евгений, Егор, Ефим, Захар, Иван, Игорь, Илья, Кирилл, Константин, Лев, Леонид, Макар, Максим,
  Марк, Матвей, Михаил, Назар, Никита, Николай, Олег, Павел, Пётр, Родион, Роман, Ростислав, Руслан, Савелий, Семён, Сергей,
  Станислав, Степан, Тарас, Тимофей, Тимур, Фёдор, Филипп, Эдуард, Юрий, Яков, Ярослав, Алла, Анастасия, Анна, Валентина,
  Валерия, Варвара, Василиса, Вера, Виктория, Галина, Дарья, Даша, Диана, Евгения, Екатерина, Елена, Елизавета, Жанна, Зинаида,
  Зоя, Инна, Ирина, Ия, Карина, Клара, Кира, Ксения, Лариса, Лидия, Лида, Любовь, Людмила, Маргарита, Марина, Мария, Маша, Мила,
  Надежда, Надя, Наталья, Нина, Оксана, Ольга, Полина, Раиса, Роза, Саша, Светлана, София, Софья, Тамара, Таня, Татьяна, Ульяна,
  Юлия, Яна, Ян, Айгуль, Алма, Арман, Асель, Аян, Берик, Гульнара, Данияр, Ербол, Канат, Кайрат, Марат, Мурат, Нурлан, Рустам,
  Салават, Серик, Тимур, Алекс, Анджелина, Бен, Билл, Боб, Брюс, Грег, Джек, Джим, Джо, Джон, Джордж, Дональд, Дэвид, Ева, Кевин,
  Ким, Линда, Луис, Майк, Марио, Марта, Мартин, Норман, Пол, Ричард, Роберт, Сара, Стив, Том, Тим, Тома, Уолт, Барри, Эрик, Эмма,
  Ахмед, Али, Хасан, Омар, Ибрагим, Исмаил, Мухаммед, Сергий, Сандра, Сирил, Фома, Жан, Пьер, Жозе, Хуан, Диего, Санта`);

/** Rivers, mountains, parts of the world: a village of that name is never meant. */
export const NATURE = list(`
  Урал, Волга, Дон, Эльбрус, Байкал, Обь, Лена, Амур, Кавказ, Каспий, Иртыш, Ишим, Енисей, Кама, Ока, Нева, Десна, Буг, Нил,
  Евфрат, Висла, Дунай, Балтика, Арктика, Сахара, Карпаты, Альпы, Балканы, Тянь-Шань, Памир, Европа, Азия, Африка, Днестр, Терек,
  Кура, Тобол, Вятка, Ладога, Онега, Сырдарья, Амударья, Сибирь, Поволжье, Есіл, Ертіс, Тобыл, Ural, Volga, Amur, Don,
  Europa, Lena, Ob, Baltika, Sibir, Европейский, Центральный, Северный, Южный, Восточный, Западный, Ботанический, Чёрное, Белое,
  Красное, Новый, Новая, Новое, Нов, Советский, Светлый, Белый, Первое, Ботаническое, Северное, Южное, Восточное, Западное,
  Центральное, Тёплое, Красная, Белая, Круглое, Любимое, Главный, Государственный, Международный, Военный, Народный`);

/** Kazakh words that villages are called by: «жақсы» good, «үлкен» big, «қоғам» society, «есік» door. */
export const KAZAKH_WORDS = list(`
  Жақсы, Үлкен, Қоғам, Бірлестік, Достық, Есік, Арал, Алға, Алга, Темір, Темир, Теңіз, Тенгиз, Абай, Алтай, Ақжол, Көктөбе, Қарасу,
  Ақсу, Ақтас, Бөке, Орал, Отар, Шар, Шу, Қарсы, Дархан, Ота, Сон, Тари, Болу, Берген, Осы, Қызыл, Аман, Сол, Кері, Мал, Кулан,
  Құлан, Қашыр, Аққу, Тенге, Достык, Хами, Нан, Тан, Сана, Қара, Баян, Мир, Санат, Жаңа, Дала, Бала, Кент, Ана, Сай`);

/** English names that are rather a person or a word; those of common-words.txt are added. */
export const ENGLISH_ASKED = list(`
  Hamilton, Austin, Madison, Jackson, Lincoln, Douglas, Martin, Wilson, Houston, Franklin, Clinton, Nelson, Stanley, Florence,
  Charlotte, Victoria, Chad, Jordan, Guernsey, Orlando, Vladimir, Santiago, Diego, Columbus, Irving, Garland, Gilbert, Arlington,
  Henderson, Lawrence, Patterson, Paterson, Allen, Tyler, Lewis, Berkeley, Norman, Elizabeth, Regina, Eugene, Murray, Kent,
  Hammond, Nancy, Carolina, Guadalupe, Benito, Soledad, Dolores, Trinidad, Mercedes, Moreno, Marino, Leon, Anna, Vera, Mina,
  Mary, Kirov, Pushkin, Chekhov, Zhukov, Artem, Korolev, Engels, Marks, Bor, Abay, Abai, Shu, Chu, Aral, Shevchenko, Lida, Roman,
  Borisov, Nikolaev, Khmelnitsky, Angeles, Sterling, Temple, Salem, Pasadena, Rochester, Lancaster, Leicester,
  Santos, Campos, Bruno, Darwin, Lorenzo, Maria, Clara, York, Edison, Nokia, Zima, George, Warren, Norfolk, Barry, Darling`);

/** Adjectives made by rule that are words of their own, or belong to so many towns that they name none. */
export const DROPPED_ADJECTIVES = list(`
  морской, городской, сельский, заводской, светский, детский, женский, мирский, людской, барский, царский, горский, донской,
  банковский, майский, русский, спасский, конский, волжский, приморский, советский, октябрьский, первомайский, пролетарский,
  ленинский, кировский, калининский, мужской, персидский, латинский, пушкинский, троицкий, александровский, николаевский,
  павловский, михайловский, петровский, дмитровский, борисовский, покровский, успенский, преображенский, лазаревский,
  никольский, воскресенский, рождественский, знаменский, васильевский, андреевский, ильинский, королевский, артемовский,
  артёмовский, уральский, римский, вишневский, островский, березовский, сосновский, каменский, красноармейский,
  комсомольский, софийский, невский, полевский, партизанский, гвардейский, санский, ланский, манский, балийский, лидский,
  лидинский, викторийский, братский, земский, посадский, слободской, английский, немецкий, славянский, казачинский, кубинский,
  горьковский, чеховский, жуковский, шевченковский, дзержинский, панфиловский, абайский, конаевский, мариинский, марксовский,
  толстовский, суворовский, ломоносовский, лермонтовский, гагаринский, франкский, франкинский, гаванский, газский, газинский,
  сумский, суминский, домский, винский, барский, ромский, вольский, тикский, тикинский, датский, бутанский, шахтский`);

/** Names that stay plain although a dictionary has some form of them in lower case. */
const WELL_KNOWN = list(`
  Германия, Франция, Индия, Калифорния, Приморье, Киев, Львов, Пермь, Калуга, Рига, Конго, Загреб, Тулуза, Камчатка, Волынь,
  Катар, Марсель, Гавана, Казань, Малага, Бостон, Бордо, Баку, Панама, Мускат, Объединённые Арабские Эмираты, Минск, Семей,
  Сайрам, Сочи, Ростов-на-Дону, Мурманск, Болонья, Бристоль, Оттава, Кордова, Иркутск, Коми, Орёл,
  Astrakhan, Hamburg, Shanghai, Bologna, Manila, Liege, Bursa, Anchorage, Tangier, Oxford`);

/**
 * Wholes that hold a name and are no place: papers, parties, clubs, companies, treaties, dishes. Nothing in them is a
 * mention. They stand here in the forms in which they are met.
 */
export const WHOLES = list(`
  Эхо Москвы, Эхом Москвы, Нью-Йорк таймс, Вашингтон пост, Московский комсомолец, Московского комсомольца, Казахстанская правда,
  Казахстанской правды, Казахстанской правде, Манчестер Юнайтед, Манчестер Сити, Реал Мадрид, Бавария Мюнхен, Боруссия Дортмунд,
  Динамо Киев, Динамо Москва, Спартак Москва, Шахтёр Донецк, Шахтёр Караганда, Зенит Санкт-Петербург, Эйр Астана, Астана Моторс,
  Минские соглашения, Минских соглашений, Минским соглашениям, Минских соглашениях, Астанинский процесс, Астанинского процесса,
  Единая Россия, Единой России, Единую Россию, Единой Россией, Справедливая Россия, Справедливой России, Справедливую Россию,
  Голос Америки, Голосу Америки, Голоса Америки, Россия сегодня, Россия 1, Россия 24, Почта России, Почты России, Почте России,
  Джек Лондон, Джека Лондона, Джеку Лондону, Пэрис Хилтон, Капитан Америка, Капитана Америки, Китай-город, Китай-города, Китай-городе,
  Панамский канал, Панамского канала, Панамском канале, Суэцкий канал, Суэцкого канала, Суэцком канале,
  Берингово море, Болонский процесс, Болонского процесса, Женевская конвенция, Женевской конвенции, Женевские конвенции,
  Стамбульская конвенция, Стамбульской конвенции, Будапештский меморандум, Будапештского меморандума, Американские горки,
  Версальский договор, Кубинский кризис, Стокгольмский синдром, Пекинская утка, Пизанская башня, Қазақстан темір жолы, Қазақстан барысы,
  New York Times, Washington Post, Washington Times, Los Angeles Times, Chicago Tribune, Boston Globe, Astana Times, Moscow Times,
  Kyiv Post, Kyiv Independent, Manchester United, Manchester City, Real Madrid, Bayern Munich, Borussia Dortmund, Paris Hilton, Jack London,
  Minsk agreements, Voice of America, United Russia, Bank of America, Panama Papers, Panama Canal, Air Astana, Astana Motors,
  Paris Agreement, Paris Saint-Germain, Boston Consulting, London Bridge, London Stock Exchange`);

/** Every case form of a first name, in lower case. */
const FIRST_NAME_FORMS = new Set([...FIRST_NAMES].flatMap((name) => declineName(name)).map(fold));

export const isFirstName = (form) => FIRST_NAME_FORMS.has(form);

const COMMON_WORDS = new Set(readFileSync(new URL('./common-words.txt', import.meta.url), 'utf8').split('\n'));

/** Whether a folded form of a name is a word of the language too, so that only its place in the sentence tells. */
export const isCommonWord = (form, name) => COMMON_WORDS.has(form) && !WELL_KNOWN.has(name);
