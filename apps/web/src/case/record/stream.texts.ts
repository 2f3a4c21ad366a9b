import { label, TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

export const STREAM_TEXTS = {
  kinds: {
    en: 'What is shown',
    nl: 'Wat wordt getoond',
    hu: 'Mi látható',
    bg: 'Какво се показва',
    ro: 'Ce se afișează',
  },
  all: { en: 'All', nl: 'Alles', hu: 'Minden', bg: 'Всичко', ro: 'Toate' },
  version: { en: 'Changes', nl: 'Wijzigingen', hu: 'Módosítások', bg: 'Промени', ro: 'Modificări' },
  approval: label(TERMS.approval),
  delivery: { en: 'Delivery', nl: 'Bezorging', hu: 'Kézbesítés', bg: 'Доставка', ro: 'Livrare' },
  reading: { en: 'Reading', nl: 'Gelezen', hu: 'Olvasás', bg: 'Прочитане', ro: 'Citire' },
  comment: {
    en: 'Comments',
    nl: 'Opmerkingen',
    hu: 'Hozzászólások',
    bg: 'Коментари',
    ro: 'Comentarii',
  },
  request: { en: 'Requests', nl: 'Verzoeken', hu: 'Megkeresések', bg: 'Искания', ro: 'Cereri' },
  now: { en: 'Now', nl: 'Nu', hu: 'Most', bg: 'Сега', ro: 'Acum' },
} as const satisfies TextTable;
