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
});
