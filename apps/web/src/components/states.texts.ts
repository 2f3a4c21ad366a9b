import type { TextTable } from '../lib/texts.js';

export const STATES_TEXTS = {
  loading: { en: 'Loading…', nl: 'Laden…', hu: 'Betöltés…', bg: 'Зареждане…', ro: 'Se încarcă…' },
  tryAgain: { en: 'Try again', nl: 'Opnieuw proberen', hu: 'Újra', bg: 'Опитай отново', ro: 'Încearcă din nou' },
  failed: {
    en: 'This could not be shown',
    nl: 'Dit kon niet worden getoond',
    hu: 'Ezt nem lehetett megjeleníteni',
    bg: 'Това не можа да се покаже',
    ro: 'Acest lucru nu a putut fi afișat',
  },
  unreachable: {
    en: 'There is no answer. What you typed is kept; try again in a moment.',
    nl: 'Er komt geen antwoord. Wat u typte blijft bewaard; probeer het zo opnieuw.',
    hu: 'Nem érkezik válasz. Amit beírt, megmarad; próbálja újra egy pillanat múlva.',
    bg: 'Няма отговор. Написаното е запазено; опитайте пак след малко.',
    ro: 'Nu vine niciun răspuns. Ce ați scris se păstrează; încercați din nou peste puțin timp.',
  },
} as const satisfies TextTable;
