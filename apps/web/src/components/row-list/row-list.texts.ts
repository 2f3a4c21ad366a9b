import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

export const ROW_LIST_TEXTS = {
  hint: {
    en: 'Arrow keys move from row to row, Space previews one, Enter opens it.',
    nl: 'Met de pijltoetsen gaat u van rij naar rij, met spatie bekijkt u een rij, met Enter opent u die.',
    hu: 'A nyílbillentyűk sorról sorra lépnek, a szóköz gyorsnézetben mutatja a sort, az Enter megnyitja.',
    bg: 'Стрелките водят от ред на ред, интервалът показва реда, Enter го отваря.',
    ro: 'Tastele săgeată trec de la un rând la altul, tasta Space arată rândul, Enter îl deschide.',
  },
  linkHint: {
    en: 'Arrow keys move from row to row, Enter opens one.',
    nl: 'Met de pijltoetsen gaat u van rij naar rij, met Enter opent u er een.',
    hu: 'A nyílbillentyűk sorról sorra lépnek, az Enter megnyitja a sort.',
    bg: 'Стрелките водят от ред на ред, Enter отваря реда.',
    ro: 'Tastele săgeată trec de la un rând la altul, Enter deschide rândul.',
  },
  select: {
    en: 'Select {name}',
    nl: '{name} selecteren',
    hu: '{name} kijelölése',
    bg: 'Избери {name}',
    ro: 'Selectează {name}',
  },
  selectAll: {
    en: 'Select all',
    nl: 'Alles selecteren',
    hu: 'Összes kijelölése',
    bg: 'Избери всички',
    ro: 'Selectează tot',
  },
  selectedCount: {
    en: '{count, number} selected',
    nl: '{count, number} geselecteerd',
    hu: '{count, number} kijelölve',
    bg: 'избрани: {count, number}',
    ro: 'Selectate: {count, number}',
  },
  clearSelection: {
    en: 'Clear selection',
    nl: 'Selectie wissen',
    hu: 'Kijelölés törlése',
    bg: 'Изчисти избора',
    ro: 'Anulează selecția',
  },
  previous: { en: 'Previous', nl: 'Vorige', hu: 'Előző', bg: 'Предишен', ro: 'Anterior' },
  next: { en: 'Next', nl: 'Volgende', hu: 'Következő', bg: 'Следващ', ro: 'Următor' },
  open: {
    en: 'Open in full',
    nl: 'Volledig openen',
    hu: 'Megnyitás teljes nézetben',
    bg: 'Отвори изцяло',
    ro: 'Deschide complet',
  },
  close: TERMS.close,
} as const satisfies TextTable;
