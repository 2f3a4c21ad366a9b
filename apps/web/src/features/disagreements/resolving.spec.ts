import { expect, it } from '@jest/globals';
import { resolvingOf } from './resolving.js';

const record = (recordId: string) => ({ recordId, type: 'person', owner: 'nl', name: null });

it.each([
  ['value', [record('a')], null, { at: 'record', recordId: 'a' }],
  ['group', [record('a'), record('b')], null, { at: 'record', recordId: 'a' }],
  ['pair', [record('a'), record('b')], null, { at: 'pair', left: 'a', right: 'b' }],
  ['proposal', [record('a')], 'hu.p', { at: 'proposal', proposalId: 'hu.p' }],
] as const)('10 a %s opens where it is resolved', (kind, records, proposal, expected) => {
  expect(resolvingOf({ kind, records, proposal })).toEqual(expected);
});
