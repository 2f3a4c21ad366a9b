import type { TextTable } from '../../lib/texts.js';

/** What stands on a card beside its sentence. */
export const CARD_TEXTS = {
  well: {
    en: 'Working: {parts}',
    nl: 'In orde: {parts}',
    hu: 'Rendben: {parts}',
    bg: 'Изправни: {parts}',
    ro: 'În regulă: {parts}',
  },
  ourGateway: {
    en: 'our gateway',
    nl: 'onze gateway',
    hu: 'a mi átjárónk',
    bg: 'нашият шлюз',
    ro: 'punctul nostru de acces',
  },
  broker: { en: 'broker', nl: 'broker', hu: 'bróker', bg: 'брокер', ro: 'broker' },
  call: {
    en: 'Call {phone}',
    nl: 'Bel {phone}',
    hu: 'Hívás: {phone}',
    bg: 'Обади се на {phone}',
    ro: 'Sună la {phone}',
  },
  evidence: {
    en: '{part}: {count}',
    nl: '{part}: {count}',
    hu: '{part}: {count}',
    bg: '{part}: {count}',
    ro: '{part}: {count}',
  },
} as const satisfies TextTable;
