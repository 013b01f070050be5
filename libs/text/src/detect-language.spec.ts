import { readFileSync } from 'node:fs';
import { detectLanguage } from './detect-language.js';

describe('detectLanguage', () => {
  it.each([
    ['ru', 'На площади собрались люди, полиция перекрыла улицы.'],
    ['ru', 'Митинг у акимата'],
    ['ru', 'Задержаны десятки человек'],
    ['ru', 'Забастовка шахтеров продолжается'],
    ['kk', 'Алаңға мыңдаған адам жиналды.'],
    ['kk', 'Полиция көшелерді жауып тастады'],
    ['kk', 'Алматыда наразылық акциясы болып жатыр'],
    ['kk', 'Jumysşylar alañğa şyqty jäne talap qoidy'],
    ['uk', 'Поліція затримала учасників акції біля площі.'],
    ['uk', 'Люди вийшли на вулиці й вимагають відповіді'],
    ['en', 'Police detained dozens of protesters in the capital.'],
    ['en', 'Workers went on strike over unpaid wages'],
    ['other', 'Die Polizei nahm mehrere Demonstranten fest'],
    ['other', '警察は抗議者を拘束した'],
    ['other', 'Binlerce kişi meydanda toplandı'],
    ['other', '12345 !!!'],
    ['mixed', 'На площади собрались тысячи людей.\nАлаңға мыңдаған адам жиналып, талаптарын айтты.'],
  ])('says %s of %j', (language, text) => expect(detectLanguage(text).language).toBe(language));

  it('gives stretches, and lets a sentence without evidence follow the rest', () => {
    const text = 'Police detained the workers. Almaty.\nНа площади их ждали люди.';
    const stretches = detectLanguage(text).languages.map(({ start, end, language }) => [
      language,
      text.slice(start, end),
    ]);
    expect(stretches).toEqual([
      ['en', 'Police detained the workers. Almaty.'],
      ['ru', 'На площади их ждали люди.'],
    ]);
  });

  it('tells the language of short texts in at least 98 of 100 cases', () => {
    const rows = readFileSync(new URL('languages/corpus.ndjson', import.meta.url), 'utf8')
      .trim()
      .split('\n');
    const wrong = rows
      .map((row) => JSON.parse(row) as { language: string; text: string })
      .map(({ language, text }) => ({ language, text, answered: detectLanguage(text).language }))
      .filter(({ language, answered }) => answered !== language);
    expect(wrong.slice(Math.floor(rows.length * 0.02))).toEqual([]);
  });

  it('lets Russian words carry a sentence full of Latin names', () =>
    expect(detectLanguage('Скачать Fedora Workstation можно тут').language).toBe('ru'));
});
