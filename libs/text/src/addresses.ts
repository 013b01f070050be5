/** What a text points at, each once, in the order of the text. */
export interface Addresses {
  readonly links: string[];
  readonly mentions: string[];
  readonly hashtags: string[];
}

const LINK = /(?:https?:\/\/|tg:\/\/|www\.|t\.me\/)[^\s<>"«»“”]{2,2000}/gi;
const MENTION = /@[A-Za-z][A-Za-z0-9_]{3,31}/g;
const HASHTAG = /#[\p{L}\p{N}_]{1,100}/gu;
const WORD_BEFORE = /[\p{L}\p{N}_./@#&-]/u;
/** More than this is no post's own: what follows is dropped. */
const MOST = 200;

/** Finds links, mentions and hashtags. `hidden` are link targets that stand in no word of the text; they come first. */
export function addressesIn(text: string, hidden: readonly string[]): Addresses {
  const links = new Set(hidden.map(withoutTail).filter(isAddress).slice(0, MOST));
  for (const { 0: found, index } of text.matchAll(LINK))
    if (links.size < MOST && !followsWord(text, index)) links.add(withoutTail(found));
  return {
    links: [...links],
    mentions: standing(text, MENTION),
    hashtags: standing(text, HASHTAG).filter((tag) => /\p{L}/u.test(tag)),
  };
}

/** Matches that do not hang on a word before them (`me@example.org` mentions nobody). */
function standing(text: string, pattern: RegExp): string[] {
  const found = new Set<string>();
  for (const match of text.matchAll(pattern))
    if (found.size < MOST && !followsWord(text, match.index)) found.add(match[0]);
  return [...found];
}

const followsWord = (text: string, at: number) => at > 0 && WORD_BEFORE.test(text[at - 1]!);

/** Links of the platform to itself (`?q=%23tag`) and scripts are no addresses. */
const isAddress = (link: string) => /^(?:https?:\/\/|tg:\/\/|mailto:|www\.|t\.me\/)\S/i.test(link);

/** The end mark of the sentence is not part of the link that it follows; a bracket is, when it was opened inside. */
function withoutTail(link: string): string {
  let end = link.length;
  while (
    end > 0 &&
    (/[.,;:!?'’*_…]/.test(link[end - 1]!) || (link[end - 1] === ')' && !link.slice(0, end).includes('(')))
  )
    end--;
  return link.slice(0, end);
}
