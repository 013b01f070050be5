import type { RuleLanguage } from '../taxonomy.js';
import { en } from './en/index.js';
import { kk } from './kk/index.js';
import type { Language } from './language.js';
import { ru } from './ru/index.js';

/** Every language that rules are written in; a new one is a folder and a line here. */
export const LANGUAGES: Readonly<Record<RuleLanguage, Language>> = { ru, kk, en };
