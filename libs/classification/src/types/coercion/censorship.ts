import type { ClaimTypeDefinition } from '../../taxonomy.js';

export const censorship: ClaimTypeDefinition = {
  type: 'coercion.censorship',
  definition: 'An outlet, site, app, book or gathering is banned or blocked.',
  acled: [{ event: 'Strategic developments', subEvent: 'Other', lossy: true }],
  plover: [{ category: 'COERCE', mode: 'censor' }],
  actors: ['officials'],
  rules: {
    ru: [
      {
        id: 'banned-work',
        says: [
          'признал*/признан* .. экстремистск* .. книг*/роман/материал*/песн*/фильм*',
          'запретил*/запрещен*/запретит* .. книг*/роман/фильм/спектакл*/песн*/выставк*',
        ],
        without: ['@sport', 'школ*/курени*'],
      },
      {
        id: 'block-site',
        says: ['заблокир*/блокир*/блокировк*/разблокир*/замедл*/запрет*/запрещ*'],
        with: [
          '@platform',
          'роскомнадзор*/ркн/росси*/рф/власт*/суд/госдум*/стран*/стране/правительств*/молдав*/китай*/китае/мининформ*/министерств*/комитет*/прокуратур*/минцифр*/закон*/турци*/соцсет*/discord*/youtube*',
        ],
        without: [
          'разработчик*/установк*/сим/сторонн*',
          'доступ* к .. заблокированн*',
          'карт*/счет*/бот/боты/комар*',
          'украл*/мошенник*',
          'номер*',
          'интернет* отключ*',
        ],
        reach: 6,
      },
      {
        id: 'ban-work',
        says: ['запрет*/запрещ*/изъя* .. книг*/фильм*/спектакл*/концерт*/митинг*/акци*/собрани*/марш*/парад*'],
        without: ['телефон*/школ*/алкогол*/курени*/вейп*'],
        reach: 5,
      },
      {
        id: 'restrict-access',
        says: [
          'ограничи* доступ*',
          'доступ* к .. @platform .. огранич*/закры*/заблокир*',
          'ограничен*/ограничил*/закрыт*/закрыл* .. доступ* к',
          'реестр* запрещен*',
          'удал* .. страниц*/приложени*/контент*/видео',
          'запре* .. пропаганд*',
          'отменить/отменил* .. выступлени*/концерт*/показ*',
          'роскомнадзор*/ркн .. удал*/потребовал*/внес*/заблокир*/огранич*',
          'запретить/запретил*/запретят .. игр*/сказк*/книг*/сервис*/сайт*/соцсет*',
        ],
        with: ['роскомнадзор*/ркн/власт*/госдум*/суд/закон*/росси*/стран*/правительств*/прокуратур*/@platform'],
        without: ['телефон* в школ*', 'алкогол*/курени*/вейп*'],
      },
      {
        id: 'outlet-closed',
        says: [
          'лиши* .. лицензи*/аккредитаци*',
          'аннулир*/отозва* .. лицензи*/аккредитаци*',
          'приостанов* .. вещани*/работ*/лицензи*',
          'закры* .. редакци*/телеканал*/радиостанци*/издани*/газет*/бюро/музе*',
          'запрет*/запрещ* .. телеканал*/издани*/газет*/вещани*/радиостанци*',
          'признал*/признан* .. экстремистск*/нежелательн* .. издани*/телеканал*/сайт*/канал*/материал*/роман/книг*/фильм/песн*',
        ],
        with: ['@press/музе*/радиостанци*'],
        without: ['финанс*/банкрот*'],
      },
    ],
    kk: [
      {
        id: 'ban',
        says: ['бұғатта*', 'тыйым сал*', 'кіруге шектеу | сайт* .. шектеу*/жабыл*'],
        with: ['сайт*/жиналыс*/митинг*/шара*/телеарна*/басылым*/кітап*/tiktok/telegram/желі*/іс'],
        without: ['темекі*/экспорт*/балық*', 'жол*', 'салынған ұйым*'],
      },
    ],
    en: [
      {
        id: 'close-outlet',
        says: [
          'revoked/suspended/stripped/withdrew .. licence/license/accreditation',
          'taken/took/pulled off air/the',
          'shut/closed/raided down .. newspaper/broadcaster/station/outlet/newsroom/channel',
          'off air',
        ],
        with: ['newspaper*/broadcaster*/station*/outlet*/channel*/media/radio/tv/television/journalist*'],
      },
      {
        id: 'ban',
        says: ['banned/ban/blocked/censor*/blocking/bans'],
        with: [
          'website*/site/app/apps/platform*/platforms/newspaper*/broadcast*/channel/rally/gatherings/protests/book/books/twitter/facebook/telegram/tiktok/assembly/meetings/demonstration*',
        ],
        without: ['@sport', 'road'],
        reach: 6,
      },
    ],
  },
  examples: [
    'Ақпарат министрлігі сайтты бұғаттады.',
    'Власти закрыли бюро радиостанции и лишили журналистов аккредитации.',
    'Роскомнадзор заблокировал мессенджер Signal в России.',
    'The court banned the newspaper and its website.',
  ],
  counterexamples: ['Банк заблокировал карту клиента.'],
};
