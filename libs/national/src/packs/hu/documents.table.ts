import type { DocumentRule } from '../../documents/document-rule.js';

const NYT = 'KEKKH in Pénzcentrum: 123456AA since 2000, AU-VII 123456 and AJ123456 before; PRADO HUN-BO';

/** Shapes of the numbers of Hungarian documents. */
export const documents: readonly DocumentRule[] = [
  {
    type: 'hu.card',
    kind: 'identity-card',
    patterns: ['999999AA', 'AA999999', 'AAA999999', 'AAAA999999', 'AAAAA999999', 'AAAAAA999999'],
    source: NYT,
  },
  { type: 'hu.address', kind: 'address-card', patterns: ['999999AA', 'A9999999999'], source: 'PRADO HUN; 123456AA' },
  { type: 'hu.passport', kind: 'passport', patterns: ['AA999999', 'AA9999999'], source: 'PRADO HUN-AO' },
  { type: 'hu.licence', kind: 'driving-licence', patterns: ['AA999999'], source: 'PRADO HUN-FO' },
];
