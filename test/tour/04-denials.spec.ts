import { Line, types } from './line.js';

// What is denied, planned or long past is a claim, but opens no incident.
test.each([
  ['a denial', 'Задержаний на площади в Актобе нет, обстановка спокойная.'],
  ['a plan', 'Завтра в Уральске планируется митинг против повышения тарифов.'],
  ['an anniversary', 'Сегодня в Жанаозене вспоминают десятую годовщину расстрела рабочих.'],
])('%s opens nothing', (_name, words) => {
  const events = new Line().post(words);
  expect(types(events)).not.toContain('incident.opened');
});

test.each([
  ['sport', 'Нападающий нанёс удар по воротам, но вратарь отразил штурм соперника в Алматы.'],
  ['weather', 'В Астане ожидается буран, ветер до 20 метров в секунду, мороз усилится.'],
  ['an advert', 'Скидки до 50% на зимнюю обувь в магазинах Караганды, успейте купить!'],
])('%s claims nothing', (_name, words) => {
  expect(types(new Line().post(words))).toEqual(['post.normalised', 'post.admitted', 'post.classified']);
});
