import type { TextTable } from '../lib/texts.js';

export const COPIED_CODE_TEXTS = {
  copy: {
    en: 'Copy: {name}',
    nl: 'Kopiëren: {name}',
    hu: 'Másolás: {name}',
    bg: 'Копирай: {name}',
    ro: 'Copiază: {name}',
  },
  copied: {
    en: 'Copied: {name}',
    nl: 'Gekopieerd: {name}',
    hu: 'A vágólapra került: {name}',
    bg: 'Копирано: {name}',
    ro: 'Copiat: {name}',
  },
  failed: {
    en: '{name} could not be copied. Select it and copy it with the keyboard.',
    nl: '{name}: kopiëren is niet gelukt. Selecteer het en kopieer het met het toetsenbord.',
    hu: '{name}: a másolás nem sikerült. Jelölje ki, és másolja a billentyűzettel.',
    bg: '{name}: копирането не успя. Маркирайте го и го копирайте с клавиатурата.',
    ro: '{name}: copierea nu a reușit. Selectați și copiați cu tastatura.',
  },
} as const satisfies TextTable;
