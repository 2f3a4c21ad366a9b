import type { TextTable } from '../../lib/texts.js';

export const FRAME_TEXTS = {
  name: {
    en: 'Joinder operator',
    nl: 'Joinder beheer',
    hu: 'Joinder üzemeltetés',
    bg: 'Joinder оператор',
    ro: 'Joinder operator',
  },
  promise: {
    en: 'The page of those who run the exchange. It shows who sends how much to whom, and never what.',
    nl: 'De pagina van wie het netwerk beheert. Zij toont wie hoeveel aan wie zendt, en nooit wat.',
    hu: 'Az adatcsere-rendszert üzemeltetők oldala. Azt mutatja, ki mennyit küld kinek, azt soha, hogy mit.',
    bg: 'Страницата на тези, които поддържат обмена. Показва кой колко изпраща и на кого, но никога какво.',
    ro: 'Pagina celor care administrează sistemul de schimb. Arată cine cât trimite cui, niciodată ce.',
  },
  ended: {
    en: 'Your session ended. After signing in you are on this screen again.',
    nl: 'Uw sessie is beëindigd. Na het inloggen bent u weer op dit scherm.',
    hu: 'A munkamenet véget ért. Bejelentkezés után újra ezen a képernyőn lesz.',
    bg: 'Сесията ви приключи. След вход ще сте отново на този екран.',
    ro: 'Sesiunea s-a încheiat. După autentificare reveniți la acest ecran.',
  },
  board: { en: 'All flows', nl: 'Alle stromen', hu: 'Minden forgalom', bg: 'Всички потоци', ro: 'Toate fluxurile' },
  spaces: { en: 'Spaces', nl: 'Ruimten', hu: 'Munkaterek', bg: 'Пространства', ro: 'Spații' },
  access: { en: 'Access rules', nl: 'Toegang', hu: 'Hozzáférés', bg: 'Достъп', ro: 'Acces' },
  trust: { en: 'Trust', nl: 'Vertrouwen', hu: 'Bizalom', bg: 'Доверие', ro: 'Încredere' },
  live: { en: 'Live', nl: 'Live', hu: 'Élő', bg: 'На живо', ro: 'În direct' },
  notLive: { en: 'Not live', nl: 'Niet live', hu: 'Nem élő', bg: 'Не е на живо', ro: 'Nu e în direct' },
  lost: {
    en: 'The operator does not answer. The screen shows how things were on {since}; it goes on by itself as soon as there is an answer.',
    nl: 'De operator antwoordt niet. Het scherm toont hoe het was op {since}; het gaat vanzelf verder zodra er antwoord komt.',
    hu: 'Az operátor nem válaszol. A képernyő a következő időpont állapotát mutatja: {since}; amint van válasz, magától folytatódik.',
    bg: 'Операторът не отговаря. Екранът показва положението към {since}; продължава сам, щом има отговор.',
    ro: 'Operatorul nu răspunde. Ecranul arată situația din {since}; continuă de la sine imediat ce vine un răspuns.',
  },
} as const satisfies TextTable;
