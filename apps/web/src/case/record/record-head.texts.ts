import { inSentence, TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

export const RECORD_HEAD_TEXTS = {
  keyFacts: {
    en: 'Key facts',
    nl: 'Waaraan te herkennen',
    hu: 'Miről ismerhető fel',
    bg: 'По какво се разпознава',
    ro: 'Date esențiale',
  },
  owner: inSentence(TERMS.owner),
  version: {
    en: 'version {version}',
    nl: 'versie {version}',
    hu: '{version}. verzió',
    bg: 'версия {version}',
    ro: 'versiunea {version}',
  },
  changed: { en: 'changed', nl: 'gewijzigd', hu: 'módosítva:', bg: 'променено', ro: 'modificată' },
  followed: inSentence(TERMS.followed),
} as const satisfies TextTable;
