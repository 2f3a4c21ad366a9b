import type { TextTable } from '../../lib/texts.js';

export const NUMBER_COPY_TEXTS = {
  copy: {
    en: 'Copy the number',
    nl: 'Nummer kopiëren',
    hu: 'A szám másolása',
    bg: 'Копирай номера',
    ro: 'Copiază numărul',
  },
  copied: {
    en: 'The number is copied.',
    nl: 'Het nummer is gekopieerd.',
    hu: 'A szám a vágólapra került.',
    bg: 'Номерът е копиран.',
    ro: 'Numărul a fost copiat.',
  },
  failed: {
    en: 'The number could not be copied. Select it and copy it with the keyboard.',
    nl: 'Het nummer kon niet worden gekopieerd. Selecteer het en kopieer het met het toetsenbord.',
    hu: 'A számot nem sikerült másolni. Jelölje ki, és másolja a billentyűzettel.',
    bg: 'Номерът не можа да се копира. Маркирайте го и го копирайте с клавиатурата.',
    ro: 'Numărul nu a putut fi copiat. Selectați-l și copiați-l cu tastatura.',
  },
} as const satisfies TextTable;
