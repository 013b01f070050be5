import type { LanguageProfile } from '../profile.js';

/** Belarusian, Bulgarian, Kyrgyz, Macedonian, Serbian, Tajik, Tatar, Uzbek: what they have and Russian, Kazakh, Ukrainian lack. */
export const otherCyrillic: LanguageProfile = {
  code: 'other',
  letters: 'ўҷҳӣӯҗђјљњћџѓќѝәөүңһқғіы',
  rare: 'вцчщьфэёъ',
  words:
    'у на не што гэта гэты якія які ён яна яны быў была каля пра людзі таксама пасля больш вельмі чалавек улады горада цяпер паведамляе ' +
    'че са със ще това този тази които който която беше бяха към през още само няма може след обаче хора души ' +
    'је се да за од који која које што као али због после људи полиција такође није више ' +
    'жана менен үчүн бул эмес деди болду болгон турат жатат эле ошол дагы бирок киши жөнүндө боюнча кийин ' +
    'билан учун эмас деди бўлди бўлган ҳам одамлар кейин бўйича ' +
    'барои буд аст шуд карда мардум ҳам ' +
    'һәм белән өчен булды кешеләр турында буенча',
  endings: 'ија иот ўся цца лаб',
};

/** Languages in the Latin script that could be taken for English or Kazakh. */
export const otherLatin: LanguageProfile = {
  code: 'other',
  letters: 'äöüßéèêëàâçñáíóúñãõåøæłąęśźżćőűşğıâîžščřěůñq',
  words:
    'der die das und ist nicht ein eine von mit für auf den dem im sich des wurde wurden nach bei haben ' +
    'le la les des un une et est dans pour que qui sur avec pas au aux du ont sont plus ' +
    'el los las una por con del se su al más fue han como ' +
    'il lo gli di che per non con della sono nel alla dei ' +
    'o os uma em não com para foi dos das ao ' +
    'w z na do się nie jest że po od są za ' +
    'kişi insanlar ve bir bu için ile de da çok ne ama gibi daha var yok olarak sonra kadar göre ' +
    'va bilan uchun emas dedi bolgan ham odamlar keyin boyicha yil ' +
    'het een van en dat niet zijn voor op och att det som av den är inte på ett',
  endings:
    'ung heit keit ischen eux ment aient ción ciones idad zione mento ção ości ych owie lab moqda ning ydi lik ndı ldı yor ları leri',
};
