import type { LanguageProfile } from '../profile.js';

export const english: LanguageProfile = {
  code: 'en',
  letters: '',
  words:
    'the of and to in a is was for on that with as by at from are were it has have had be been an not but they this which or after their his her its he she we you ' +
    'who will would said says there no more about into over than when where what all out up one two also between during against before people new near ' +
    'can could do does did if no so such only other some any many most still while because under since until off own them him me my your ours us ' +
    'say says told killed dead wounded injured arrested detained police army troops forces fire open shot shots gunfire heard city town village square street road roads blocked ' +
    'government president minister state court law news media protest protests protesters rally strike workers miners students women men children high remain remains ' +
    'today yesterday tomorrow week month year years day days night morning evening hours first last next three four five ten dozens hundreds thousands hit signs stay used gas',
  endings: 'ing ed tion tions ly ness ers ity ous ght ght ull ock eet ead ound own ish',
};
