import type { TextTable } from '../lib/texts.js';

export const DATE_FIELD_TEXTS = {
  calendar: {
    en: 'Choose in the calendar',
    nl: 'Kies in de kalender',
    hu: 'Választás a naptárból',
    bg: 'Избери от календара',
    ro: 'Alege din calendar',
  },
  wrong: {
    en: 'Write the day as {example}.',
    nl: 'Schrijf de dag als {example}.',
    hu: 'Így írja be a napot: {example}',
    bg: 'Напишете деня така: {example}',
    ro: 'Scrieți ziua așa: {example}',
  },
  wrongMoment: {
    en: 'Write day and time as {example}, {zone}.',
    nl: 'Schrijf dag en tijd als {example}, {zone}.',
    hu: 'Így írja be a napot és az időt: {example}, {zone}',
    bg: 'Напишете деня и часа така: {example}, {zone}',
    ro: 'Scrieți ziua și ora așa: {example}, {zone}',
  },
  momentHelp: {
    en: 'Day and time, 24 hours, {zone}',
    nl: 'Dag en tijd, 24 uur, {zone}',
    hu: 'Nap és idő, 24 órás, {zone}',
    bg: 'Ден и час, 24 часа, {zone}',
    ro: 'Ziua și ora, 24 de ore, {zone}',
  },
} as const satisfies TextTable;
