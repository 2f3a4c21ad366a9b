import { expect, it } from '@jest/globals';
import { anAgreement } from './an-agreement.testing.js';
import { labelDefaults } from './label-defaults.js';

it.each([
  [{}, { handling: 'H1', purpose: 'investigation' }],
  [{ DEFAULT_HANDLING: ['H2'] }, { handling: 'H2', purpose: 'investigation' }],
  [{ DEFAULT_HANDLING: ['H9'] }, { handling: 'H1', purpose: 'investigation' }],
  [{ PERMITTED_USES: ['prosecution', 'investigation'] }, { handling: 'H1', purpose: 'prosecution' }],
  [{ PERMITTED_USES: [] }, { handling: 'H1', purpose: 'investigation' }],
])('takes the defaults of records from %p', (switches, expected) => {
  expect(labelDefaults({ kind: 'agreement', agreement: anAgreement(switches), charter: 'aa' })).toEqual(expected);
});

it('has defaults where no agreement is in force', () => {
  expect(labelDefaults({ kind: 'none' })).toEqual({ handling: 'H1', purpose: 'investigation' });
});
