import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

export const SHARED_TEXTS = {
  table: {
    en: 'Values by country',
    nl: 'Waarden per land',
    hu: 'Adatok országonként',
    bg: 'Стойности по държави',
    ro: 'Valori pe țări',
  },
  value: TERMS.value,
  beingRetracted: {
    en: 'being taken back',
    nl: 'wordt teruggenomen',
    hu: 'visszavonás alatt',
    bg: 'оттегля се',
    ro: 'în curs de retragere',
  },
  retracted: {
    en: 'taking it back',
    nl: 'terugneming',
    hu: 'a visszavonása',
    bg: 'оттеглянето ѝ',
    ro: 'retragerea sa',
  },
  onItsWay: {
    en: 'Not everything has arrived yet.',
    nl: 'Nog niet alles is aangekomen.',
    hu: 'Még nem érkezett meg minden.',
    bg: 'Още не всичко е пристигнало.',
    ro: 'Încă nu a ajuns totul.',
  },
  allArrived: {
    en: 'Everything has arrived where it is meant to be.',
    nl: 'Alles is aangekomen waar het hoort.',
    hu: 'Minden megérkezett oda, ahová szántuk.',
    bg: 'Всичко е пристигнало там, където трябва.',
    ro: 'Totul a ajuns acolo unde trebuie.',
  },
  notReached: {
    en: '{member} has not been reached since {since}. It will arrive as soon as {member} is back.',
    nl: '{member} is sinds {since} niet bereikbaar. Het komt aan zodra {member} er weer is.',
    hu: '{member} {since} óta nem érhető el. Megérkezik, amint {member} újra elérhető.',
    bg: '{member}: няма връзка от {since}. Ще пристигне, щом {member} е отново на линия.',
    ro: '{member} nu răspunde de la {since}. Va ajunge de îndată ce {member} revine.',
  },
  notConfirmed: {
    en: 'Waiting on {member} since {since}: it has not confirmed this yet.',
    nl: 'Actie bij {member}, dat het sinds {since} niet heeft bevestigd.',
    hu: '{member}: náluk a teendő, {since} óta nem igazolták vissza.',
    bg: 'Чака се от {member}, откъдето няма потвърждение от {since}.',
    ro: 'Se așteaptă de la {member}, care nu a confirmat de la {since}.',
  },
  notSent: {
    en: 'Waiting on us: for {member} it is not on the log yet. It will be sent.',
    nl: 'Actie bij ons: voor {member} staat het nog niet in het logboek. Het wordt nog verzonden.',
    hu: 'Nálunk a teendő: {member} számára még nincs az üzenetnaplóban. Még elküldjük.',
    bg: 'Чака се от нас: за {member} още не е в дневника. Ще бъде изпратено.',
    ro: 'Se așteaptă de la noi: pentru {member} nu este încă în registru. Se va trimite.',
  },
  waiting: {
    en: 'What waits for approval has not left: a prosecutor decides first.',
    nl: 'Wat op goedkeuring wacht, is nog niet verzonden: eerst beslist een officier van justitie.',
    hu: 'Ami jóváhagyásra vár, még nem ment el: előbb ügyész dönt.',
    bg: 'Каквото чака одобрение, още не е изпратено: първо решава прокурор.',
    ro: 'Ce așteaptă aprobarea încă nu a plecat: mai întâi decide un procuror.',
  },
  nobody: {
    en: 'Nothing of this record is shared with another country.',
    nl: 'Van deze registratie is niets met een ander land gedeeld.',
    hu: 'Ebből az adatlapból semmi sincs más országgal megosztva.',
    bg: 'Нищо от този запис не е предоставено на друга държава.',
    ro: 'Nimic din această înregistrare nu este pus la dispoziția altei țări.',
  },
} as const satisfies TextTable;
