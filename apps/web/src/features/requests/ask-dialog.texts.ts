import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

export const ASK_DIALOG_TEXTS = {
  ask: TERMS.ask,
  title: {
    en: 'Ask about {name}',
    nl: 'Vragen naar {name}',
    hu: 'Kérdés erről: {name}',
    bg: 'Питай за {name}',
    ro: 'Întreabă despre {name}',
  },
  question: {
    en: 'Your question',
    nl: 'Uw vraag',
    hu: 'Az Ön kérdése',
    bg: 'Вашият въпрос',
    ro: 'Întrebarea dumneavoastră',
  },
  whom: {
    en: 'Who is asked',
    nl: 'Aan wie',
    hu: 'Kit kérdez',
    bg: 'Кого питате',
    ro: 'Cine este întrebat',
  },
  alone: {
    en: 'Only {member} reads it. The answer comes to My work and here.',
    nl: 'Alleen {member} leest het. Het antwoord komt in Mijn werk en hier.',
    hu: 'Csak {member} olvassa. A válasz a Teendőim között és itt jelenik meg.',
    bg: 'Чете го само {member}. Отговорът идва в „Моите задачи“ и тук.',
    ro: 'O citește doar {member}. Răspunsul vine în Lucrările mele și aici.',
  },
  back: TERMS.back,
} as const satisfies TextTable;
