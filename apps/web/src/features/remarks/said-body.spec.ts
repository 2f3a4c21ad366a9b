import { expect, it } from '@jest/globals';
import { saidBody } from './said-body.js';

const statement = {
  messageId: 'm',
  index: 0,
  property: 'birthPlace',
  value: 'Győr',
  owner: 'nl',
  holders: ['nl', 'bg'],
};
const NOTHING = { isNote: false, value: '', evaluation: '', leftOut: [] };

it('103 confirming repeats the value, with an evaluation of its own', () => {
  expect(saidBody({ statement, saying: 'corroborate' }, { ...NOTHING, evaluation: 'B2' }, 'art. 5')).toEqual({
    kind: 'corroborate',
    value: { messageId: 'm', index: 0 },
    legalBasis: 'art. 5',
    statement: { property: 'birthPlace', value: 'Győr', evaluation: { source: 'B', information: 2 } },
  });
});

it('103 names its readers where one of those who have the value is left out', () => {
  const said = saidBody({ statement, saying: 'corroborate' }, { ...NOTHING, leftOut: ['bg'] }, 'art. 5');
  expect(said?.readers).toEqual(['nl']);
});

it.each([
  [
    { ...NOTHING, value: ' Gyula ' },
    { property: 'birthPlace', value: 'Gyula' },
  ],
  [
    { ...NOTHING, isNote: true, value: 'Seen elsewhere' },
    { property: 'notes', value: 'Seen elsewhere' },
  ],
])('103 disputing says another value, or why: %p', (filled, said) => {
  expect(saidBody({ statement, saying: 'dispute' }, filled, 'art. 5')?.statement).toEqual(said);
});

it.each([NOTHING, { ...NOTHING, value: '  ' }, { ...NOTHING, value: 'Győr' }])('103 %p disputes nothing', (filled) => {
  expect(saidBody({ statement, saying: 'dispute' }, filled, 'art. 5')).toBeNull();
});
