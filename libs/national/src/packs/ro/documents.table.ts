import type { DocumentRule } from '../../documents/document-rule.js';

/** Shapes of the numbers of Romanian documents. */
export const documents: readonly DocumentRule[] = [
  {
    type: 'ro.card',
    kind: 'identity-card',
    patterns: ['AA999999', 'AA9999999'],
    source: 'PRADO ROU-BO: series of two letters and six digits; seven on the electronic card',
  },
  {
    type: 'ro.passport',
    kind: 'passport',
    patterns: ['999999999', '99999999'],
    source: 'PRADO ROU-AO: eight digits, nine on biometric passports',
  },
  {
    type: 'ro.permit',
    kind: 'residence-permit',
    patterns: ['999999', '9999999', 'AA999999', 'AA9999999'],
    source: 'PRADO ROU-HO; form only',
  },
  {
    type: 'ro.licence',
    kind: 'driving-licence',
    patterns: ['A99999999A', 'A9999999A', '999999999A'],
    source: 'PRADO ROU-FO; form only',
  },
];
