import type { LegalForm } from '../../companies/legal-form.js';

const BW = 'Burgerlijk Wetboek book 2; Handelsregister, rechtsvormen';

/** Dutch legal forms as written and abbreviated. */
export const legalForms: readonly LegalForm[] = [
  { id: 'nl.bv', class: 'limited', written: ['BV', 'B.V.', 'besloten vennootschap'], source: BW },
  { id: 'nl.nv', class: 'stock', written: ['NV', 'N.V.', 'naamloze vennootschap'], source: BW },
  { id: 'nl.vof', class: 'general-partnership', written: ['VOF', 'V.O.F.', 'vennootschap onder firma'], source: BW },
  { id: 'nl.cv', class: 'limited-partnership', written: ['CV', 'C.V.', 'commanditaire vennootschap'], source: BW },
  { id: 'nl.maatschap', class: 'general-partnership', written: ['maatschap'], source: BW },
  { id: 'nl.eenmanszaak', class: 'sole-trader', written: ['eenmanszaak', 'zzp'], source: BW },
  { id: 'nl.stichting', class: 'foundation', written: ['stichting', 'St.'], source: BW },
  { id: 'nl.vereniging', class: 'association', written: ['vereniging', 'VVE'], source: BW },
  { id: 'nl.cooperatie', class: 'cooperative', written: ['coöperatie', 'coop', 'U.A.', 'W.A.', 'B.A.'], source: BW },
  {
    id: 'nl.holding',
    class: 'other',
    written: ['holding', 'groep'],
    source: 'no legal form; dropped from the core of a name',
  },
];
