/**
 * Case forms of Russian place names and the adjectives made from them.
 *
 * Too many forms are better than too few: a form that no one writes is never found in a text. Forms that are common words
 * are dealt with in traps.mjs.
 */
import RussianNouns from 'russian-nouns-js';

const engine = new RussianNouns.Engine();
const { Gender, CASES } = RussianNouns;
const CASE_COUNT = 6;

/** Parts of a name that stay as they are: «Ростов-на-Дону», «Усть-Каменогорск», «Алма-Ата», «Нью-Йорк». */
const FIXED_PARTS = new Set(
  'усть алма нур нью санкт сан сен лос лас ла эль аль ас аш эр эд эн порт форт ново буэнос коста баден нижне верхне ханты южно северо западно восточно горно каменно ак кзыл кызыл талды жана балпык айтеке турар иссык хасав тель абу аддис баия рио сьерра шри пуэрто гвинея пном куала буркина кот папуа тринидад антигуа сент сан-томе'.split(
    ' ',
  ),
);
const LINKS = new Set('на над под при де ди ду да дель и реки имени'.split(' '));

const ADJECTIVE_ENDINGS = {
  hard: {
    m: ['ый', 'ого', 'ому', 'ый', 'ым', 'ом'],
    f: ['ая', 'ой', 'ой', 'ую', 'ой', 'ой'],
    n: ['ое', 'ого', 'ому', 'ое', 'ым', 'ом'],
    p: ['ые', 'ых', 'ым', 'ые', 'ыми', 'ых'],
  },
  soft: {
    m: ['ий', 'его', 'ему', 'ий', 'им', 'ем'],
    f: ['яя', 'ей', 'ей', 'юю', 'ей', 'ей'],
    n: ['ее', 'его', 'ему', 'ее', 'им', 'ем'],
    p: ['ие', 'их', 'им', 'ие', 'ими', 'их'],
  },
};
const VELAR_OR_HUSHING = /[гкхжшчщ]$/;
const HUSHING = /[жшчщ]$/;

/** `{stem, gender, soft}` of a nominative adjective, or undefined if it does not look like one. */
function adjective(word) {
  const end = word.slice(-2);
  const stem = word.slice(0, -2);
  if (stem.length < 2) return undefined;
  const gender = { ый: 'm', ий: 'm', ой: 'm', ая: 'f', яя: 'f', ое: 'n', ее: 'n', ые: 'p', ие: 'p' }[end] ?? undefined;
  if (!gender) return undefined;
  if (end === 'ий' && !/[нгкхжшчщ]$/.test(stem)) return undefined;
  if (end === 'ие' && !/[нкгхжшчщ]$/.test(stem)) return undefined;
  if (end === 'ой' && !/[внктдсржшчщгх]$/.test(stem)) return undefined;
  if (!/[аеёиоуыэюяй]/.test(stem.toLowerCase())) return undefined;
  const soft = end === 'яя' || end === 'ее' || ((end === 'ий' || end === 'ие') && stem.endsWith('н'));
  return { stem, gender, soft, oxytone: end === 'ой' };
}

/** @returns {string[][]} the forms of an adjective, case by case */
function adjectiveCases(word, as = adjective(word)) {
  const endings = ADJECTIVE_ENDINGS[as.soft ? 'soft' : 'hard'][as.gender];
  return endings.map((ending, i) => {
    if (i === 0 || (i === 3 && as.gender === 'm')) return [word];
    const velar = VELAR_OR_HUSHING.test(as.stem) ? ending.replace(/^ы/, 'и') : ending;
    const fitted =
      HUSHING.test(as.stem) && !as.oxytone && !as.stem.toLowerCase().endsWith('больш')
        ? velar.replace(/^о/, 'е')
        : velar;
    return [as.stem + fitted];
  });
}

/** «Сергиев Посад»: the possessive declines as an adjective of its own kind. */
const possessiveCases = (word) => [
  [word],
  [`${word}а`],
  [`${word}у`],
  [word],
  [`${word}ым`],
  [`${word}ом`, `${word}е`],
];

const fixed = (word) => Array.from({ length: CASE_COUNT }, () => [word]);

function nounCases(word, slavic, plural) {
  const last = word.at(-1).toLowerCase();
  const decline = (gender) =>
    CASES.slice(0, CASE_COUNT).map((c) => engine.decline(RussianNouns.createLemma({ text: word, gender }), c));
  const merge = (a, b) => a.map((forms, i) => [...forms, ...b[i]]);
  if (plural) {
    const lemma = RussianNouns.createLemma({ text: word, pluraleTantum: true });
    const cases = CASES.slice(0, CASE_COUNT).map((c) => engine.decline(lemma, c));
    // «Чебоксар», «Филиппин»: the genitive without an ending, which the library does not know of place names.
    return cases.map((forms, i) => (i === 1 ? [...forms, word.slice(0, -1)] : forms));
  }
  if (word.endsWith('чёк')) {
    const stem = `${word.slice(0, -2)}к`;
    return [[word], [`${stem}а`], [`${stem}у`], [word], [`${stem}ом`], [`${stem}е`]];
  }
  if (/[бвгджзйклмнпрстфхцчшщ]/.test(last)) {
    const cases = decline(Gender.MASCULINE);
    // «в Сосновом Бору», «в Кривом Рогу».
    return /^(?:бор|рог|луг)$/i.test(word)
      ? cases.map((forms, i) => (i === 5 ? [...forms, `${word}у`] : forms))
      : cases;
  }
  if (last === 'ь') {
    const stem = word.slice(0, -1);
    // Masculine without a fleeting vowel («Узеня»), which the library would drop («Узня»).
    const steady = [[word], [`${stem}я`], [`${stem}ю`], [word], [`${stem}ем`], [`${stem}е`]];
    return merge(merge(decline(Gender.FEMININE), decline(Gender.MASCULINE)), steady);
  }
  if (last === 'а' || last === 'я') return /[уэ]а$|иа$/.test(word) ? fixed(word) : decline(Gender.FEMININE);
  if (/[ьи]е$/.test(word) || (slavic && (last === 'о' || last === 'е'))) return decline(Gender.NEUTER);
  if (slavic && (last === 'ы' || last === 'и')) return nounCases(word, slavic, true);
  return fixed(word);
}

function wordCases(word, slavic, plural = false) {
  if (word.length < 3 || FIXED_PARTS.has(word.toLowerCase()) || /^[А-ЯЁ]+$/.test(word)) return fixed(word);
  if (word.length >= 5 && adjective(word) && !/(ия|кий бор)$/i.test(word)) return adjectiveCases(word);
  return nounCases(word, slavic, plural);
}

/**
 * All case forms of a name, the name itself first.
 * @param {string} name nominative: «Нижний Новгород», «Ростов-на-Дону»
 * @param {{slavic?: boolean, plural?: boolean}} [how] slavic: names in -о, -ы, -и decline («Иваново», «Сумы»), else they
 *   stay as they are («Осло», «Тбилиси»)
 */
export function declineName(name, { slavic = false, plural = false } = {}) {
  const parts = name.split(/([ -])/);
  const words = parts.filter((_, i) => i % 2 === 0);
  const separators = parts.filter((_, i) => i % 2 === 1);
  const link = words.findIndex((w, i) => i > 0 && LINKS.has(w.toLowerCase()));
  const end = link < 0 ? words.length : link;
  const head = end - 1;
  const cases = words.map((word, i) => {
    if (i >= end) return fixed(word);
    if (i === head) return wordCases(word, slavic, plural);
    if (adjective(word) && word.length >= 4 && separators[i] === ' ') return adjectiveCases(word);
    if (adjective(words[head]) && words[head].length >= 5 && separators[i] === '-') return wordCases(word, slavic);
    if (separators[i] === ' ' && /^(область|край|округ|республика|сектор)$/i.test(word)) return wordCases(word, slavic);
    if (/(ев|ов|ин)$/.test(word) && separators[i] === ' ' && slavic) return possessiveCases(word);
    return fixed(word);
  });
  // «область Абай», «Республика Коми», «Сектор Газа»: the kind of region declines, what comes after it stays.
  if (words.length > 1 && /^(область|сектор|республика|район)$/i.test(words[0])) {
    cases.splice(0, cases.length, wordCases(words[0], slavic), ...words.slice(1).map(fixed));
  }
  const forms = new Set([name]);
  for (let c = 0; c < CASE_COUNT; c++) {
    let partial = [''];
    for (const [i, word] of cases.entries()) {
      const glue = i === 0 ? '' : separators[i - 1];
      partial = partial.flatMap((before) => word[c].map((form) => before + glue + form));
    }
    for (const form of partial) forms.add(form);
  }
  return [...forms];
}

/** Every form of an adjective given in the nominative masculine: «алматинский», «тверской»; also «алматинско-». */
export function declineAdjective(masculine) {
  const as = adjective(masculine);
  if (!as) return [masculine];
  const forms = new Set([masculine, `${as.stem}о`]);
  for (const gender of ['m', 'f', 'n', 'p'])
    for (const ending of ADJECTIVE_ENDINGS.hard[gender].slice(gender === 'm' ? 1 : 0)) {
      if (gender === 'm' && ending === 'ый') continue;
      forms.add(as.stem + (VELAR_OR_HUSHING.test(as.stem) ? ending.replace(/^ы/, 'и') : ending));
    }
  return [...forms];
}

/** Adjectives that no rule makes; an empty value: none that would mean the town. */
export const IRREGULAR_ADJECTIVES = {
  Алматы: 'алматинский',
  'Алма-Ата': 'алма-атинский алмаатинский',
  Астана: 'астанинский',
  Актобе: 'актюбинский актобинский',
  Уральск: '',
  Рудный: 'рудненский',
  Абай: '',
  Семей: 'семейский',
  Шу: 'шуский',
  Аксу: 'аксуский',
  Караганда: 'карагандинский',
  Москва: 'московский',
  'Санкт-Петербург': 'санкт-петербургский петербургский питерский',
  'Нижний Новгород': 'нижегородский',
  'Великий Новгород': 'новгородский',
  'Набережные Челны': 'челнинский набережночелнинский',
  'Ростов-на-Дону': 'ростовский',
  'Старый Оскол': 'старооскольский',
  'Нижний Тагил': 'нижнетагильский тагильский',
  'Великие Луки': 'великолукский',
  'Кривой Рог': 'криворожский',
  'Белая Церковь': 'белоцерковский',
  Казань: 'казанский',
  Суджа: 'суджанский',
  Тверь: 'тверской',
  Кострома: 'костромской',
  Сумы: 'сумской',
  Уфа: 'уфимский',
  Вологда: 'вологодский',
  Калуга: 'калужский',
  Пенза: 'пензенский',
  Ярославль: 'ярославский',
  Орёл: 'орловский',
  Тула: 'тульский',
  Майкоп: 'майкопский',
  Элиста: 'элистинский',
  Чита: 'читинский',
  Елец: 'елецкий',
  Керчь: 'керченский',
  Черновцы: 'черновицкий',
  Винница: 'винницкий',
  Ровно: 'ровенский',
  Гродно: 'гродненский',
  Запорожье: 'запорожский',
  Днепр: 'днепровский',
  Одесса: 'одесский',
  Ош: 'ошский',
  Бишкек: 'бишкекский',
  Баку: 'бакинский',
  Батуми: 'батумский',
  Тбилиси: 'тбилисский',
  Сухуми: 'сухумский',
  Сухум: 'сухумский',
  Ереван: 'ереванский',
  Душанбе: 'душанбинский',
  Карши: 'каршинский',
  Рим: 'римский',
  Афины: 'афинский',
  Прага: 'пражский',
  Рига: 'рижский',
  Париж: 'парижский',
  Вена: 'венский',
  Гаага: 'гаагский',
  Женева: 'женевский',
  Варшава: 'варшавский',
  Брюссель: 'брюссельский',
  Токио: 'токийский',
  'Нью-Йорк': 'нью-йоркский',
  Чикаго: 'чикагский',
  Милан: 'миланский',
  Иерусалим: 'иерусалимский',
  'Тель-Авив': 'тель-авивский',
  Алеппо: 'алеппский',
  Грозный: 'грозненский',
  Владимир: 'владимирский',
  Вашингтон: 'вашингтонский',
};

/** Adjectives of a town by the usual rules (nominative masculine). */
export function adjectivesOf(name) {
  if (name in IRREGULAR_ADJECTIVES) return IRREGULAR_ADJECTIVES[name].split(' ').filter(Boolean);
  if (name.includes(' ') || name.length < 4) return [];
  const lower = name.toLowerCase();
  if (adjective(lower)) return [];
  const without = (n) => lower.slice(0, -n);
  if (/ск$|цк$/.test(lower)) return [`${lower}ий`];
  if (/(ов|ев|ёв|ин|ын)о$/.test(lower)) return [`${without(1)}ский`];
  if (lower.endsWith('ец')) return [`${lower}кий`, `${without(2)}цкий`];
  if (/[аяыи]$/.test(lower)) {
    const stem = without(1);
    const plain = stem.endsWith('л') ? `${stem}ьский` : stem.endsWith('г') ? `${without(2)}жский` : `${stem}ский`;
    return stem.endsWith('к') ? [`${stem}инский`] : [plain, `${stem}инский`];
  }
  if (lower.endsWith('ау')) return [`${lower}ский`];
  if (/[оеэую]$/.test(lower)) return [`${without(1)}ский`, `${without(1)}инский`];
  if (/ль$|й$/.test(lower)) return [`${lower}ский`];
  if (lower.endsWith('ь')) return [`${without(1)}ский`];
  if (lower.endsWith('л')) return [`${lower}ьский`];
  return [`${lower}ский`];
}
