import { create } from '@bufbuild/protobuf';
import { beforeEach, describe, expect, it } from '@jest/globals';

import { decodeCanonical, encode, SignedTrustListSchema, TrustListSchema } from '#libs/contracts';
import { aSpace, aSuccessorList, type TestSpace } from '#libs/testing';
import { preAuthEncoding, signer, type TrustList } from '#libs/trust';

import { trustViewBody } from '../encode/clear-bodies.js';
import { listInForce } from './space-state.js';

let space: TestSpace;
let first: TrustList;

beforeEach(async () => {
  space = await aSpace({ members: ['bg', 'hu', 'nl', 'ro'] });
  first = listInForce(space.state);
});

const all = () => [...space.members.values()];
const renewed = (list: TrustList) => aSuccessorList(list, [{ kind: 'renew' }], all());
const admitting = (list: TrustList) =>
  aSuccessorList(list, [{ kind: 'admit-digest', digest: new Uint8Array(32) }], all());
const view = (sender: string, lists: readonly TrustList[]) =>
  space.append(space.record(sender, space.trustView(lists)).value);

describe('a list view', () => {
  it('brings the next list, which acts from the next position', () => {
    const second = renewed(first);
    const step = view('nl', [second]);
    expect(step).toMatchObject({ code: 'OK' });
    expect(step.effects).toContainEqual(expect.objectContaining({ kind: 'listsAdopted', revoked: [] }));
    expect(listInForce(space.state).hashHex).toBe(second.hashHex);
  });

  it('has no effect when the list stands here already', () => {
    const second = renewed(first);
    view('nl', [second]);
    expect(view('hu', [second])).toMatchObject({ code: 'OK', effects: [{ kind: 'head' }] });
    expect(view('hu', [first, second])).toMatchObject({ code: 'OK', effects: [{ kind: 'head' }] });
    expect(space.state.lists).toHaveLength(2);
  });

  it('may bring several lists, each after the one before', () => {
    const second = renewed(first);
    const third = renewed(second);
    expect(view('nl', [second, third]).code).toBe('OK');
    expect(space.state.lists.map(({ version }) => version)).toEqual([1n, 2n, 3n]);
  });

  it('is refused whole where one list does not follow', () => {
    const second = renewed(first);
    const third = renewed(second);
    expect(view('nl', [third]).code).toBe('E_TRUST');
    expect(view('nl', [third, second]).code).toBe('E_TRUST');
    expect(space.state.lists).toHaveLength(1);
  });

  it('is refused where too few members signed', () => {
    const weak = aSuccessorList(first, [{ kind: 'renew' }], all().slice(0, 2));
    const step = view('nl', [weak]);
    expect(step).toMatchObject({ code: 'E_TRUST', received: true });
    expect(step.effects.map(({ kind }) => kind)).toEqual(['head']);
  });

  it('shows a second valid list of a version as evidence; the first stands', () => {
    const [standing, other] = [renewed(first), admitting(first)];
    view('nl', [standing]);
    const step = view('hu', [other]);
    expect(step.code).toBe('E_TRUST');
    const [conflict] = step.effects.flatMap((effect) => (effect.kind === 'listConflict' ? [effect.conflict] : []));
    expect(conflict?.standing.hashHex).toBe(standing.hashHex);
    expect(conflict?.other.hashHex).toBe(other.hashHex);
    expect(listInForce(space.state).hashHex).toBe(standing.hashHex);
  });

  it('takes no weakly signed list of a standing version for evidence', () => {
    view('nl', [renewed(first)]);
    const weak = aSuccessorList(first, [{ kind: 'renew' }], all().slice(0, 1));
    expect(view('hu', [weak]).effects.map(({ kind }) => kind)).toEqual(['head']);
  });

  it('names the keys that it revokes; they end at the next position', () => {
    const { keyIdHex } = space.member('ro').keys.record;
    const second = aSuccessorList(first, [{ kind: 'revoke', keyIdHex, compromisedSinceMs: 5n }], all());
    const [before, after] = [space.message('ro').value, space.epoch('ro').value];
    expect(space.append(before).code).toBe('OK');
    const step = view('ro', [second]);
    expect(step.effects).toContainEqual(
      expect.objectContaining({ revoked: [expect.objectContaining({ keyIdHex, compromisedSinceMs: 5n })] }),
    );
    expect(space.append(after).code).toBe('E_KEY_REVOKED');
    expect(space.append(before).code).toBe('E_KEY_REVOKED');
  });
});

it('names each key once that any of its lists revokes, also where the member leaves with the last', () => {
  const { keyIdHex } = space.member('ro').keys.sealing;
  const second = aSuccessorList(first, [{ kind: 'revoke', keyIdHex, compromisedSinceMs: null }], all());
  const third = aSuccessorList(second, [{ kind: 'renew' }], all());
  const fourth = aSuccessorList(third, [{ kind: 'remove-member', member: 'ro' }], all().slice(0, 3));
  const { effects } = view('nl', [second, third, fourth]);
  const [adopted] = effects.flatMap((effect) => (effect.kind === 'listsAdopted' ? [effect] : []));
  expect(adopted?.lists.map(({ version }) => version)).toEqual([2n, 3n, 4n]);
  expect(adopted?.revoked.map((key) => key.keyIdHex)).toEqual([keyIdHex]);
});

describe('a list with keys of a suite that this build does not know', () => {
  it('halts where a quorum signed it', () => {
    expect(space.judge(unknownSuite(4))).toMatchObject({ kind: 'halt', reason: 'UNKNOWN_SUITE' });
  });

  it('is refused where no build could accept it', () => {
    expect(space.judge(unknownSuite(2))).toMatchObject({ code: 'E_TRUST' });
  });
});

/** A next list whose last record key has suite 9, signed by so many members. */
function unknownSuite(signers: number): Uint8Array {
  const message = decodeCanonical(TrustListSchema, renewed(first).listBytes)!;
  message.members.at(-1)!.keys[0]!.suite = 9;
  const list = encode(TrustListSchema, message);
  const statement = preAuthEncoding('application/vnd.joinder.trust-list.v1', list);
  const signatures = all()
    .slice(0, signers)
    .map(({ admin }) => ({ keyId: admin.admin.keyId, value: signer(admin.admin).sign(statement) }))
    .sort((a, b) => Buffer.compare(a.keyId, b.keyId));
  const body = trustViewBody([create(SignedTrustListSchema, { list, signatures })]);
  return space.record('nl', { kind: 'trustView', body }).value;
}
