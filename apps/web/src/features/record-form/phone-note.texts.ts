import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

/** What is asked of somebody who writes a call down. */
export const PHONE_NOTE_TEXTS = {
  title: TERMS.phoneNote,
  close: TERMS.back,
  case: TERMS.case,
  whichCase: {
    en: 'In which case?',
    nl: 'In welke zaak?',
    hu: 'Melyik ügyben?',
    bg: 'По кое дело?',
    ro: 'În ce dosar?',
  },
  who: { en: 'With whom', nl: 'Met wie', hu: 'Kivel', bg: 'С кого', ro: 'Cu cine' },
  said: {
    en: 'What was said',
    nl: 'Wat is er gezegd',
    hu: 'Mi hangzott el',
    bg: 'Какво беше казано',
    ro: 'Ce s-a spus',
  },
  day: { en: 'Day', nl: 'Dag', hu: 'Nap', bg: 'Ден', ro: 'Ziua' },
  time: { en: 'Time', nl: 'Tijd', hu: 'Időpont', bg: 'Час', ro: 'Ora' },
  wrongTime: {
    en: 'Write a time such as 14:05.',
    nl: 'Schrijf een tijd zoals 14:05.',
    hu: 'Írjon időpontot így: 14:05.',
    bg: 'Напишете час като 14:05.',
    ro: 'Scrieți ora în forma 14:05.',
  },
  about: { en: 'About', nl: 'Over', hu: 'Miről', bg: 'За', ro: 'Despre' },
  wholeCase: {
    en: 'The case as a whole',
    nl: 'De hele zaak',
    hu: 'Az egész ügy',
    bg: 'Цялото дело',
    ro: 'Întregul dosar',
  },
  also: { en: 'Also for', nl: 'Ook voor', hu: 'Mások számára is', bg: 'Също за', ro: 'Și pentru' },
  home: {
    en: 'It stays here unless you tick a country.',
    nl: 'Het blijft in eigen land, tenzij u een land aanvinkt.',
    hu: 'Az Ön országában marad, hacsak nem jelöl be másik országot.',
    bg: 'Остава у нас, освен ако не отбележите държава.',
    ro: 'Rămâne la noi dacă nu bifați nicio țară.',
  },
  notHeld: {
    en: '{members}: not told which record it is about, as they do not have it.',
    nl: '{members}: zonder te vermelden om welke registratie het gaat, want die is daar niet.',
    hu: 'Akinél nincs meg, nem tudja meg, melyik adatlapról van szó: {members}.',
    bg: '{members}: не се посочва за кой запис става дума, защото там го няма.',
    ro: '{members}: nu află despre ce înregistrare este vorba, pentru că aceasta lipsește acolo.',
  },
  open: {
    en: 'Open the note',
    nl: 'Notitie openen',
    hu: 'Feljegyzés megnyitása',
    bg: 'Отвори бележката',
    ro: 'Deschide nota',
  },
} as const satisfies TextTable;
