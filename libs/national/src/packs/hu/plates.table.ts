import type { PlateRules } from '../../plates/plate-rules.js';

const SOURCE = '326/2011. (XII. 28.) Korm. rendelet 48. § and annexes; new series since 2022-07-01';

/** Both series are on the road: ABC-123 since 1990, AA BC-123 since 2022. */
export const plates: PlateRules = {
  letters: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  formats: [
    { pattern: 'AAAA999', kind: 'since 2022', source: SOURCE },
    { pattern: 'AAA999', kind: '1990 to 2022', source: SOURCE },
    { pattern: 'AAAA99', kind: 'own choice', source: SOURCE },
    { pattern: 'AAAAA9', kind: 'own choice', source: SOURCE },
    { pattern: 'A99999', kind: 'temporary', source: SOURCE },
  ],
};
