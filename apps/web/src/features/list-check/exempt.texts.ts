import type { TextTable } from '../../lib/texts.js';

/** That a record says nothing to list checks of others. */
export const EXEMPT_TEXTS = {
  keptOut: {
    en: 'List checks of other countries do not find this record: {by}, {at}. No other country learns that.',
    nl: 'Lijstcontroles van andere landen vinden deze registratie niet: {by}, {at}. Geen ander land verneemt dat.',
    hu: 'Más országok listáinak ellenőrzése nem találja meg ezt az adatlapot: {by}, {at}. Erről más ország nem értesül.',
    bg: 'Проверките на списъци от други държави не намират този запис: {by}, {at}. Никоя друга държава не научава това.',
    ro: 'Verificările de liste ale altor țări nu găsesc această înregistrare: {by}, {at}. Nicio altă țară nu află acest lucru.',
  },
} as const satisfies TextTable;
