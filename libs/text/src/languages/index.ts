import { english } from './en/profile.js';
import { kazakh, kazakhLatin } from './kk/profile.js';
import { otherCyrillic, otherLatin } from './other/profile.js';
import type { LanguageProfile } from './profile.js';
import { russian } from './ru/profile.js';
import { ukrainian } from './uk/profile.js';

/** Profiles of languages in the Cyrillic script; the first wins where nothing tells. */
export const CYRILLIC: readonly LanguageProfile[] = [russian, kazakh, ukrainian, otherCyrillic];
/** Profiles of languages in the Latin script. */
export const LATIN: readonly LanguageProfile[] = [english, kazakhLatin, otherLatin];
