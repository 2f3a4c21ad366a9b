import { create } from '@bufbuild/protobuf';
import { beforeEach, describe, expect, it } from '@jest/globals';

import {
  decodeCanonical,
  encode,
  type KeyWrap,
  KeyWrapSchema,
  SealingSchema,
  SenderKeyBodySchema,
} from '#libs/contracts';
import { aSpace, aSuccessorList, aTrustList, aUuid, TestSpace } from '#libs/testing';
import { createKeyStore, type ListChange } from '#libs/trust';

import { SenderKey } from '../sealing/sender-key.js';
import type { VerdictCode } from '../verdict.table.js';
import { listInForce } from './space-state.js';

let space: TestSpace;

beforeEach(async () => {
  space = await aSpace({ members: ['bg', 'hu', 'nl'] });
});

type Row = readonly [VerdictCode, string, () => Uint8Array | Promise<Uint8Array>];

const toRecipients = (recipients: readonly string[]) => space.message('nl', { recipients }).value;

/** A list change on the log, then nothing else. */
function change(...changes: ListChange[]): void {
  const next = aSuccessorList(listInForce(space.state), changes, [...space.members.values()]);
  space.accept(space.record('hu', space.trustView([next])));
}

/** A sender key record whose wraps were changed. */
async function wraps(changed: (wraps: readonly KeyWrap[]) => readonly KeyWrap[]): Promise<Uint8Array> {
  const { content } = await space.newSenderKey('nl');
  const body = decodeCanonical(SenderKeyBodySchema, content.body)!;
  body.wraps = [...changed(body.wraps)];
  return space.record('nl', { ...content, body: encode(SenderKeyBodySchema, body) }).value;
}

const toKey = (keyId: Uint8Array) =>
  wraps(([first, ...rest]) => [create(KeyWrapSchema, { ...first!, keyId }), ...rest]);

describe('a received record', () => {
  it.each<Row>([
    ['E_RECIPIENTS', 'recipients out of order', () => toRecipients(['hu', 'bg', 'nl'])],
    ['E_RECIPIENTS', 'a recipient twice', () => toRecipients(['bg', 'hu', 'nl', 'nl'])],
    ['E_RECIPIENTS', 'no recipients', () => toRecipients([])],
    ['E_RECIPIENTS', 'recipients without the sender', () => toRecipients(['bg', 'hu'])],
    ['E_RECIPIENTS', 'somebody who does not take part', () => toRecipients(['bg', 'hu', 'nl', 'ro'])],
    [
      'E_RECIPIENTS',
      'a sender key without its sender',
      async () => space.record('nl', { ...(await space.newSenderKey('nl')).content, recipients: ['bg', 'hu'] }).value,
    ],
    [
      'E_SCHEMA',
      'a contract that the list does not admit',
      () => space.message('nl', {}, { header: { contractDigest: new Uint8Array(32) } }).value,
    ],
    [
      'E_SENDER_KEY',
      "another member's sender key",
      () => space.message('nl', { senderKey: space.senderKeys.get('hu')! }).value,
    ],
    ['E_SENDER_KEY', 'a sender key for others', () => toRecipients(['hu', 'nl'])],
    [
      'E_SENDER_KEY',
      'a message id as sender key',
      () => space.message('nl', {}, { header: { sealing: sealingOf(new Uint8Array(32)) } }).value,
    ],
    ['E_SENDER_KEY', 'a wrap too few', () => wraps((all) => all.slice(1))],
    ['E_SENDER_KEY', 'a wrap too many', () => wraps((all) => [...all, all[0]!])],
    ['E_SENDER_KEY', 'wraps in another order', () => wraps((all) => all.toReversed())],
    ['E_SENDER_KEY', 'a wrap to a key of another member', () => toKey(space.member('hu').keys.sealing.keyId)],
    ['E_SENDER_KEY', 'a wrap to a record key', () => toKey(space.member('bg').keys.record.keyId)],
    ['E_SENDER_KEY', 'a wrap to no key', () => toKey(new Uint8Array(16))],
  ])('is %s for %s', async (code, _, value) => {
    expect(space.append(await value())).toMatchObject({ code, received: true, effects: [{ kind: 'head' }] });
  });

  it('needs a sender key of the same epoch', async () => {
    space.accept(space.epoch('nl'));
    expect(space.append(space.message('nl').value).code).toBe('E_SENDER_KEY');
    await space.shareKey('nl');
    expect(space.append(space.message('nl').value).code).toBe('OK');
  });

  it('needs a sender key that was accepted, not one that was refused', async () => {
    const { secret } = await space.newSenderKey('nl');
    const refused = space.append(await wraps((all) => all.slice(1)));

    const senderKey = new SenderKey(refused.identity, secret);
    expect(space.append(space.message('nl', { senderKey }).value).code).toBe('E_SENDER_KEY');
  });

  it('may name a sender key again and again, whatever key is newer', async () => {
    const older = space.senderKeys.get('nl')!;
    await space.shareKey('nl');
    expect(space.append(space.message('nl', { senderKey: older }).value).code).toBe('OK');
  });

  it('is refused when a wrap of its sender key is revoked, until there is a new sender key', async () => {
    const { keyIdHex } = space.member('hu').keys.sealing;
    change({ kind: 'revoke', keyIdHex, compromisedSinceMs: null });
    expect(space.append(space.message('nl').value).code).toBe('E_SENDER_KEY');
    expect(space.append(space.message('nl', { recipients: ['bg', 'nl'] }).value).code).toBe('E_SENDER_KEY');
    await space.shareKey('nl', ['bg', 'nl']);
    expect(space.append(space.message('nl', { recipients: ['bg', 'nl'] }).value).code).toBe('OK');
  });

  it('is refused when a recipient left the list', () => {
    change({ kind: 'remove-member', member: 'bg' });
    expect(space.append(space.message('nl').value).code).toBe('E_SENDER_KEY');
  });

  it('keeps its sender key when a recipient only rotates', () => {
    change({ kind: 'rotate', member: 'hu', key: rotatedSealing() });
    expect(space.append(space.message('nl').value).code).toBe('OK');
  });

  it('must not hand a new sender key to a retired key', async () => {
    const retired = await space.newSenderKey('nl');
    change({ kind: 'rotate', member: 'hu', key: rotatedSealing() });
    expect(space.append(space.record('nl', retired.content).value).code).toBe('E_SENDER_KEY');
  });

  it('uses a message id once, whoever else used it', () => {
    const messageId = aUuid();
    expect(space.append(space.message('nl', { messageId, recipients: [] }).value).code).toBe('E_RECIPIENTS');
    expect(space.append(space.message('nl', { messageId }).value).code).toBe('OK');
    expect(space.append(space.message('nl', { messageId }).value).code).toBe('E_MESSAGE_ID');
    expect(space.append(space.message('hu', { messageId }).value).code).toBe('OK');
  });

  it('halts at an admitted contract that this build does not know', async () => {
    const newer = await aSpace({ members: ['nl'], stage: 'empty' });
    const digest = new Uint8Array(32).fill(6);
    const list = aTrustList([...newer.members.values()], { contractDigests: [digest] });
    newer.know(list);
    newer.accept(newer.record('nl', newer.charterContent(newer.charter(), list)));
    await newer.shareKey('nl');
    expect(newer.judge(newer.message('nl', {}, { header: { contractDigest: digest } }).value)).toMatchObject({
      kind: 'halt',
      reason: 'UNKNOWN_CONTRACT',
    });
  });
});

function sealingOf(senderKeyId: Uint8Array) {
  const content = space.content('nl');
  return create(SealingSchema, { suite: 1, senderKeyId, nonce: content.nonce });
}

function rotatedSealing() {
  return createKeyStore({ member: 'hu' }).sealing;
}
