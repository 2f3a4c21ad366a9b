import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

export const MESSAGE_TEXTS = {
  'joinder.record.v1.RecordChanged': {
    en: '{sender} changed {name}',
    nl: '{sender} wijzigde {name}',
    hu: '{sender} módosította: {name}',
    bg: '{sender} промени {name}',
    ro: '{sender} a modificat {name}',
  },
  'joinder.record.v1.RecordSnapshot': {
    en: '{sender} sent the history of {name}',
    nl: '{sender} stuurde de voorgeschiedenis van {name}',
    hu: '{sender} elküldte az előzményeket: {name}',
    bg: '{sender} изпрати историята на {name}',
    ro: '{sender} a trimis istoricul pentru {name}',
  },
  'joinder.record.v1.HoldersWidened': {
    en: '{sender} said who else holds {name}',
    nl: '{sender} meldde wie {name} nu ook heeft',
    hu: '{sender} közölte, ki birtokolja még: {name}',
    bg: '{sender} съобщи кой още има {name}',
    ro: '{sender} a comunicat cine mai deține {name}',
  },
} as const satisfies TextTable;

export const KIND_TEXTS = {
  'new-record': TERMS.newForUs,
  'new-facts': { en: 'New facts', nl: 'Nieuwe feiten', hu: 'Új adatok', bg: 'Нови факти', ro: 'Date noi' },
} as const satisfies TextTable;

/** How its screens are called. */
export const RAIL_TEXTS = {
  records: { en: 'Records', nl: 'Registraties', hu: 'Adatlapok', bg: 'Записи', ro: 'Înregistrări' },
} as const satisfies TextTable;
