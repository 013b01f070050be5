/** `invite`: asks to join, subscribe or write; `signature`: names the channel; `footer`: sends elsewhere. */
export type FooterKind = 'footer' | 'signature' | 'invite';

/** A line that people have looked at and found to be no part of what posts say. */
export interface AcceptedFooter {
  /** Its words as `khronika footers` prints them: folded, without emoji and punctuation. */
  readonly words: string;
  readonly kind: FooterKind;
}

/**
 * Footers that no general pattern knows, accepted one by one. `khronika footers FILE` proposes lines; a person puts the right ones here
 * and raises the version of the normalise stage, since posts are then marked in another way. Never learned while posts go by:
 * answers would depend on their order.
 */
export const ACCEPTED_FOOTERS: readonly AcceptedFooter[] = [
  { words: 'хотите больше хороших новостей заходите к нам', kind: 'invite' },
  { words: 'мнение редакции может не совпадать с мнением авторов', kind: 'footer' },
  { words: 'материал носит справочный характер', kind: 'footer' },
];
