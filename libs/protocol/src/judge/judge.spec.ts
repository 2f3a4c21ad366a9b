import { beforeEach, describe, expect, it } from '@jest/globals';

import { aMember, aSpace, aSuccessorList, aUuid, flipped, type TestSpace } from '#libs/testing';
import { leafData } from '#libs/tlog';
import { signer } from '#libs/trust';

import type { RecordSigner } from '../encode/sign-batch.js';
import { MAX_VALUE_BYTES } from '../limits.js';
import { classOf, VERDICT, type VerdictCode } from '../verdict.table.js';
import { applyEffects } from './effects.js';
import { logRecord } from './log-record.js';

let space: TestSpace;

beforeEach(async () => {
  space = await aSpace({ members: ['nl', 'hu', 'bg'] });
});

/** One way to earn each code; further ways are beside the file that decides them. */
const cases: readonly (readonly [VerdictCode, string, () => Uint8Array])[] = [
  ['OK', 'a sealed message', () => message()],
  ['DUPLICATE', 'a record that stands already', () => space.log.at(-1)!],
  ['E_SIZE', 'one byte too many', () => new Uint8Array(MAX_VALUE_BYTES + 1)],
  ['E_MAGIC', 'other first bytes', () => flipped(message(), 0)],
  ['E_PARSE', 'a cut envelope', () => message().subarray(0, -1)],
  ['E_KEY_UNKNOWN', 'the key of a stranger', () => signedBy(aMember('nl').recordSigner)],
  ['E_KEY_USE', 'the checkpoint key', () => signedBy(signer(space.member('nl').keys.checkpoint))],
  ['E_KEY_REVOKED', 'a revoked key', () => revokeRecordKey()],
  ['E_SUITE', 'no signature', () => space.message('nl', {}, { signatures: () => [] }).value],
  ['E_SIGNATURE', 'a signature over another record', () => signedElsewhere()],
  ['E_SENDER', 'another member as sender', () => space.message('nl', {}, { header: { sender: 'hu' } }).value],
  ['E_TOPIC', 'another space', () => space.message('nl', {}, { header: { spaceId: aUuid() } }).value],
  ['E_MEMBER', 'a member that left', () => leave()],
  ['E_BODY', 'another body', () => space.message('nl', {}, { body: message() }).value],
  ['E_CHAIN', 'a gap', () => space.message('nl', { place: space.place('nl', { sequence: 9 }) }).value],
  ['E_FORK', 'another past', () => space.message('nl', { place: space.place('nl', { previous: aHash() }) }).value],
  ['E_RECIPIENTS', 'recipients without the sender', () => space.message('nl', { recipients: ['bg', 'hu'] }).value],
  ['E_SCHEMA', 'an unknown contract', () => space.message('nl', {}, { header: { contractDigest: aHash() } }).value],
  ['E_SENDER_KEY', 'a sender key for others', () => space.message('nl', { recipients: ['hu', 'nl'] }).value],
  ['E_MESSAGE_ID', 'a message id that was used', () => messageIdTwice()],
  ['E_TRUST', 'a list that too few signed', () => weaklySignedList()],
  ['E_CHARTER', 'a charter that skips a revision', () => skippedCharter()],
];

const message = () => space.message('nl').value;
const aHash = () => new Uint8Array(32).fill(9);
const signedBy = (other: RecordSigner) => space.message('nl', {}, { signer: other }).value;
const all = () => [...space.members.values()];
const list = () => space.state.lists.at(-1)!;

function signedElsewhere(): Uint8Array {
  const { keyId, sign } = space.member('nl').recordSigner;
  return signedBy({ keyId, sign: () => sign(Buffer.from('another record')) });
}

function revokeRecordKey(): Uint8Array {
  const { value } = space.message('nl');
  const { keyIdHex } = space.member('nl').keys.record;
  const next = aSuccessorList(list(), [{ kind: 'revoke', keyIdHex, compromisedSinceMs: null }], all());
  space.accept(space.record('hu', space.trustView([next])));
  return value;
}

function leave(): Uint8Array {
  const next = space.charterContent(space.nextCharter({ members: ['bg', 'hu'] }));
  space.accept(space.record('bg', next));
  space.accept(space.record('hu', next));
  return space.message('nl', { recipients: ['bg', 'hu', 'nl'] }).value;
}

function messageIdTwice(): Uint8Array {
  const messageId = aUuid();
  space.accept(space.message('nl', { messageId }));
  return space.message('nl', { messageId }).value;
}

function weaklySignedList(): Uint8Array {
  const next = aSuccessorList(list(), [{ kind: 'renew' }], [space.member('nl')]);
  return space.record('nl', space.trustView([next])).value;
}

function skippedCharter(): Uint8Array {
  return space.record('nl', space.charterContent(space.nextCharter({ revision: 3 }))).value;
}

describe('judge', () => {
  it.each(cases)('answers %s to %s', (code, _, value) => {
    const bytes = value();
    const before = space.state;
    const step = space.append(bytes);
    const received = code === 'OK' || classOf(code) === 'received, refused by all';

    expect(step).toMatchObject({ code, verdict: VERDICT[code], received, position: before.nextPosition });
    expect(Buffer.compare(step.leafData, leafData(step))).toBe(0);
    expect(step.effects.some(({ kind }) => kind === 'head')).toBe(received || code === 'E_FORK');
  });

  it('has a case for every code', () => {
    expect(new Set(cases.map(([code]) => code))).toEqual(new Set(Object.keys(VERDICT)));
  });

  it.each(cases)('says in the effects of %s all that changed', (_code, _, value) => {
    const bytes = value();
    const before = space.state;
    const { effects, state, t, position } = space.append(bytes);
    expect({ ...applyEffects(before, effects), t, nextPosition: position + 1n, rulesHash: state.rulesHash }).toEqual(
      state,
    );
  });

  it('never lets T run backwards', () => {
    const late = space.append(message(), space.state.t + 1000n);
    const early = space.append(space.message('hu').value, 5n);
    expect(early.t).toBe(late.t);
  });

  it('gives the same answer to the same question, and leaves the state alone', () => {
    const bytes = message();
    const before = space.state;
    const first = space.judge(bytes);
    expect(space.judge(bytes)).toEqual(first);
    expect(space.state).toBe(before);
  });

  it.each([
    ['nothing', ''],
    ['other first bytes', 'nine byte'],
    ['no envelope', '\u0000JN\u0001?'],
  ])('K5 judges %s at many positions as at each of them', (_, text) => {
    const value = Buffer.from(text);
    const from = space.state.nextPosition;
    const stamp = space.state.t + 7n;
    const run = space.judgeRecord({ ...logRecord({ position: from, logAppendTimeMs: stamp, value }), count: 5 });
    const each = Array.from({ length: 5 }, () => space.append(value, stamp));
    for (const { verdict, t, leafData: leaf } of each) expect(run).toMatchObject({ verdict, t, leafData: leaf });
    expect(run).toMatchObject({ position: from, count: 5, effects: [], state: space.state });
  });

  it('judges an envelope at one position alone', () => {
    const record = logRecord({ position: space.state.nextPosition, logAppendTimeMs: 0n, value: message() });
    expect(() => space.judgeRecord({ ...record, count: 2 })).toThrow(expect.objectContaining({ code: 'POSITION' }));
  });

  it('judges no other position than the next', () => {
    const record = logRecord({ position: space.state.nextPosition + 1n, logAppendTimeMs: 0n, value: null });
    expect(() => space.judgeRecord(record)).toThrow(expect.objectContaining({ code: 'POSITION' }));
  });
});
