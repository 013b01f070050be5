import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PlaceMention } from './gazetteer.js';
import { gazetteer } from './load.js';

const places = gazetteer();

/** `Жанаозене gn:607610`, with the form where it is no name, and `*` where any capital may be meant. */
const written = (text: string) =>
  places.mentions(text).map(({ start, end, form, candidates }: PlaceMention) => {
    const which = candidates.length > 20 ? '*' : candidates[0]!.id;
    return `${text.slice(start, end)} ${which}${form === 'name' ? '' : ` ${form}`}`;
  });

/** What each text names, in order. */
const corpus: Readonly<Record<string, readonly (readonly [text: string, ...mentions: string[]])[]>> = {
  'Russian case forms': [
    ['Рабочие вышли на площадь в Жанаозене', 'Жанаозене gn:607610'],
    ['Акции идут в Талдыкоргане, Кызылорде и Алматы', 'Талдыкоргане gn:1518542', 'Кызылорде gn:1519922', 'Алматы gn:1526384'], // prettier-ignore
    ['колонна идёт из Усть-Каменогорска', 'Усть-Каменогорска gn:1520316'],
    ['суд в Нижнем Новгороде, полиция Ростова-на-Дону', 'Нижнем Новгороде gn:520555', 'Ростова-на-Дону gn:501175'],
    ['завод в Череповце', 'Череповце gn:569223'],
    ['над Казанью и под Донецком', 'Казанью gn:551487', 'Донецком gn:709717'],
    ['бои у Набережных Челнов не идут', 'Набережных Челнов gn:523750'],
    ['в Чебоксарах и из Чебоксар', 'Чебоксарах gn:569696', 'Чебоксар gn:569696'],
    ['в Петропавловске-Камчатском', 'Петропавловске-Камчатском gn:2122104'],
    ['в Сергиевом Посаде', 'Сергиевом Посаде gn:496638'],
    ['в Кривом Роге, из Кривого Рога, по Кривому Рогу', 'Кривом Роге gn:703845', 'Кривого Рога gn:703845', 'Кривому Рогу gn:703845'], // prettier-ignore
    ['в Горячем Ключе и Сосновом Бору', 'Горячем Ключе gn:559317', 'Сосновом Бору gn:490172'],
  ],
  'former names': [
    ['в Алма-Ате, Целинограде, Новом Узене', 'Алма-Ате gn:1526384', 'Целинограде gn:1526273', 'Новом Узене gn:607610'],
    ['в Нур-Султане', 'Нур-Султане gn:1526273'],
    ['in Alma-Ata and Nur-Sultan', 'Alma-Ata gn:1526384', 'Nur-Sultan gn:1526273'],
  ],
  'regions and countries': [
    ['администрация Мангистауской области', 'Мангистауской области region:KZ.09'],
    ['жители Восточно-Казахстанской области и ЗКО', 'Восточно-Казахстанской области region:KZ.15', 'ЗКО region:KZ.07'],
    ['в области Абай и в области Жетысу', 'области Абай region:KZ.12510143', 'области Жетысу region:KZ.12510144'],
    ['в Хубэе и провинции Сычуань', 'Хубэе region:CN.12', 'Сычуань region:CN.32'],
    ['власти РФ и США', 'РФ country:RU', 'США country:US'],
    ['в Соединённых Штатах и Объединённых Арабских Эмиратах', 'Соединённых Штатах country:US', 'Объединённых Арабских Эмиратах country:AE'], // prettier-ignore
    [
      'бои в Донецкой области, в Крыму, в ДНР',
      'Донецкой области region:UA.05',
      'Крыму region:UA.11',
      'ДНР region:UA.05',
    ],
    ['из Южной Кореи в Северную Корею', 'Южной Кореи country:KR', 'Северную Корею country:KP'],
    ['protests in South Kazakhstan, Georgia and the UK', 'South Kazakhstan region:KZ.10', 'Georgia country:GE', 'UK country:GB'], // prettier-ignore
  ],
  'districts of Kazakhstan': [
    ['в Мунайлинском районе', 'Мунайлинском районе district:KZ.09.munaily'],
    ['жители Кордайского района', 'Кордайского района district:KZ.17.korday'],
    ['Қарасай ауданында', 'Қарасай ауданында district:KZ.01.karasay'],
    ['Алматы және Жамбыл облыстарында', 'Алматы gn:1526384', 'Жамбыл облыстарында region:KZ.17'],
    ['в районе Байтерек', 'районе Байтерек district:KZ.07.bayterek'],
  ],
  'districts called by their seats': [
    ['в Почепском районе', 'Почепском районе district:RU.10.pochep'],
    ['жители Раменского городского округа', 'Раменского городского округа district:RU.47.ramenskoye'],
    ['в Ленинском районе города'],
  ],
  adjectives: [
    ['алматинская полиция', 'алматинская gn:1526384 adjective'],
    ['жанаозенские нефтяники и актюбинский суд', 'жанаозенские gn:607610 adjective', 'актюбинский gn:610611 adjective'],
    ['казахстанские и российские силовики', 'казахстанские country:KZ adjective', 'российские country:RU adjective'],
    ['российско-украинская граница', 'российско country:RU adjective', 'украинская country:UA adjective'],
    ['нижегородский губернатор', 'нижегородский gn:520555 adjective'],
    ['Kazakh police met Russian soldiers', 'Kazakh country:KZ adjective', 'Russian country:RU adjective'],
    ['в Донецком районе', 'Донецком gn:709717 adjective'],
  ],
  'Kazakh endings': [
    ['Алматыда, Ақтөбеден, Шымкентте', 'Алматыда gn:1526384', 'Ақтөбеден gn:610611', 'Шымкентте gn:1518980'],
    ['Қазақстанның үкіметі, Ресейге', 'Қазақстанның country:KZ', 'Ресейге country:RU'],
    ['Маңғыстау облысында', 'Маңғыстау облысында region:KZ.09'],
    ['Түркістан облысының әкімі', 'Түркістан облысының region:KZ.10'],
    ['алматылық белсенділер', 'алматылық gn:1526384 adjective'],
    ['Мәскеуде емес, Оралда', 'Мәскеуде gn:524901', 'Оралда gn:608668'],
    ['Абай қаласында', 'Абай gn:1526970'],
  ],
  roles: [
    ['В столице введён комендантский час', 'столице * role'],
    ['в столице Казахстана', 'столице Казахстана gn:1526273 role'],
    ['в столице Республики Казахстан', 'столице Республики Казахстан gn:1526273 role'],
    ['в казахстанской столице', 'казахстанской country:KZ adjective', 'столице gn:1526273 role'],
    ['столица Чечни', 'столица Чечни gn:558418 role'],
    ['столичная полиция', 'столичная * role'],
    ['в областном центре', 'областном центре * role'],
    ['Елордада жиын өтті', 'Елордада * role'],
    ['бас шаһарда', 'бас шаһарда * role'],
    ['in the capital', 'capital * role'],
    ['the capital of Kazakhstan', 'capital of Kazakhstan gn:1526273 role'],
    ["Kazakhstan's capital", 'Kazakhstan country:KZ', 'capital gn:1526273 role'],
    ['venture capital, the capital markets'],
  ],
  'capitals, hashtags, lower case': [
    ['МИТИНГ В АЛМАТЫ', 'АЛМАТЫ gn:1526384'],
    ['#Алматы #Алматы_митинг', 'Алматы gn:1526384', 'Алматы gn:1526384'],
    ['в алматы и казахстане тихо', 'алматы gn:1526384', 'казахстане country:KZ'],
    ['в москве тихо', 'москве gn:524901'],
    ['Он в Москве. в москве не был', 'Москве gn:524901'],
    ['Алматыда́ митинг', 'Алматыда́ gn:1526384'],
    ['рф, сша'],
  ],
  seas: [
    ['над Азовским морем и в Чёрном море', 'Азовским морем sea:azov', 'Чёрном море sea:black'],
    ['in the Red Sea', 'Red Sea sea:red'],
  ],
  'what no table has, by a word for its kind': [
    ['в селе Вымышлино Курской области', 'Вымышлино unlisted:vymyshlino unlisted', 'Курской области region:RU.41'],
    ['у деревни Старые Выдумки', 'Старые Выдумки unlisted:starye-vydumki unlisted'],
    ['над Мясниковским районом', 'Мясниковским районом unlisted:myasnikovsky-district unlisted'],
    ['в Выдуманском городском округе', 'Выдуманском городском округе unlisted:vydumansky-district unlisted'],
    ['бои в Казачьей Выдумке Курской области', 'Казачьей Выдумке unlisted:kazachey-vydumke unlisted', 'Курской области region:RU.41'], // prettier-ignore
    ['под Выдумкино, у Выдумовки', 'Выдумкино unlisted:vydumkino unlisted', 'Выдумовки unlisted:vydumovka unlisted'],
    ['в Третьяковке, в Минздраве Курской области', 'Курской области region:RU.41'],
    ['Выдумка ауылында', 'Выдумка unlisted:vydumka unlisted'],
    ['в селе Шетпе', 'Шетпе gn:608324'],
    ['в Октябрьском районе города, по пункту договора'],
  ],
  'parts of a name and of a list': [
    ['во французском Исси-ле-Мулино', 'французском country:FR adjective'],
    ['в городских округах Раменское и Пушкино', 'Раменское gn:502965', 'Пушкино gn:503977'],
    ['на Купянском направлении', 'Купянском gn:703656 adjective'],
    ['украинский дрон', 'украинский country:UA adjective'],
    ['атака на Николаев, похож на Николаева', 'Николаев gn:700569'],
  ],
  'words that are no places': [
    ['Город встретил верный друг, Верный конь'],
    ['Орёл взлетел. Победа близка. Мирный протест'],
    ['Первым в Орле назвали его', 'Орле gn:515012'],
    ['Владимир сказал, что Киров и Пушкин'],
    ['митинг в Кирове и во Владимире', 'Кирове gn:548408', 'Владимире gn:473247'],
    ['поэт Абай, писатель Чехов, Шевченко'],
    ['Ольга и Никита пошли, Захарова ответила'],
    ['того, кому ром, куба и орал'],
    ['ПОСЛЕ ТОГО КАК он ушёл'],
    ['He was reading a nice orange book. Reading is nice'],
    ['Она живёт у реки Урал'],
    ['let us go, it is us'],
  ],
  'called after a place': [
    ['телеканал «Казахстан»'],
    ['ФК Астана и отель Алматы'],
    ['газета «Нью-Йорк таймс», The New York Times'],
    ['Эхо Москвы и партия Единая Россия'],
    ['на Минском шоссе у Казанского вокзала'],
    ['лозунг «Алга, Казахстан!»', 'Казахстан country:KZ'],
  ],
  addresses: [
    ['https://almaty.kz/Almaty t.me/Astana_news zakon.kz'],
    ['@almaty_news и mail@Almaty.kz'],
    ['читайте Almaty_today'],
  ],
  'several words': [
    ['поезд Алматы - Астана', 'Алматы gn:1526384', 'Астана gn:1526273'],
    ['в Нижнем.\n\nНовгороде', 'Новгороде gn:519336'],
    ['рейс в Нью-Йорк', 'Нью-Йорк gn:5128581'],
    ['in St. Petersburg', 'St. Petersburg gn:498817'],
  ],
};

describe.each(Object.entries(corpus))('%s', (_, rows) => {
  it.each(rows)('%s', (text, ...mentions) => expect(written(text)).toEqual(mentions));
});

describe('the gazetteer', () => {
  it('answers the same mentions for the same text', () => {
    const text = 'В столице Казахстана, Алматы и Мангистауской области';
    expect(places.mentions(text)).toEqual(places.mentions(text));
  });

  it('keeps mentions in order and apart', () => {
    const found = places.mentions('Алматы, Усть-Каменогорск и Нижний Новгород, Алматы облысында; столица России');
    for (const [i, { start, end }] of found.entries()) {
      expect(end).toBeGreaterThan(start);
      if (i > 0) expect(start).toBeGreaterThanOrEqual(found[i - 1]!.end);
    }
    expect(found).toHaveLength(5);
  });

  it('puts the likeliest place first', () => {
    expect(places.mentions('в Благовещенске')[0]!.candidates.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['gn:2026609']),
    );
    expect(places.mentions('в Петропавловске')[0]!.candidates[0]).toMatchObject({ country: 'KZ', admin1: '16' });
  });

  it('knows the twenty regions of Kazakhstan, their seats and codes', () => {
    const codes = '01 02 03 04 05 06 07 09 10 11 12 13 14 15 16 17 1537272 12510143 12510144 12510145'.split(' ');
    expect(codes).toHaveLength(20);
    for (const code of codes) {
      expect(places.region('KZ', code)).toMatchObject({ id: `region:KZ.${code}`, precision: 'region' });
      expect(places.seatOf('KZ', code)).toMatchObject({ country: 'KZ', admin1: code });
    }
    expect(places.seatOf('KZ', '09')).toMatchObject({ name: 'Aktau' });
    expect(places.seatOf('KZ', '01')).toMatchObject({ name: 'Konaev' });
  });

  it('gives settlements the region of the reform of 2022', () => {
    const region = (text: string) => places.mentions(text)[0]!.candidates[0]!.admin1;
    expect(['Семее', 'в Жаркенте', 'в Сатпаеве', 'в Жанаозене', 'в Балхаше'].map(region)).toEqual(
      '12510143 12510144 12510145 09 12'.split(' '),
    );
  });

  it('knows capitals and answers by id', () => {
    expect(places.capitalOf('KZ')).toMatchObject({ id: 'gn:1526273', name: 'Astana', capitalOf: 'country' });
    expect(places.byId('gn:607610')).toMatchObject({ name: 'Zhanaozen', zone: expect.stringMatching(/^Asia\//) });
    expect(places.country('KZ')).toMatchObject({ name: 'Kazakhstan', precision: 'country', admin1: '' });
    expect(places.byId('gn:0')).toBeUndefined();
    expect(places.country('ZZ')).toBeUndefined();
  });

  it.each([
    ['letters', 'а'.repeat(65_536), 0],
    ['beginnings of names', 'Нью-'.repeat(16_000), 0],
    ['names', 'в Алматы, Москве и Киеве '.repeat(3_400), 10_200],
    ['villages', 'в селе Вымышлино '.repeat(3_800), 3_800],
    ['roles', 'столица '.repeat(8_000), 8_000],
    ['quotation marks', '«'.repeat(65_536), 0],
    ['lone surrogates and controls', '\ud800\u0000\u202e'.repeat(20_000), 0],
  ])('reads to the end of endless %s', (_, text, mentions) => expect(places.mentions(text)).toHaveLength(mentions));

  it('is read from a file that is up to date with its inputs', () => {
    const generator = fileURLToPath(new URL('../build/generate.mjs', import.meta.url));
    execFileSync(process.execPath, [generator, '--check']);
  });
});
