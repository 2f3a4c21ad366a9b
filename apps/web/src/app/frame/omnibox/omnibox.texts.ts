import { RECORD_NUMBER_MESSAGES, TERMS } from '#libs/words';
import { RECORD_NAME_TEXTS } from '../../../case/record/record.texts.js';
import type { TextTable } from '../../../lib/texts.js';

export const OMNIBOX_TEXTS = {
  records: { en: 'Records', nl: 'Registraties', hu: 'Adatlapok', bg: 'Записи', ro: 'Înregistrări' },
  waiting: { en: 'Waiting', nl: 'Openstaand', hu: 'Várakozik', bg: 'Чакащи', ro: 'În așteptare' },
  requests: { en: 'Requests', nl: 'Verzoeken', hu: 'Megkeresések', bg: 'Искания', ro: 'Cereri' },
  noRequest: {
    en: 'There is no request with this number here.',
    nl: 'Er is hier geen verzoek met dit nummer.',
    hu: 'Itt nincs ilyen számú megkeresés.',
    bg: 'Тук няма искане с този номер.',
    ro: 'Aici nu există o cerere cu acest număr.',
  },
  people: {
    en: 'People and desks',
    nl: 'Personen en afdelingen',
    hu: 'Személyek és egységek',
    bg: 'Хора и звена',
    ro: 'Persoane și birouri',
  },
  goTo: { en: 'Go to', nl: 'Ga naar', hu: 'Ugrás ide', bg: 'Отиди на', ro: 'Mergi la' },
  do: { en: 'Do', nl: 'Doen', hu: 'Művelet', bg: 'Действия', ro: 'Acțiuni' },
  results: { en: 'Results', nl: 'Wat gevonden is', hu: 'Találatok', bg: 'Намерено', ro: 'Ce s-a găsit' },
  none: {
    en: 'No record found for “{words}”.',
    nl: 'Er is geen registratie gevonden met “{words}”.',
    hu: 'Nincs adatlap erre: „{words}”.',
    bg: 'Няма запис по „{words}“.',
    ro: 'Nu s-a găsit nicio înregistrare după „{words}”.',
  },
  ...RECORD_NUMBER_MESSAGES,
  failed: {
    en: 'Records cannot be searched at the moment. Everything else can be found.',
    nl: 'In registraties zoeken lukt nu niet. De rest is te vinden.',
    hu: 'Az adatlapok között most nem lehet keresni. A többi megtalálható.',
    bg: 'В записите сега не може да се търси. Останалото се намира.',
    ro: 'În înregistrări nu se poate căuta acum. Restul se găsește.',
  },
  newPerson: {
    en: 'New person named “{words}”',
    nl: 'Nieuwe persoon met de naam “{words}”',
    hu: 'Új személy „{words}” néven',
    bg: 'Ново лице с име „{words}“',
    ro: 'Persoană nouă cu numele „{words}”',
  },
  newPhone: {
    en: 'New phone or account “{words}”',
    nl: 'Nieuw: telefoon of account “{words}”',
    hu: 'Új telefon vagy fiók: „{words}”',
    bg: 'Нов телефон или профил „{words}“',
    ro: 'Telefon sau cont online nou: „{words}”',
  },
  newRecord: { en: 'New record', nl: 'Nieuwe registratie', hu: 'Új adatlap', bg: 'Нов запис', ro: 'Înregistrare nouă' },
  case: TERMS.case,
  nameless: RECORD_NAME_TEXTS.nameless,
  choose: { en: 'choose', nl: 'kiezen', hu: 'választás', bg: 'избор', ro: 'alegere' },
  goThere: { en: 'go there', nl: 'erheen gaan', hu: 'ugrás oda', bg: 'отиване', ro: 'deschidere' },
} as const satisfies TextTable;
