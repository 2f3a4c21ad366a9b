import { label, TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

export const RECORD_STATE_TEXTS = {
  waits: {
    en: 'Waits for approval',
    nl: 'Wacht op goedkeuring',
    hu: 'Jóváhagyásra vár',
    bg: 'Чака одобрение',
    ro: 'Așteaptă aprobarea',
  },
  // On its way is only what is on the log.
  pending: TERMS.keptNotSent,
  behind: label(TERMS.behind),
  behindWhy: {
    en: 'This copy is missing an earlier change. The owner has been asked for it.',
    nl: 'In deze kopie ontbreekt een eerdere wijziging. De eigenaar is erom gevraagd.',
    hu: 'Ebből a példányból hiányzik egy korábbi módosítás. Az adatgazdától már kértük.',
    bg: 'В това копие липсва по-ранна промяна. Титулярят на данните е помолен за нея.',
    ro: 'Din această copie lipsește o modificare anterioară. I-a fost cerută furnizorului datelor.',
  },
  conflicted: TERMS.twoValues,
  conflictedWhy: {
    en: 'A field that can have only one value at a time has two.',
    nl: 'Een veld dat maar één waarde tegelijk kan hebben, heeft er twee.',
    hu: 'Egy olyan mezőben, amelyben egyszerre csak egy adat állhat, itt kettő van.',
    bg: 'Поле, което може да има само една стойност, има две.',
    ro: 'Un câmp care poate avea o singură valoare are acum două.',
  },
} as const satisfies TextTable;
