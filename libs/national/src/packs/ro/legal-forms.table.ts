import type { LegalForm } from '../../companies/legal-form.js';

const LAW = 'Legea societăților 31/1990; OUG 44/2008';

/** Romanian legal forms as written and abbreviated. */
export const legalForms: readonly LegalForm[] = [
  {
    id: 'ro.srl',
    class: 'limited',
    written: ['SRL', 'S.R.L.', 'societate cu răspundere limitată', 'SRL-D'],
    source: LAW,
  },
  { id: 'ro.sa', class: 'stock', written: ['SA', 'S.A.', 'societate pe acțiuni'], source: LAW },
  { id: 'ro.snc', class: 'general-partnership', written: ['SNC', 'S.N.C.', 'societate în nume colectiv'], source: LAW },
  {
    id: 'ro.scs',
    class: 'limited-partnership',
    written: ['SCS', 'S.C.S.', 'societate în comandită simplă'],
    source: LAW,
  },
  { id: 'ro.pfa', class: 'sole-trader', written: ['PFA', 'P.F.A.', 'persoană fizică autorizată'], source: LAW },
  { id: 'ro.ii', class: 'sole-trader', written: ['I.I.', 'întreprindere individuală'], source: LAW },
  { id: 'ro.if', class: 'sole-trader', written: ['I.F.', 'întreprindere familială'], source: LAW },
  {
    id: 'ro.sc',
    class: 'other',
    written: ['SC', 'S.C.', 'societatea comercială'],
    source: 'old prefix of every company; dropped from the core',
  },
  { id: 'ro.asociatia', class: 'association', written: ['asociația', 'asociatia', 'ONG'], source: 'OG 26/2000' },
  { id: 'ro.fundatia', class: 'foundation', written: ['fundația'], source: 'OG 26/2000' },
  { id: 'ro.coop', class: 'cooperative', written: ['societate cooperativă', 'cooperativa'], source: 'Legea 1/2005' },
  { id: 'ro.ra', class: 'public-body', written: ['R.A.', 'regie autonomă'], source: 'Legea 15/1990' },
];
