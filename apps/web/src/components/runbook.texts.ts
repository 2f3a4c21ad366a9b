import { TERMS } from '#libs/words';
import type { TextTable } from '../lib/texts.js';

export const RUNBOOK_TEXTS = {
  runbook: TERMS.runbook,
  close: TERMS.close,
  toRunbook: {
    en: 'Runbook: {name}',
    nl: 'Draaiboek: {name}',
    hu: 'Eljárási útmutató: {name}',
    bg: 'Инструкция: {name}',
    ro: 'Procedură: {name}',
  },
  noRunbook: {
    en: 'There is no runbook with this name. The board lists those that exist.',
    nl: 'Er is geen draaiboek met deze naam. Het overzicht noemt welke er zijn.',
    hu: 'Nincs ilyen nevű eljárási útmutató. A meglévőket az áttekintés sorolja fel.',
    bg: 'Няма инструкция с това име. Наличните са на таблото.',
    ro: 'Nu există o procedură cu acest nume. Panoul le enumeră pe cele existente.',
  },
} as const satisfies TextTable;
