import type { TextTable } from '../../lib/texts.js';

export const FRAME_TEXTS = {
  name: {
    en: 'Joinder operator',
    nl: 'Joinder-beheer',
    hu: 'Joinder-üzemeltetés',
    bg: 'Joinder – администрация',
    ro: 'Joinder – administrare',
  },
  promise: {
    en: 'The page for those who run the exchange. It shows who sends how much to whom, and never what.',
    nl: 'De pagina voor wie het netwerk beheert. Hier ziet u wie hoeveel aan wie verzendt, en nooit wat.',
    hu: 'Az adatcsere-rendszert üzemeltetők oldala. Azt mutatja, ki mennyit küld kinek, azt soha, hogy mit.',
    bg: 'Страницата на тези, които поддържат обмена. Показва кой колко изпраща и на кого, но никога какво.',
    ro: 'Pagina celor care administrează sistemul de schimb. Arată cine trimite, cât și cui, niciodată ce.',
  },
  ended: {
    en: 'Your session has ended. After you sign in, you return to this screen.',
    nl: 'Uw sessie is beëindigd. Na het inloggen bent u weer op dit scherm.',
    hu: 'A munkamenet véget ért. Bejelentkezés után újra ezen a képernyőn lesz.',
    bg: 'Сесията ви приключи. След вход ще сте отново на този екран.',
    ro: 'Sesiunea s-a încheiat. După autentificare reveniți la acest ecran.',
  },
  board: {
    en: 'All flows',
    nl: 'Al het berichtenverkeer',
    hu: 'A teljes üzenetforgalom',
    bg: 'Всички потоци',
    ro: 'Toate fluxurile',
  },
  spaces: { en: 'Cases', nl: 'Zaken', hu: 'Ügyek', bg: 'Дела', ro: 'Dosare' },
  access: { en: 'Access rules', nl: 'Toegang', hu: 'Hozzáférés', bg: 'Достъп', ro: 'Acces' },
  trust: { en: 'Trust', nl: 'Vertrouwen', hu: 'Bizalom', bg: 'Доверие', ro: 'Încredere' },
  live: { en: 'Live', nl: 'Live', hu: 'Élő', bg: 'На живо', ro: 'În direct' },
  notLive: { en: 'Not live', nl: 'Niet live', hu: 'Nem élő', bg: 'Не е на живо', ro: 'Nu este în direct' },
  lost: {
    en: 'The operator has not answered since {since} · shown as it was then · goes on when it answers',
    nl: 'De beheersoftware antwoordt sinds {since} niet · u ziet de stand van toen · gaat verder zodra er antwoord komt',
    hu: 'Az üzemeltetői szoftver {since} óta nem válaszol · az akkori állapot látható · folytatódik, amint válaszol',
    bg: 'Софтуерът на администратора не отговаря от {since} · показано е тогавашното състояние · продължава, щом отговори',
    ro: 'Programul administratorului nu răspunde de la {since} · este afișată situația de atunci · continuă când răspunde',
  },
  answers: {
    en: 'The operator answers',
    nl: 'De beheersoftware antwoordt',
    hu: 'Az üzemeltetői szoftver válaszol',
    bg: 'Софтуерът на администратора отговаря',
    ro: 'Programul administratorului răspunde',
  },
} as const satisfies TextTable;
