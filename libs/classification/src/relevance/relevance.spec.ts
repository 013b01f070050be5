import { readModel, relevanceOf, writeModel } from './model.js';
import { silencedBy } from './silence.js';
import { trainRelevance } from './train.js';
import { tokenise } from '../tokens.js';

const example = (text: string, relevant: boolean) => ({ words: text.split(' '), relevant });
const EXAMPLES = [
  ...Array.from({ length: 4 }, (_, n) => example(`полиция митинг площадь слово${n}`, true)),
  ...Array.from({ length: 6 }, (_, n) => example(`матч сборна гол стадио тренер тайм ворота кубок слово${n}`, false)),
  ...Array.from({ length: 60 }, (_, n) => example(`прочее${n}`, n % 2 === 0)),
];

describe('what a post is about', () => {
  const model = trainRelevance(EXAMPLES, { version: 1, languages: ['ru'] });

  it('is told from its words', () => {
    expect(relevanceOf(['митинг', 'площадь'], model).evidence).toBeGreaterThan(1);
    expect(relevanceOf(['матч', 'стадио'], model).evidence).toBeLessThan(0);
  });

  it('names the words that say so, the loudest first', () => {
    expect(relevanceOf(['стадио', 'неведомое', 'матч'], model).words).toEqual(['матч', 'стадио']);
  });

  it('is not judged by words that were never seen', () => {
    expect(relevanceOf(['неведомое', 'слово'], model)).toEqual({ evidence: 0, known: 0, words: [] });
  });

  it('is learnt the same way every time', () => {
    expect(writeModel(trainRelevance(EXAMPLES, { version: 1, languages: ['ru'] }))).toEqual(writeModel(model));
  });

  it('survives being written down', () => {
    const again = readModel(writeModel(model));
    expect(writeModel(again)).toEqual(writeModel(model));
    expect(relevanceOf(['митинг'], again).evidence).toBeCloseTo(relevanceOf(['митинг'], model).evidence, 2);
  });

  it('silences a post only in a language that was learnt, and says why', () => {
    const sport = tokenise('Матч: гол, тренер, тайм! Стадион, сборная, ворота, кубок', []);
    expect(silencedBy(sport, 'ru', model)).toMatch(/^the post is about something else \(-\d\.\d by words like .*матч/);
    expect(silencedBy(sport, 'kk', model)).toBeUndefined();
    expect(silencedBy(tokenise('Митинг на площади', []), 'ru', model)).toBeUndefined();
  });

  it('does not judge by a few words', () => {
    expect(silencedBy(tokenise('Матч, гол', []), 'ru', model)).toBeUndefined();
  });
});
