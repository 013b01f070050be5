import type { LanguageProfile } from '../profile.js';

export const english: LanguageProfile = {
  code: 'en',
  letters: '',
  words:
    'the of and to in a is was for on that with as by at from are were it has have had be been an not but they this which or after their his her its he she we you ' +
    'who will would said says there no more about into over than when where what all out up one two also between during against before people new near',
  endings: 'ing ed tion tions ly ment ers ity ous',
};
