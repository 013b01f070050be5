/** Endings that a name takes in Kazakh text: «Алматыда», «Ақтөбеден», «Қазақстанның», «ресейлік». */

const AFTER_VOICELESS = 'та те тан тен тың тің ты ті қа ке пен тағы тегі'.split(' ');
const AFTER_VOICED = 'да де дан ден нан нен дың дің ның нің ды ді ны ні ға ге мен бен дағы дегі'.split(' ');
/** After the possessive of «облысы», «қаласы», «Арабиясы». */
const AFTER_POSSESSIVE = 'нда нде нан нен ның нің н на не мен ндағы ндегі'.split(' ');
const ADJECTIVE_AFTER_VOICELESS = ['тық', 'тік'];
const ADJECTIVE_AFTER_VOICED = ['лық', 'лік', 'дық', 'дік'];

/** In writing б, в, г, д end loanwords only, where they are voiceless: «Харьковта», «Петербургте». */
const VOICELESS = /[пткқсшщчфхцһбвгд]ь?$/;
const POSSESSIVE = /(?:сы|сі|ы|і)$/;
const SHORTEST_STEM = 3;
const LONGEST_ENDING = 5;
const LAST_LETTERS = new Set('аеынгқкіңғ'.split(''));

type Fits = (stem: string) => boolean;
const ENDINGS = new Map<string, { readonly fits: Fits; readonly adjective: boolean }>();
function learn(endings: readonly string[], fits: Fits, adjective = false): void {
  for (const ending of endings) {
    const known = ENDINGS.get(ending)?.fits;
    ENDINGS.set(ending, { fits: known ? (stem) => known(stem) || fits(stem) : fits, adjective });
  }
}
learn(AFTER_VOICELESS, (stem) => VOICELESS.test(stem));
learn(AFTER_VOICED, (stem) => !VOICELESS.test(stem));
learn(AFTER_POSSESSIVE, (stem) => POSSESSIVE.test(stem));
learn(ADJECTIVE_AFTER_VOICELESS, (stem) => VOICELESS.test(stem), true);
learn(ADJECTIVE_AFTER_VOICED, (stem) => !VOICELESS.test(stem), true);

const ADJECTIVE_CASES =
  /(?:лық|лік|дық|дік|тық|тік)(?:тар|тер)?(?:дан|ден|тан|тен|дың|дің|тың|тің|ды|ді|ты|ті|қа|ке|ға|ге|мен|пен)?$/;

/** A folded word without its ending. `adjective`: «алматылық» is one, «Алматыда» is not. */
export interface Stem {
  readonly stem: string;
  readonly adjective: boolean;
  /** Whether the ending says where, where from or where to, as a preposition would. */
  readonly locative: boolean;
}

const LOCATIVE = /^н?[дт](?:а|е|ан|ен|ағы|егі)$|^н[ае]н?$|^[ғгқк][ае]$/;

/** What a folded word may be made of, the longest ending first. Consonants must agree; vowels of loanwords often do not. */
export function stemsOf(word: string): Stem[] {
  if (!LAST_LETTERS.has(word.at(-1)!) && !word.endsWith('р')) return [];
  const stems: Stem[] = [];
  const adjective = ADJECTIVE_CASES.exec(word);
  if (adjective && adjective.index >= SHORTEST_STEM)
    stems.push({ stem: word.slice(0, adjective.index), adjective: true, locative: false });
  for (let length = Math.min(LONGEST_ENDING, word.length - SHORTEST_STEM); length > 0; length--) {
    const ending = ENDINGS.get(word.slice(-length));
    if (!ending) continue;
    const stem = word.slice(0, -length);
    if (ending.fits(stem))
      stems.push({ stem, adjective: ending.adjective, locative: LOCATIVE.test(word.slice(-length)) });
  }
  return stems;
}
