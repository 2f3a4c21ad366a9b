import type { TextTable } from '../../lib/texts.js';

export const OF_CASE_TEXTS = {
  all: { en: 'All cases', nl: 'Alle zaken', hu: 'Minden ügy', bg: 'Всички дела', ro: 'Toate dosarele' },
  only: {
    en: 'Only {title}: its members, how much of the log each has, and what goes between them.',
    nl: 'Alleen {title}: de leden, hoe ver elk lid met het logboek is en wat er tussen hen heen en weer gaat.',
    hu: 'Csak {title}: a tagjai, meddig jutottak az üzenetnaplójában, és milyen üzeneteket váltanak.',
    bg: 'Само {title}: членовете, докъде е стигнал всеки в дневника на съобщенията и какво минава между тях.',
    ro: 'Numai {title}: membrii, până unde are fiecare registrul mesajelor și ce circulă între ei.',
  },
} as const satisfies TextTable;
