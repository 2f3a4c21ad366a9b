import type { TextTable } from '../../lib/texts.js';

export const RECORD_STATE_TEXTS = {
  waits: {
    en: 'Waits for approval',
    nl: 'Wacht op goedkeuring',
    hu: 'Jóváhagyásra vár',
    bg: 'Чака одобрение',
    ro: 'Așteaptă aprobarea',
  },
  pending: { en: 'On its way', nl: 'Onderweg', hu: 'Úton van', bg: 'На път', ro: 'Pe drum' },
  behind: { en: 'Behind', nl: 'Loopt achter', hu: 'Lemaradt', bg: 'Изостава', ro: 'În urmă' },
  behindWhy: {
    en: 'This copy misses an earlier change. The owner was asked for it and it will arrive by itself.',
    nl: 'In deze kopie ontbreekt een eerdere wijziging. De eigenaar is erom gevraagd; zij komt vanzelf.',
    hu: 'Ebből a példányból hiányzik egy korábbi módosítás. A tulajdonostól kértük, és magától megérkezik.',
    bg: 'В това копие липсва по-ранна промяна. Поискана е от собственика и ще пристигне сама.',
    ro: 'Din această copie lipsește o modificare anterioară. I-a fost cerută proprietarului și va ajunge de la sine.',
  },
  conflicted: { en: 'Two values', nl: 'Twee waarden', hu: 'Két érték', bg: 'Две стойности', ro: 'Două valori' },
  conflictedWhy: {
    en: 'A property that has one value at a time has two.',
    nl: 'Een eigenschap die maar één waarde tegelijk heeft, heeft er twee.',
    hu: 'Egy egyszerre csak egy értékű adatnak két értéke van.',
    bg: 'Свойство, което има по една стойност, има две.',
    ro: 'O proprietate care are câte o singură valoare are acum două.',
  },
} as const satisfies TextTable;
