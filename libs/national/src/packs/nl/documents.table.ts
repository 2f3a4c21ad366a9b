import type { DocumentRule } from '../../documents/document-rule.js';

const RVIG = 'RvIG, Kenmerken paspoort en identiteitskaart (no letter O in the number); PRADO NLD-AO, NLD-BO';

/** Shapes of the numbers of Dutch documents. */
export const documents: readonly DocumentRule[] = [
  { type: 'nl.passport', kind: 'passport', patterns: ['AAXXXXXX9'], source: RVIG },
  { type: 'nl.card', kind: 'identity-card', patterns: ['AAXXXXXX9'], source: RVIG },
  {
    type: 'nl.permit',
    kind: 'residence-permit',
    patterns: ['AAX999999', 'A99999999', 'A9999999'],
    source: 'PRADO NLD-HO; form only',
  },
  { type: 'nl.licence', kind: 'driving-licence', patterns: ['9999999999'], source: 'RDW, rijbewijsnummer: ten digits' },
];
