import type { LegalForm } from './legal-form.js';

/** Legal forms of countries without a pack, as they appear in lists. Source: GLEIF Entity Legal Forms list (ISO 20275). */
export const FOREIGN_FORMS: readonly (LegalForm & { readonly country: string })[] = [
  {
    country: 'gb',
    id: 'gb.ltd',
    class: 'limited',
    written: ['Ltd', 'Limited', 'Co Ltd', 'Company Limited', 'private limited company'],
    source: 'ISO 20275',
  },
  { country: 'gb', id: 'gb.plc', class: 'stock', written: ['PLC', 'public limited company'], source: 'ISO 20275' },
  { country: 'gb', id: 'gb.llp', class: 'general-partnership', written: ['LLP'], source: 'ISO 20275' },
  {
    country: 'us',
    id: 'us.inc',
    class: 'stock',
    written: ['Inc', 'Incorporated', 'Corp', 'Corporation'],
    source: 'ISO 20275',
  },
  { country: 'us', id: 'us.llc', class: 'limited', written: ['LLC', 'limited liability company'], source: 'ISO 20275' },
  { country: 'us', id: 'us.lp', class: 'limited-partnership', written: ['LP'], source: 'ISO 20275' },
  {
    country: 'gb',
    id: 'gb.co',
    class: 'other',
    written: ['Co', 'Company'],
    source: 'ISO 20275',
  },
  {
    country: 'de',
    id: 'de.gmbh',
    class: 'limited',
    written: ['GmbH', 'Gesellschaft mit beschränkter Haftung', 'gGmbH', 'UG'],
    source: 'ISO 20275',
  },
  { country: 'de', id: 'de.ag', class: 'stock', written: ['AG', 'Aktiengesellschaft'], source: 'ISO 20275' },
  {
    country: 'de',
    id: 'de.kg',
    class: 'limited-partnership',
    written: ['KG', 'GmbH & Co KG', 'GmbH Co KG'],
    source: 'ISO 20275',
  },
  { country: 'de', id: 'de.ohg', class: 'general-partnership', written: ['OHG', 'GbR'], source: 'ISO 20275' },
  { country: 'de', id: 'de.ev', class: 'association', written: ['eingetragener Verein'], source: 'ISO 20275' },
  { country: 'be', id: 'be.bvba', class: 'limited', written: ['BVBA', 'SPRL', 'SRL'], source: 'ISO 20275' },
  { country: 'fr', id: 'fr.sarl', class: 'limited', written: ['SARL', 'EURL', 'SASU', 'SAS'], source: 'ISO 20275' },
  { country: 'fr', id: 'fr.sa', class: 'stock', written: ['SA', 'société anonyme'], source: 'ISO 20275' },
  { country: 'it', id: 'it.srl', class: 'limited', written: ['Srl', 'Srls'], source: 'ISO 20275' },
  { country: 'it', id: 'it.spa', class: 'stock', written: ['SpA'], source: 'ISO 20275' },
  { country: 'es', id: 'es.sl', class: 'limited', written: ['SL', 'SLU'], source: 'ISO 20275' },
  {
    country: 'pl',
    id: 'pl.zoo',
    class: 'limited',
    written: ['sp. z o.o.', 'spółka z ograniczoną odpowiedzialnością', 'sp zoo'],
    source: 'ISO 20275',
  },
  { country: 'pl', id: 'pl.sa', class: 'stock', written: ['spółka akcyjna'], source: 'ISO 20275' },
  { country: 'cz', id: 'cz.sro', class: 'limited', written: ['s.r.o.', 'spol. s r.o.'], source: 'ISO 20275' },
  { country: 'cz', id: 'cz.as', class: 'stock', written: ['a.s.'], source: 'ISO 20275' },
  { country: 'rs', id: 'rs.doo', class: 'limited', written: ['d.o.o.', 'ДОО'], source: 'ISO 20275' },
  { country: 'gr', id: 'gr.epe', class: 'limited', written: ['ΕΠΕ', 'EPE', 'IKE', 'ΙΚΕ'], source: 'ISO 20275' },
  { country: 'tr', id: 'tr.ltd', class: 'limited', written: ['Ltd Şti', 'limited şirketi'], source: 'ISO 20275' },
  { country: 'tr', id: 'tr.as', class: 'stock', written: ['A.Ş.', 'anonim şirketi'], source: 'ISO 20275' },
  {
    country: 'ru',
    id: 'ru.ooo',
    class: 'limited',
    written: ['ООО', 'OOO', 'общество с ограниченной ответственностью'],
    source: 'ISO 20275',
  },
  {
    country: 'ru',
    id: 'ru.oao',
    class: 'stock',
    written: [
      ...['ОАО', 'ЗАО', 'ПАО', 'АО', 'OAO', 'ZAO', 'PAO', 'JSC', 'OJSC', 'CJSC', 'PJSC', 'joint stock company'],
      ...['open joint stock company', 'closed joint stock company', 'public joint stock company'],
    ],
    source: 'ISO 20275, and how it is translated',
  },
  { country: 'eu', id: 'eu.se', class: 'stock', written: ['societas europaea'], source: 'Regulation (EC) 2157/2001' },
];

/** Words that frame a company's name and tell nothing of it. */
export const FRAME_WORDS: ReadonlySet<string> = new Set(['the', 'firma', 'firm', 'and']);
