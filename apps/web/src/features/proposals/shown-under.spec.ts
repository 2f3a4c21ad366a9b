import { expect, it } from '@jest/globals';
import type { Proposal } from './api/proposals.js';
import { besideValues, suggestedOf, underValue } from './shown-under.js';

const VALUE = { messageId: 'm', index: 0, property: 'birthPlace', value: 'Győr', isGone: false };

function aProposal(more: Partial<Proposal> = {}): Proposal {
  const asserts = [{ property: 'birthPlace', value: 'Gyula' }] as unknown as Proposal['asserts'];
  return {
    proposalId: 'hu.1',
    recordId: 'r',
    member: 'hu',
    owner: 'nl',
    author: 'Anna Voorbeeld',
    at: '2026-12-01T10:00:00Z',
    reason: 'Register of births',
    asserts,
    retracts: [VALUE],
    readers: ['hu', 'nl'],
    state: 'open',
    sending: null,
    isOutdated: false,
    end: null,
    coming: null,
    credited: [],
    isOurs: false,
    isOurTurn: false,
    position: '101',
    ...more,
  };
}

const gone = aProposal({ proposalId: 'hu.2', retracts: [{ ...VALUE, isGone: true }] });
const adding = aProposal({ proposalId: 'hu.3', retracts: [] });
const over = aProposal({ proposalId: 'hu.4', state: 'declined' });
const all = [aProposal(), gone, adding, over];

it('15 a suggested change stands below the value that it is about, as long as that holds', () => {
  expect(underValue(all, VALUE)).toEqual([aProposal()]);
  expect(underValue(all, { messageId: 'm', index: 1 })).toEqual([]);
});

it('15 what is suggested beside the values that hold stands above the record, and what is over nowhere', () => {
  expect(besideValues(all)).toEqual([gone, adding]);
});

it('15 a value shows what is suggested of its property alone', () => {
  const two = aProposal({ asserts: [...aProposal().asserts, { property: 'name', value: 'Bela' } as never] });
  expect(suggestedOf(two, 'name')).toMatchObject([{ value: 'Bela' }]);
});
