/**
 * What channels write under their posts, folded, by language. General words only: no channel is named here. Whole forms rather
 * than roots: «подписывайтесь» asks for something, «подписал» happened.
 */

/** Beginnings of words by which a short line asks something of the reader, wherever they stand in it. */
export const INVITATIONS: readonly string[] = [
  // Russian
  'подписаться',
  'подписывай',
  'подпишись',
  'подпишитесь',
  'подписка на',
  'присоединяйся',
  'присоединяйтесь',
  'вступайте в',
  'прислать новост',
  'пришлите',
  'присылай',
  'предложить новост',
  'предложка',
  'сообщить новост',
  'поделиться новост',
  'написать нам',
  'пишите нам',
  'связаться с нами',
  'обратная связь',
  'наш канал',
  'нашем канале',
  'наш чат',
  'нашем чате',
  'наш бот',
  'наши соцсети',
  'читать нас',
  'читайте нас',
  'поддержать нас',
  'поддержите нас',
  'поддержать канал',
  'проголосовать за канал',
  'отдай свой буст',
  'больше новостей',
  // Kazakh
  'жазылыңыз',
  'жазылыңдар',
  'каналымыз',
  'арнамызға',
  'бізге жазыңыз',
  'жаңалық жібер',
  // Ukrainian
  'підписатися',
  'підписуй',
  'підпишись',
  'підпишіться',
  'надіслати новин',
  // English
  'subscribe',
  'join us',
  'join our',
  'join the channel',
  'follow us',
  'our channel',
  'send us news',
  'contact us',
  'support us',
  'boost the channel',
];

/** Beginnings of lines that send the reader elsewhere. */
export const SIGNPOSTS: readonly string[] = [
  'читать далее',
  'читать полностью',
  'читать статью',
  'читать подробнее',
  'подробнее',
  'все подробности',
  'толығырақ',
  'read more',
];

/** Labels: they stand alone in a line, or before a colon or a full stop. */
export const LABELS: readonly string[] = [
  'источник',
  'фото',
  'видео',
  'зеркало',
  'реклама',
  'erid',
  'дереккөз',
  'сурет',
  'джерело',
  'source',
  'photo',
  'video',
];
