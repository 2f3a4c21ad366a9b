import type { TextTable } from '../../../lib/texts.js';

/** What is answered in words. */
export const TEXTS = {
  name: { en: 'Information', nl: 'Informatie', hu: 'Információ', bg: 'Информация', ro: 'Informații' },
  words: {
    en: 'Your question',
    nl: 'Uw vraag',
    hu: 'Az Ön kérdése',
    bg: 'Вашият въпрос',
    ro: 'Întrebarea dumneavoastră',
  },
} as const satisfies TextTable;
