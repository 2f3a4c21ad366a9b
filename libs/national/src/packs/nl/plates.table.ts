import type { PlateRules } from '../../plates/plate-rules.js';

const RDW = 'RDW, Sidecodes; Regeling kentekens en kentekenplaten, annex';

/** Sidecodes 1 to 14, and the series that are no sidecode. */
export const plates: PlateRules = {
  letters: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  formats: [
    { pattern: 'AA9999', kind: 'sidecode 1', source: RDW },
    { pattern: '9999AA', kind: 'sidecode 2', source: RDW },
    { pattern: '99AA99', kind: 'sidecode 3', source: RDW },
    { pattern: 'AA99AA', kind: 'sidecode 4', source: RDW },
    { pattern: 'AAAA99', kind: 'sidecode 5', source: RDW },
    { pattern: '99AAAA', kind: 'sidecode 6', source: RDW },
    { pattern: '99AAA9', kind: 'sidecode 7', source: RDW },
    { pattern: '9AAA99', kind: 'sidecode 8', source: RDW },
    { pattern: 'AA999A', kind: 'sidecode 9', source: RDW },
    { pattern: 'A999AA', kind: 'sidecode 10', source: RDW },
    { pattern: 'AAA99A', kind: 'sidecode 11', source: RDW },
    { pattern: 'A99AAA', kind: 'sidecode 12', source: RDW },
    { pattern: '9AA999', kind: 'sidecode 13', source: RDW },
    { pattern: '999AA9', kind: 'sidecode 14', source: RDW },
    { pattern: 'AAA999', kind: 'moped', source: RDW },
  ],
};
