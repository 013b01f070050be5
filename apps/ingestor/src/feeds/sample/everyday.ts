import type { SamplePost } from './sample-post.js';

/** INVENTED too: what else channels post, and what has no words at all. None of it is about unrest. */
export const EVERYDAY: readonly SamplePost[] = [
  {
    channel: 'sample_kz_today',
    id: 9000,
    at: '05-12 07:00',
    text: 'Доброе утро! Сегодня в Астане переменная облачность, днём до +19, ветер северо-западный. На юге ожидаются дожди с грозой.',
  },
  {
    channel: 'sample_sport',
    id: 501,
    at: '05-12 20:30',
    text: 'Футбол: хозяева разгромили гостей 4:0 и захватили лидерство в чемпионате. Атака хозяев штурмовала чужие ворота весь второй тайм.',
  },
  {
    channel: 'sample_sport',
    id: 502,
    at: '05-13 21:00',
    text: 'Команда из Павлодара отбила все атаки и вырвала победу в овертайме. Болельщики вышли на улицы праздновать.',
  },
  {
    channel: 'sample_adverts',
    id: 66,
    at: '05-12 12:00',
    text: 'Скидки до 50 % на всю мебель! Только до конца недели. Доставка по Алматы бесплатно. Реклама.',
  },
  {
    channel: 'sample_adverts',
    id: 67,
    at: '05-13 12:00',
    text: 'Скидки до 30 % на всю мебель! Только до конца недели. Доставка по Астане бесплатно. Реклама.',
  },
  {
    channel: 'sample_adverts',
    id: 68,
    at: '05-14 12:00',
    text: 'Курсы английского с нуля, первое занятие в подарок. Пишите в личные сообщения.',
  },
  {
    channel: 'sample_qala',
    id: 54,
    at: '05-12 08:00',
    text: 'Қайырлы таң! Бүгін Алматыда күн ашық, түстен кейін жаңбыр жаууы мүмкін.',
  },
  {
    channel: 'sample_qala',
    id: 68,
    at: '05-14 08:30',
    text: 'Түркістанда жаңа кітапхана ашылды. Мұнда екі мыңнан астам кітап бар.',
  },
  {
    channel: 'sample_steppe_en',
    id: 300,
    at: '05-12 09:00',
    text: 'Good morning! The tenge opened slightly stronger today. The museum of the steppe in Astana is open until 7 pm.',
  },
  {
    channel: 'sample_steppe_en',
    id: 312,
    at: '05-14 18:00',
    text: 'Recipe of the day: baursaks with honey. Mix flour, yeast and warm milk, let the dough rise for an hour, then fry.',
  },
  {
    channel: 'sample_kz_today',
    id: 9006,
    at: '05-12 16:20',
    text: 'На рынке труда Караганды спрос на сварщиков вырос на треть. Средняя зарплата в объявлениях — 380 тысяч тенге.',
  },
  {
    channel: 'sample_kino',
    id: 19,
    at: '05-13 19:00',
    text: 'В прокат вышел боевик о захвате банка: взрывы, погони, перестрелки. Оценка зрителей 6,1.',
  },
  {
    channel: 'sample_almaty',
    id: 630,
    at: '05-12 15:00',
    text: 'В субботу в Алматы пройдёт концерт под открытым небом. Вход свободный, движение по проспекту ограничат с шести вечера.',
  },
  {
    channel: 'sample_almaty',
    id: 633,
    at: '05-13 10:10',
    text: 'На перекрёстке в Алматы столкнулись два автомобиля, пострадавших нет. Движение затруднено.',
  },
  {
    channel: 'sample_history',
    id: 44,
    at: '05-14 09:00',
    text: 'Сегодня годовщина восстания, о котором рассказывает новая выставка в краеведческом музее Кокшетау. Экспонаты собирали десять лет.',
  },
  {
    channel: 'sample_tobol',
    id: 32,
    at: '05-13 18:05',
    text: 'This media is not supported in your browser\nVIEW IN TELEGRAM',
    media: ['video'],
  },
  {
    channel: 'sample_arka',
    id: 79,
    at: '05-13 11:02',
    text: '',
    media: ['photo'],
  },
  {
    channel: 'sample_taraz',
    id: 9,
    at: '05-14 19:30',
    text: '🙏🙏🙏',
  },
];
