import { expect, it } from '@jest/globals';
import { caseState } from './case-state.js';

const agreed = { starts: '2026-01-01', ends: '2026-12-31' };

it.each([
  ['drafting', null, null, '2026-03-01'],
  ['not-started', null, agreed, '2025-12-31'],
  ['active', null, agreed, '2026-01-01'],
  ['active', null, agreed, '2026-12-31'],
  ['over', null, agreed, '2027-01-01'],
  ['halted', 'E_UPDATE_NEEDED', agreed, '2026-03-01'],
  ['halted', 'E_UPDATE_NEEDED', null, '2026-03-01'],
])('a case is %s with halt %s, agreement %j, on %s', (state, halted, of, today) => {
  expect(caseState({ halted, isSigned: of !== null, agreed: of, today })).toBe(state);
});

it('27 a signed case whose text has not come here is not drafted any more', () => {
  expect(caseState({ halted: null, isSigned: true, agreed: null, today: '2026-03-01' })).toBe('without-text');
});
