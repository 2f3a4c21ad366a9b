import type { TextTable } from '../lib/texts.js';

export const NOTICE_TEXTS = {
  close: {
    en: 'Close this notice',
    nl: 'Deze melding sluiten',
    hu: 'Értesítés bezárása',
    bg: 'Затвори съобщението',
    ro: 'Închide anunțul',
  },
  failed: {
    en: 'This could not be done. Try again.',
    nl: 'Dit is niet gelukt. Probeer het opnieuw.',
    hu: 'Ez nem sikerült. Próbálja újra.',
    bg: 'Действието не беше изпълнено. Опитайте пак.',
    ro: 'Acțiunea nu a reușit. Încercați din nou.',
  },
} as const satisfies TextTable;
