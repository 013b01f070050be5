import { FooterCensus } from './census.js';

const FOOTER = '☀️ Утро начинается с нас!';

describe('FooterCensus', () => {
  const census = new FooterCensus();
  for (let n = 0; n < 40; n++) {
    census.take('telegram:morning', `Новость ${n}\nЧто произошло ${n}.\n${n % 2 ? FOOTER : 'Утро  начинается, с нас'}`);
    census.take('telegram:other', `Новость ${n}\nЧто произошло ${n}.\n🔴 Подписаться`);
    census.take('telegram:rare', n < 4 ? `Новость ${n}\n${FOOTER}` : FOOTER);
  }

  it('proposes what many posts of a source end with, by its words, and says what is known already', () =>
    expect(census.proposals()).toEqual([
      {
        source: 'telegram:morning',
        words: 'утро начинается с нас',
        example: 'Утро начинается, с нас',
        posts: 40,
        share: 1,
        isKnown: false,
      },
      { source: 'telegram:other', words: 'подписаться', example: '🔴 Подписаться', posts: 40, share: 1, isKnown: true },
    ]));

  it('proposes nothing of a first line, and nothing that a few posts end with', () =>
    expect(census.proposals().filter(({ source }) => source === 'telegram:rare')).toEqual([]));
});
