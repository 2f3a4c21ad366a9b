import type { TextTable } from '../../lib/texts.js';

/** What other screens call it. */
export const KIND_TEXTS = {
  opened: {
    en: 'Cases opened in an emergency',
    nl: 'Wegens een noodgeval geopende zaken',
    hu: 'Rendkívüli okból megnyitott ügyek',
    bg: 'Дела, отворени по спешност',
    ro: 'Dosare deschise în regim de urgență',
  },
} as const satisfies TextTable;
