/** What stands between a token and the one before it, as bits. */
export const Gap = {
  none: 0,
  comma: 1,
  dash: 2,
  colon: 4,
  stop: 8,
  line: 16,
  item: 32,
  open: 64,
  close: 128,
  bracket: 256,
} as const;

/** A word or a number of a text. Offsets are UTF-16 units. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Folded: lower case, ё as е. */
  readonly form: string;
  readonly kind: 'word' | 'number' | 'date' | 'clock';
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Value of a number; NaN for anything else. */
  readonly value: number;
  /** {@link Gap} bits of what stands before it. */
  readonly gap: number;
  /** Stands inside quotation marks. */
  readonly quoted: boolean;
  /** Stands inside round brackets of the same line. */
  readonly bracketed: boolean;
}

/** Whether a mark other than a quotation mark stands before a token. */
export const isCutOff = ({ gap }: Token): boolean => (gap & ~(Gap.open | Gap.close)) !== 0;

/** A stretch of the text that is not to be read: a footer, a signature. */
export interface Skip {
  readonly start: number;
  readonly end: number;
}

const Kind = { Other: 0, Letter: 1, Digit: 2, Space: 3, Line: 4 } as const;

/** Kinds of the code units below 0x2100; all above are no letters of our languages. */
const KINDS = (() => {
  const kinds = new Uint8Array(0x2100);
  for (let code = 0; code < kinds.length; code++) {
    const char = String.fromCharCode(code);
    if (/\p{L}|\p{M}/u.test(char)) kinds[code] = Kind.Letter;
    else if (code >= 48 && code <= 57) kinds[code] = Kind.Digit;
    else if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) kinds[code] = Kind.Line;
    else if (/\s/u.test(char) || code === 0x200b) kinds[code] = Kind.Space;
  }
  return kinds;
})();

const kindAt = (text: string, i: number): number => {
  const code = text.charCodeAt(i);
  return code < KINDS.length ? KINDS[code]! : Kind.Other;
};

const PUNCTUATION = new Map<string, number>([
  [',', Gap.comma],
  [';', Gap.comma | Gap.dash],
  ['—', Gap.dash],
  ['–', Gap.dash],
  [':', Gap.colon],
  ['.', Gap.stop],
  ['!', Gap.stop],
  ['?', Gap.stop],
  ['…', Gap.stop],
  ['«', Gap.open],
  ['“', Gap.open],
  ['„', Gap.open],
  ['»', Gap.close],
  ['”', Gap.close],
  ['(', Gap.bracket],
  [')', Gap.bracket],
]);

/**
 * Words and numbers of a text in order; links, mentions and skipped stretches give none.
 * One pass, linear in the length of the text.
 */
export function tokenise(text: string, skips: readonly Skip[] = []): Token[] {
  const tokens: Token[] = [];
  let gap: number = Gap.item;
  let quoted = false;
  let bracketed = false;
  let lineStart = true;
  let skip = 0;
  for (let i = 0; i < text.length;) {
    while (skip < skips.length && skips[skip]!.end <= i) skip++;
    if (skip < skips.length && skips[skip]!.start <= i) {
      i = Math.max(i + 1, skips[skip]!.end);
      gap |= Gap.line;
      continue;
    }
    const kind = kindAt(text, i);
    if (kind === Kind.Letter) {
      if (startsLink(text, i)) {
        i = endOfLink(text, i);
        continue;
      }
      let end = i + 1;
      while (end < text.length && (kindAt(text, end) === Kind.Letter || kindAt(text, end) === Kind.Digit)) end++;
      const word = text.slice(i, end);
      const form = word.toLowerCase().replaceAll('ё', 'е');
      tokens.push({
        start: i,
        end,
        form,
        kind: 'word',
        capital: isCapital(word, form),
        value: NaN,
        gap,
        quoted,
        bracketed,
      });
      i = end;
      gap = Gap.none;
      lineStart = false;
    } else if (kind === Kind.Digit) {
      const token = number(text, i, gap, quoted, bracketed);
      tokens.push(token);
      i = token.end;
      gap = Gap.none;
      lineStart = false;
    } else {
      if (kind === Kind.Line) {
        gap |= (gap & Gap.line) !== 0 && lineStart ? Gap.item : Gap.line;
        quoted = false;
        bracketed = false;
        lineStart = true;
      } else if (kind === Kind.Other) {
        const char = text[i]!;
        if (char === '@') {
          i++;
          while (
            i < text.length &&
            (kindAt(text, i) === Kind.Letter || kindAt(text, i) === Kind.Digit || text[i] === '_')
          )
            i++;
          continue;
        }
        const bits = PUNCTUATION.get(char) ?? (char === '-' && kindAt(text, i + 1) === Kind.Space ? Gap.dash : 0);
        if (lineStart && (isBullet(char) || bits === Gap.dash)) gap |= Gap.item;
        else if (bits === Gap.stop && !endsSentence(tokens.at(-1), text, i)) gap |= Gap.none;
        else gap |= bits;
        if (char === '"') {
          gap |= quoted ? Gap.close : Gap.open;
          quoted = !quoted;
        } else if (bits === Gap.open) quoted = true;
        else if (bits === Gap.close) quoted = false;
        if (char === '(') bracketed = true;
        else if (char === ')') bracketed = false;
        if (char === ']' && text[i + 1] === '(') {
          const end = text.indexOf(')', i);
          i = end < 0 || end - i > 2000 ? i + 2 : end + 1;
          continue;
        }
        if (char !== '*' && char !== '_') lineStart = false;
      }
      i++;
    }
  }
  return tokens;
}

const isCapital = (word: string, form: string): boolean => word.charCodeAt(0) !== form.charCodeAt(0) && word[0] !== 'ё';

/** Signs that begin an item of a list: bullets and anything from the blocks of arrows and emoji. */
const isBullet = (char: string): boolean => {
  const code = char.charCodeAt(0);
  return code === 0x2022 || code === 0x25cf || (code >= 0x2190 && code <= 0x2bff) || (code >= 0xd800 && code <= 0xdbff);
};

const startsLink = (text: string, i: number): boolean =>
  text.startsWith('http://', i) ||
  text.startsWith('https://', i) ||
  text.startsWith('t.me/', i) ||
  text.startsWith('www.', i);

function endOfLink(text: string, i: number): number {
  while (
    i < text.length &&
    kindAt(text, i) !== Kind.Space &&
    kindAt(text, i) !== Kind.Line &&
    text[i] !== ')' &&
    text[i] !== ']'
  )
    i++;
  return i;
}

/** Words whose full stop is part of them. */
const ABBREVIATIONS = new Set(
  'г гг ул тыс млн млрд им др пр обл р руб чел ст см стр кв км т д е п н ж mr mrs ms dr st gen col sen gov rep vs no u s a m'.split(
    ' ',
  ),
);

function endsSentence(last: Token | undefined, text: string, i: number): boolean {
  if (!last || text[i] !== '.') return true;
  if (last.end !== i) return true;
  if (ABBREVIATIONS.has(last.form)) return i + 1 >= text.length || kindAt(text, i + 1) === Kind.Line;
  return kindAt(text, i + 1) !== Kind.Letter && kindAt(text, i + 1) !== Kind.Digit;
}

/** A number with its thousands (`1 466`, `1,466`), a decimal, a clock (`15:00`) or a date (`10.04.2023`). */
function number(text: string, start: number, gap: number, quoted: boolean, bracketed: boolean): Token {
  let end = digitsFrom(text, start);
  let digits = text.slice(start, end);
  let kind: Token['kind'] = 'number';
  let fraction = '';
  if (end - start <= 2 && text[end] === ':' && digitsFrom(text, end + 1) === end + 3) {
    end += 3;
    kind = 'clock';
  } else if (end - start <= 2 && text[end] === '.' && digitsFrom(text, end + 1) === end + 3) {
    const year = digitsFrom(text, end + 4);
    if (text[end + 3] === '.' && year > end + 4) {
      end = year;
      kind = 'date';
    }
  }
  if (kind === 'number') {
    while (digits.length <= 9 && (digits.length <= 3 || end > start + digits.length) && isGroupAt(text, end)) {
      digits += text.slice(end + 1, end + 4);
      end += 4;
    }
    if ((text[end] === ',' || text[end] === '.') && kindAt(text, end + 1) === Kind.Digit) {
      const stop = digitsFrom(text, end + 1);
      fraction = text.slice(end + 1, stop);
      end = stop;
    }
  }
  const value = kind === 'number' ? Number(`${digits.slice(0, 15)}${fraction && `.${fraction.slice(0, 6)}`}`) : NaN;
  return { start, end, form: text.slice(start, end), kind, capital: false, value, gap, quoted, bracketed };
}

const digitsFrom = (text: string, i: number): number => {
  while (i < text.length && kindAt(text, i) === Kind.Digit) i++;
  return i;
};

/** A separator and exactly three digits follow. */
const isGroupAt = (text: string, at: number): boolean => {
  const separator = text[at];
  if (separator !== ' ' && separator !== '\u00a0' && separator !== '\u202f' && separator !== ',') return false;
  return digitsFrom(text, at + 1) === at + 4;
};
