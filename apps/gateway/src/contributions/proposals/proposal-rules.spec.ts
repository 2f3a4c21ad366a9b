import { create } from '@bufbuild/protobuf';
import { describe, expect, it } from '@jest/globals';
import {
  HandlingCode,
  Nature,
  Outcome,
  ProposalMadeSchema,
  ProposalSettledSchema,
  uuidBytes,
  violations,
} from '#libs/contracts';

const ID = uuidBytes('018f0000-0000-7000-8000-0000000000b1');

const STATEMENT = {
  property: 'birthPlace',
  value: 'Gyula',
  nature: Nature.FACT,
  handling: { code: HandlingCode.H1 },
  release: ['xb'],
  purpose: 'prosecution',
  legalBasis: 'Demo code, art. 5',
  author: 'Anna Voorbeeld',
};

const MADE = {
  proposalId: ID,
  revision: 1,
  owner: 'xb',
  recordId: ID,
  base: ID,
  asserts: [STATEMENT],
  reason: 'Register of births',
  author: 'Anna Voorbeeld',
};

const DECLINED = {
  proposer: 'xa',
  proposalId: ID,
  outcome: Outcome.DECLINED,
  code: 'wrong',
  text: 'Seen in the register',
  author: 'Bela Pelda',
};

const NOTHING_SAID = { code: '', text: '' };
const made = (said: object) => violations(ProposalMadeSchema, create(ProposalMadeSchema, { ...MADE, ...said }));
const settled = (said: object) =>
  violations(ProposalSettledSchema, create(ProposalSettledSchema, { ...DECLINED, ...said }));

describe('15 the rules of a proposal', () => {
  it('15 take what is suggested with a reason, or nothing where it is taken back', () => {
    expect(made({})).toEqual([]);
    expect(made({ asserts: [], retracts: [{ messageId: ID, index: 0 }] })).toEqual([]);
    expect(made({ asserts: [], reason: '', withdrawn: true })).toEqual([]);
  });

  it.each<[string, object]>([
    ['without anything', { asserts: [] }],
    ['without a reason', { reason: '' }],
    ['taken back with a statement', { withdrawn: true, reason: '' }],
    ['to nobody', { owner: '' }],
    ['of a number beyond all', { revision: 4_294_967_295 }],
    ['of number 0', { revision: 0 }],
    ['with an id that is none', { proposalId: new Uint8Array(3) }],
    ['of nobody', { author: '' }],
  ])('SC6 refuse one %s', (_, wrong) => {
    expect(made(wrong).length).toBeGreaterThan(0);
  });
});

describe('15 the rules of an answer', () => {
  it('15 take a decline with a code and a text, and an acceptance with the changes that brought it', () => {
    expect(settled({})).toEqual([]);
    expect(settled({ outcome: Outcome.ACCEPTED, ...NOTHING_SAID, changes: [ID] })).toEqual([]);
    expect(settled({ outcome: Outcome.ACCEPTED_CHANGED, ...NOTHING_SAID, changes: [ID] })).toEqual([]);
  });

  it.each<[string, object]>([
    ['that declines without a code', { code: '' }],
    ['that declines without a text', { text: '' }],
    ['that declines in fewer than ten letters', { text: 'No reason' }],
    ['that declines by a code of its own', { code: 'because' }],
    ['that declines and names a change', { changes: [ID] }],
    ['that accepts and names none', { outcome: Outcome.ACCEPTED, ...NOTHING_SAID }],
    ['that accepts and says why not', { outcome: Outcome.ACCEPTED, changes: [ID] }],
    ['that says nothing', { outcome: Outcome.UNSPECIFIED }],
  ])('15 refuse one %s', (_, wrong) => {
    expect(settled(wrong).length).toBeGreaterThan(0);
  });
});
