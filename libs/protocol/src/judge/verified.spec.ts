import { beforeEach, describe, expect, it } from '@jest/globals';

import { CharterSchema, encode, Kind, type Signature, Urgency } from '#libs/contracts';
import { aMember, aSpace, aSuccessorList, aTrustList, flipped, TestSpace } from '#libs/testing';
import { signer } from '#libs/trust';

import { charterBody } from '../encode/clear-bodies.js';
import { MAX_VALUE_BYTES } from '../limits.js';
import type { VerdictCode } from '../verdict.table.js';

let space: TestSpace;

beforeEach(async () => {
  space = await aSpace({ members: ['nl', 'hu'] });
});

type Row = readonly [VerdictCode, string, () => Uint8Array];

const message = () => space.message('nl').value;
const withHeader = (header: object) => space.message('nl', {}, { header }).value;
const withSignature = (fields: Partial<Signature>) =>
  space.message('nl', {}, { signatures: (own) => own.map((signature) => ({ ...signature, ...fields })) }).value;
const clear = (kind: 'charter' | 'trustView' | 'epoch', body: Uint8Array) => {
  const place = kind === 'epoch' ? space.place('nl', { epoch: 2, sequence: 1 }) : space.place('nl');
  return space.recordAt(place, { kind, body }).value;
};
const hash = new Uint8Array(32).fill(3);

/** A charter body with more members than a record can reach. */
function crowded(): Uint8Array {
  const members = Array.from({ length: 65 }, (_, i) => `nl-${100 + i}`);
  return charterBody(encode(CharterSchema, space.nextCharter({ members })));
}

describe('step 1: length, magic, version, envelope', () => {
  it.each<Row>([
    ['E_SIZE', 'nothing', () => Buffer.of()],
    ['E_SIZE', 'a million and one bytes', () => new Uint8Array(MAX_VALUE_BYTES + 1)],
    ['E_MAGIC', 'a million bytes of nothing', () => new Uint8Array(MAX_VALUE_BYTES)],
    ['E_MAGIC', 'the magic bytes without version', () => message().subarray(0, 3)],
    ['E_MAGIC', 'another second byte', () => flipped(message(), 1)],
    ['E_MAGIC', 'a version that the list does not admit', () => flipped(message(), 3, 1)],
    ['E_PARSE', 'bytes behind the envelope', () => Buffer.concat([message(), Buffer.from([0x18, 0x01])])],
    ['E_PARSE', 'the body twice', () => Buffer.concat([message(), Buffer.from([0x82, 0x01, 0x01, 0x00])])],
    ['E_SUITE', 'an empty envelope', () => message().subarray(0, 4)],
  ])('answers %s to %s', (code, _, value) => {
    expect(space.judge(value())).toMatchObject({ code });
  });

  it('takes the whole value as identity where no envelope was read', () => {
    const value = flipped(message(), 0);
    const step = space.append(value);
    expect(step.record).toBeNull();
    expect(space.append(value).identity).toEqual(step.identity);
    expect(space.append(message()).identity).not.toEqual(step.identity);
  });
});

describe('step 2: one signature of a key that counts', () => {
  it.each<Row>([
    ['E_SUITE', 'no signature', () => space.message('nl', {}, { signatures: () => [] }).value],
    [
      'E_SUITE',
      'the same signature twice',
      () => space.message('nl', {}, { signatures: (own) => [...own, ...own] }).value,
    ],
    ['E_KEY_UNKNOWN', 'a key of nobody', () => space.message('nl', {}, { signer: aMember('nl').recordSigner }).value],
    ['E_KEY_UNKNOWN', 'a key id of 15 bytes', () => withSignature({ keyId: new Uint8Array(15) })],
    [
      'E_KEY_USE',
      'the checkpoint key',
      () => space.message('nl', {}, { signer: signer(space.member('nl').keys.checkpoint) }).value,
    ],
    [
      'E_KEY_USE',
      'the admin key',
      () => space.message('nl', {}, { signer: signer(space.member('nl').admin.admin) }).value,
    ],
    ['E_KEY_USE', 'the sealing key', () => withSignature({ keyId: space.member('nl').keys.sealing.keyId })],
    ['E_SIGNATURE', "somebody else's key id", () => withSignature({ keyId: space.member('hu').keys.record.keyId })],
    ['E_SIGNATURE', 'a value of 63 bytes', () => withSignature({ value: new Uint8Array(63) })],
    ['E_SIGNATURE', 'a value of zeros', () => withSignature({ value: new Uint8Array(64) })],
    ['E_SIGNATURE', 'a batch of none', () => withSignature({ batchSize: 0 })],
    ['E_SIGNATURE', 'a batch of another size', () => withSignature({ batchSize: 2, batchPath: [hash] })],
    [
      'E_SIGNATURE',
      'a batch of 65',
      () => withSignature({ batchSize: 65, batchPath: Array.from({ length: 7 }, () => hash) }),
    ],
    ['E_SIGNATURE', 'an index beyond the batch', () => withSignature({ batchIndex: 1 })],
    ['E_SIGNATURE', 'a path that is too long', () => withSignature({ batchPath: [hash] })],
    ['E_SIGNATURE', 'a path that is too short', () => withSignature({ batchSize: 2 })],
    ['E_SIGNATURE', 'a path of short hashes', () => withSignature({ batchSize: 2, batchPath: [new Uint8Array(31)] })],
  ])('answers %s to %s', (code, _, value) => {
    expect(space.judge(value())).toMatchObject({ code, record: null });
  });

  it('reads the status of a key at every position, whatever was verified before', () => {
    const { value } = space.message('nl');
    expect(space.judge(value)).toMatchObject({ code: 'OK' });
    const { keyIdHex } = space.member('nl').keys.record;
    const members = [...space.members.values()];
    const next = aSuccessorList(
      space.state.lists[0]!,
      [{ kind: 'revoke', keyIdHex, compromisedSinceMs: null }],
      members,
    );
    space.accept(space.record('hu', space.trustView([next])));
    expect(space.judge(value)).toMatchObject({ code: 'E_KEY_REVOKED' });
  });

  it('still takes records of a retired key', () => {
    const key = aMember('nl').keys.record;
    const members = [...space.members.values()];
    const next = aSuccessorList(space.state.lists[0]!, [{ kind: 'rotate', member: 'nl', key }], members);
    space.accept(space.record('hu', space.trustView([next])));
    expect(next.key(space.member('nl').keys.record.keyIdHex)?.status).toBe('retired');
    expect(space.judge(message())).toMatchObject({ code: 'OK' });
  });

  it('takes P-256 signatures, and Ed25519 ones no more where the minimum is suite 2', async () => {
    const [nl, hu] = [aMember('nl', 2), aMember('hu')];
    const list = aTrustList([nl, hu], { minRecordSuite: 2 });
    const strict = new TestSpace([nl, hu]);
    strict.know(list);
    const charter = strict.charterContent(strict.charter(), list);
    expect(strict.judge(strict.record('hu', charter).value)).toMatchObject({ code: 'E_SUITE' });
    expect(strict.judge(strict.record('nl', charter).value)).toMatchObject({ code: 'OK' });
  });
});

describe('step 3: header and body', () => {
  it.each<Row>([
    ['E_PARSE', 'another header version', () => withHeader({ version: 2 })],
    ['E_PARSE', 'an unknown kind', () => withHeader({ kind: 6 })],
    ['E_PARSE', 'a sender that is no id', () => withHeader({ sender: 'NL' })],
    ['E_PARSE', 'epoch 0', () => withHeader({ epoch: 0 })],
    ['E_PARSE', 'sequence 0', () => withHeader({ sequence: 0n })],
    ['E_PARSE', 'sequence 2^53', () => withHeader({ sequence: 2n ** 53n })],
    ['E_PARSE', 'no time', () => withHeader({ createdAt: 0n })],
    ['E_PARSE', 'no body', () => withHeader({ bodyLength: 0n })],
    ['E_PARSE', 'a short previous', () => withHeader({ previous: new Uint8Array(31) })],
    ['E_PARSE', 'a short seen root', () => withHeader({ seenRoot: new Uint8Array(0) })],
    ['E_PARSE', 'no message id', () => withHeader({ messageId: new Uint8Array(0) })],
    ['E_PARSE', 'a reply to no id', () => withHeader({ inReplyTo: new Uint8Array(15) })],
    ['E_PARSE', 'an unknown urgency', () => withHeader({ urgency: 2 })],
    ['E_PARSE', 'no sealing', () => withHeader({ sealing: undefined })],
    ['E_PARSE', '65 recipients', () => withHeader({ recipients: Array.from({ length: 65 }, () => 'nl') })],
    [
      'E_PARSE',
      'a header over 16 KiB',
      () => withHeader({ recipients: Array.from({ length: 64 }, () => 'n'.repeat(400)) }),
    ],
    ['E_PARSE', 'a message as a charter', () => withHeader({ kind: Kind.CHARTER })],
    [
      'E_PARSE',
      'a charter as a message',
      () => space.record('nl', space.charterContent(space.charter()), { header: { kind: Kind.BUSINESS } }).value,
    ],
    [
      'E_PARSE',
      'an urgent charter',
      () => space.record('nl', space.charterContent(space.charter()), { header: { urgency: Urgency.URGENT } }).value,
    ],
    [
      'E_PARSE',
      'a charter to recipients',
      () => space.record('nl', space.charterContent(space.charter()), { header: { recipients: ['nl'] } }).value,
    ],
    [
      'E_PARSE',
      'an epoch at sequence 2',
      () =>
        space.record('nl', space.charterContent(space.charter()), {
          header: { kind: Kind.EPOCH, epoch: 2, sequence: 2n },
        }).value,
    ],
    [
      'E_PARSE',
      'a field twice',
      () =>
        space.message('nl', {}, { headerBytes: (bytes) => Buffer.concat([bytes, Buffer.from([0x08, 0x01])]) }).value,
    ],
    [
      'E_PARSE',
      'a varint that is not minimal',
      () =>
        space.message(
          'nl',
          {},
          { headerBytes: (bytes) => Buffer.concat([Buffer.from([0x08, 0x81, 0x00]), bytes.subarray(2)]) },
        ).value,
    ],
    ['E_SENDER', 'another sender', () => withHeader({ sender: 'hu' })],
    ['E_SENDER', 'another key id', () => withHeader({ keyId: space.member('hu').keys.record.keyId })],
    ['E_TOPIC', 'another space', () => withHeader({ spaceId: new Uint8Array(16) })],
    ['E_BODY', 'another body', () => space.message('nl', {}, { body: message() }).value],
    ['E_BODY', 'another length', () => withHeader({ bodyLength: 5n })],
    ['E_PARSE', 'an epoch without a known reason', () => clear('epoch', Buffer.from([0x08, 0x05]))],
    ['E_PARSE', 'a charter that is none', () => clear('charter', Buffer.from([0x0a, 0x01, 0xff]))],
    ['E_PARSE', 'a charter of 65 members', () => clear('charter', crowded())],
    ['E_PARSE', 'a list that is none', () => clear('trustView', Buffer.from([0x0a, 0x03, 0x0a, 0x01, 0xff]))],
  ])('answers %s to %s', (code, _, value) => {
    expect(space.judge(value())).toMatchObject({ code, record: null });
  });

  it('refuses every kind but CHARTER and EPOCH from a member that does not take part yet', async () => {
    const opened = await aSpace({ members: ['nl', 'hu'], stage: 'opened' });
    const { content } = await opened.newSenderKey('hu', ['hu', 'nl']);
    expect(opened.judge(opened.record('hu', content).value)).toMatchObject({ code: 'E_MEMBER' });
    expect(opened.judge(opened.record('hu', opened.trustView(opened.state.lists)).value)).toMatchObject({
      code: 'E_MEMBER',
    });
    expect(opened.judge(opened.epoch('hu').value)).toMatchObject({ code: 'OK' });
    expect(opened.judge(opened.record('hu', opened.charterContent(opened.charter())).value)).toMatchObject({
      code: 'OK',
    });
  });
});
