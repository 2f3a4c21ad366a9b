import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

export const FIRST_STEP_TEXTS = {
  newRecord: { en: 'New record', nl: 'Nieuwe registratie', hu: 'Új adatlap', bg: 'Нов запис', ro: 'Înregistrare nouă' },
  toDecide: {
    en: 'What waits for a decision',
    nl: 'Wat op een beslissing wacht',
    hu: 'Ami döntésre vár',
    bg: 'Какво чака решение',
    ro: 'Ce așteaptă o decizie',
  },
  messageFlow: TERMS.messageFlow,
  guide: {
    en: 'How a case begins',
    nl: 'Hoe een zaak begint',
    hu: 'Hogyan kezdődik egy ügy',
    bg: 'Как започва дело',
    ro: 'Cum începe un dosar',
  },
} as const satisfies TextTable;
