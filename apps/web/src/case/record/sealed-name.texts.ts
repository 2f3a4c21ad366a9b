import type { TextTable } from '../../lib/texts.js';

export const SEALED_NAME_TEXTS = {
  name: {
    en: 'Sealed message from {owner}, {at}',
    nl: 'Verzegeld bericht van {owner}, {at}',
    hu: '{owner} zárolt üzenete, {at}',
    bg: 'Запечатано съобщение на {owner}, {at}',
    ro: 'Mesaj sigilat al {owner}, {at}',
  },
} as const satisfies TextTable;
