const VOWELS = 'аәеиоөуұүыіэюяё';
const VOICELESS = 'бвгдкқпстфхцчшщ';
const VOICED = 'жзйлмнңру';

/**
 * Suffixes of Kazakh nouns and of its commonest verb forms, Cyrillic, with the letters that they may follow: sound laws tell
 * most suffixes from mere endings of roots («Алматы» ends in no accusative). Our own list, after the standard grammar.
 */
const RULES: readonly (readonly [suffixes: string, after: string])[] = [
  // plural
  ['лар лер', VOWELS + VOICED],
  ['дар дер', VOICED],
  ['тар тер', VOICELESS],
  // possessive
  ['мыз міз ңыз ңіз сы сі', VOWELS],
  ['ымыз іміз ыңыз іңіз ым ім ың ің', VOICED + VOICELESS],
  // case
  ['ның нің', `${VOWELS}мнң`],
  ['дың дің ды ді', VOICED],
  ['тың тің ты ті қа ке та те тан тен', VOICELESS],
  ['ға ге да де', VOWELS + VOICED],
  ['дан ден', `${VOWELS}жзйлру`],
  ['нан нен', `${VOWELS}мнң`],
  ['ны ні нда нде ндағы ндегі', VOWELS],
  ['мен', VOWELS + VOICED],
  ['пен', VOICELESS],
  ['бен', 'жз'],
  // belonging to a place or a person
  ['дағы дегі', VOWELS + VOICED],
  ['тағы тегі', VOICELESS],
  ['нікі дікі тікі', VOWELS + VOICED + VOICELESS],
  // verbs: past, participles
  ['ған ген', VOWELS + VOICED],
  ['қан кен', VOICELESS],
  ['атын етін ып іп', VOICED + VOICELESS],
  ['йтын йтін', VOWELS],
];

const SUFFIXES = RULES.flatMap(([suffixes, after]) => suffixes.split(' ').map((suffix) => ({ suffix, after }))).sort(
  (a, b) => b.suffix.length - a.suffix.length,
);

const SHORTEST_STEM = 3;
/** Suffixes stack; a root never carries more of them than this in what people write. */
const MOST_SUFFIXES = 4;

/** Takes Kazakh suffixes off a folded word, from its end, the longest that fits first; at least three letters stay. */
export function stemKazakh(word: string): string {
  let stem = word;
  for (let taken = 0; taken < MOST_SUFFIXES; taken++) {
    const fitting = SUFFIXES.find(
      ({ suffix, after }) =>
        stem.length - suffix.length >= SHORTEST_STEM &&
        stem.endsWith(suffix) &&
        after.includes(stem[stem.length - suffix.length - 1]!),
    );
    if (!fitting) break;
    stem = stem.slice(0, -fitting.suffix.length);
  }
  return stem;
}
