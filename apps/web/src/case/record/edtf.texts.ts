import type { TextTable } from '../../lib/texts.js';

export const EDTF_TEXTS = {
  dayUnknown: {
    en: '{month}, day not known',
    nl: '{month}, dag onbekend',
    hu: '{month}, a nap nem ismert',
    bg: '{month}, денят не е известен',
    ro: '{month}, ziua nu se cunoaște',
  },
  year: {
    en: 'some time in {year}',
    nl: 'ergens in {year}',
    hu: 'valamikor {year} folyamán',
    bg: 'през {year} г.',
    ro: 'cândva în {year}',
  },
  years: {
    en: 'between {from} and {to}',
    nl: 'tussen {from} en {to}',
    hu: '{from} és {to} között',
    bg: 'между {from} и {to} г.',
    ro: 'între {from} și {to}',
  },
  spring: {
    en: 'spring of {year}',
    nl: 'voorjaar {year}',
    hu: '{year} tavasza',
    bg: 'пролетта на {year} г.',
    ro: 'primăvara anului {year}',
  },
  summer: {
    en: 'summer of {year}',
    nl: 'zomer {year}',
    hu: '{year} nyara',
    bg: 'лятото на {year} г.',
    ro: 'vara anului {year}',
  },
  autumn: {
    en: 'autumn of {year}',
    nl: 'najaar {year}',
    hu: '{year} ősze',
    bg: 'есента на {year} г.',
    ro: 'toamna anului {year}',
  },
  winter: {
    en: 'winter of {year}',
    nl: 'winter {year}',
    hu: '{year} tele',
    bg: 'зимата на {year} г.',
    ro: 'iarna anului {year}',
  },
  uncertain: {
    en: '{date} (uncertain)',
    nl: '{date} (onzeker)',
    hu: '{date} (bizonytalan)',
    bg: '{date} (несигурно)',
    ro: '{date} (incert)',
  },
  approximate: {
    en: '{date} (approximately)',
    nl: '{date} (bij benadering)',
    hu: '{date} (hozzávetőleg)',
    bg: '{date} (приблизително)',
    ro: '{date} (aproximativ)',
  },
  both: {
    en: '{date} (uncertain and approximate)',
    nl: '{date} (onzeker en bij benadering)',
    hu: '{date} (bizonytalan és hozzávetőleges)',
    bg: '{date} (несигурно и приблизително)',
    ro: '{date} (incert și aproximativ)',
  },
} as const satisfies TextTable;
