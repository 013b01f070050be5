import type { LanguageProfile } from '../profile.js';

export const kazakh: LanguageProfile = {
  code: 'kk',
  letters: 'ыәғқңөұүһі',
  rare: 'вцчщьфэёъ',
  words:
    'деген және мен бен пен бұл осы сол ол олар біз сіз мен үшін туралы деп деді дейді бойынша кейін дейін бар жоқ емес еді екен болды болдық болған болып болады ' +
    'он бір екі көп барлық өз өзі қалай қайда қашан неге не кім ғана да де та те ма ме ба бе па пе жылы жылғы күні адам адамдар адамның тағы ал бірақ немесе егер сондай арқылы ' +
    'қатар бүгін кеше ертең қазір халық мұнда онда сонда бала балалар адамдар ауыл жол билік сот керек барды келді кетті алды жатыр тұр отыр жүр',
  endings:
    'лары лері дары тары тері дері ның нің дың дің тың тің ған қан ғы гі ді ті ға қа лық лік дық дік сыз сіз еді йды йді лады леді іс ында інде ында мақ мек',
};

/** Kazakh in the Latin script (2021 and 2019 alphabets, and the plain one of messengers). */
export const kazakhLatin: LanguageProfile = {
  code: 'kk',
  letters: 'äñūqöüşğı',
  words:
    'jäne jane zhane men ben pen bul osy sol ol olar biz siz üşin ushin turaly dep dedi boiynşa boiynsha keiin keyin deiin deyin bar joq emes edi eken boldy bolğan bolgan ' +
    'bolyp bolady bir eki köp kop barlyq öz oz qalai qaida qaşan kim ğana gana jyly jylğy küni kuni adam tağy al biraq nemese eger arqyly bügin bugin keşe keshe qazir halyq',
  endings: 'dy ty lary leri nyñ niñ dyñ ğa qa ğan qan nan nen dan den tan ten lyq lik yp ady ydy asy',
};
