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
  spaces: { en: 'Cases', nl: 'Zaken', hu: 'Ügyek', bg: 'Дела', ro: 'Dosare' },
  access: { en: 'Access rules', nl: 'Toegang', hu: 'Hozzáférés', bg: 'Достъп', ro: 'Acces' },
  trust: { en: 'Trust', nl: 'Vertrouwen', hu: 'Bizalom', bg: 'Доверие', ro: 'Încredere' },
  live: { en: 'Live', nl: 'Live', hu: 'Élő', bg: 'На живо', ro: 'În direct' },
  notLive: { en: 'Not live', nl: 'Niet live', hu: 'Nem élő', bg: 'Не е на живо', ro: 'Nu e în direct' },
  lost: {
    en: 'The operator has not answered since {since} · shown as it was then · goes on automatically',
    nl: 'De operator antwoordt niet sinds {since} · getoond zoals toen · gaat automatisch verder',
    hu: 'Az operátor {since} óta nem válaszol · az akkori állapot látható · automatikusan folytatódik',
    bg: 'Операторът не отговаря от {since} · показано е тогавашното състояние · продължава автоматично',
    ro: 'Operatorul nu răspunde din {since} · se arată situația de atunci · continuă automat',
  },
  answers: {
    en: 'The operator answers',
    nl: 'De operator antwoordt',
    hu: 'Az operátor válaszol',
    bg: 'Операторът отговаря',
    ro: 'Operatorul răspunde',
  },
} as const satisfies TextTable;
