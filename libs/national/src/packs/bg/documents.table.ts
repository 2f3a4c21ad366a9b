import type { DocumentRule } from '../../documents/document-rule.js';

/** Shapes of the numbers of Bulgarian documents. */
export const documents: readonly DocumentRule[] = [
  {
    type: 'bg.card',
    kind: 'identity-card',
    patterns: ['999999999', 'AA9999999'],
    source:
      'PRADO BGR-BO: nine digits; two letters and seven digits on cards since 2024 (form as seen, not confirmed by a norm)',
  },
  { type: 'bg.passport', kind: 'passport', patterns: ['999999999'], source: 'PRADO BGR-AO' },
  { type: 'bg.permit', kind: 'residence-permit', patterns: ['999999999', 'AA9999999'], source: 'PRADO BGR-HO' },
  { type: 'bg.licence', kind: 'driving-licence', patterns: ['999999999'], source: 'PRADO BGR-FO' },
];
