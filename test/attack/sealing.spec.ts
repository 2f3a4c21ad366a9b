import { create } from '@bufbuild/protobuf';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';

import { decodeCanonical, encode, KeyWrapSchema, type SenderKeyBody, SenderKeyBodySchema } from '#libs/contracts';
import {
  type AcceptedRecord,
  type AcceptedSenderKeyRecord,
  createSenderKey,
  type JudgedStep,
  openBody,
  openSenderKey,
  SenderKey,
} from '#libs/protocol';
import { aSpace, type TestSpace } from '#libs/testing';

import { bodyAad } from '../../libs/protocol/src/sealing/body-binding.js';
import { encodeFrame, packFrame } from '../../libs/protocol/src/sealing/frame.js';
import { wrapTo } from '../../libs/letters/src/hpke.js';
import { wrapInfo } from '../../libs/protocol/src/sealing/wrap-info.js';

/** In words, what was expected and what came. */
const SAID = { expected: expect.any(String), found: expect.any(String) };

let space: TestSpace;

beforeEach(async () => {
  space = await aSpace({ members: ['bg', 'hu', 'nl'] });
});

const messageOf = ({ effects }: JudgedStep): AcceptedRecord =>
  effects.flatMap((effect) => (effect.kind === 'message' ? [effect.record] : []))[0]!;
const keyRecordOf = ({ effects }: JudgedStep): AcceptedSenderKeyRecord =>
  effects.flatMap((effect) => (effect.kind === 'senderKey' ? [effect.record] : []))[0]!;

async function publishKey(
  recipients: readonly string[],
  tweak: (body: SenderKeyBody) => Promise<void> | void = () => undefined,
) {
  const { content, secret } = await space.newSenderKey('nl', [...recipients]);
  const body = decodeCanonical(SenderKeyBodySchema, content.body)!;
  await tweak(body);
  return {
    secret,
    step: space.append(space.record('nl', { ...content, body: encode(SenderKeyBodySchema, body) }).value),
  };
}

describe('attack 29: a member reads what is not meant for it', () => {
  it('there is no wrap for it, and the wraps of others do not open with its key', async () => {
    const { step } = await publishKey(['hu', 'nl']);
    const bgKey = space.member('bg').keys.sealing.privateKey;
    await expect(openSenderKey(keyRecordOf(step), space.member('bg').sealingKeys)).rejects.toMatchObject({
      code: 'WRONG_KEY',
    });
    expect(await openSenderKey(keyRecordOf(step), { member: 'hu', find: () => bgKey })).toEqual({
      kind: 'refused',
      code: 'E_UNSEAL',
      why: SAID,
    });
  });

  it('a sender key of its own does not open the body either', () => {
    const record = messageOf(space.append(space.message('nl').value));
    const guess = new SenderKey(record.header.senderKeyId, new Uint8Array(32));
    expect(openBody(record, guess)).toMatchObject({ kind: 'refused', code: 'E_UNSEAL' });
  });
});

describe('attack 30: one ciphertext is to open to two texts', () => {
  it('a wrap of another key is E_UNSEAL: each wrap is bound to the one commitment', async () => {
    const list = space.state.lists.at(-1)!;
    const recipients = ['bg', 'hu', 'nl'].map((member) => ({ member, sealing: list.activeKey(member, 'sealing')! }));
    const other = await createSenderKey({ ...space.place('nl'), recipients });
    const { secret, step } = await publishKey(['bg', 'hu', 'nl'], (body) => {
      const theirs = decodeCanonical(SenderKeyBodySchema, other.content.body)!;
      body.wraps[1] = create(KeyWrapSchema, theirs.wraps[1]!);
    });
    expect(step.code).toBe('OK');
    expect(await space.receiveKey('hu', step)).toEqual({ kind: 'refused', code: 'E_UNSEAL', why: SAID });
    const opened = await space.receiveKey('bg', step);
    expect(opened.kind === 'opened' && Buffer.compare(opened.key.exportSecret(), secret)).toBe(0);
  });

  it('another key wrapped under that commitment is E_COMMITMENT for whoever got it', async () => {
    const place = space.place('nl');
    const { keyId, publicKeyRaw } = space.state.lists.at(-1)!.activeKey('hu', 'sealing')!;
    const { step } = await publishKey(['bg', 'hu', 'nl'], async (body) => {
      const info = wrapInfo(place, { recipient: 'hu', keyId, commitment: body.keyCommitment });
      Object.assign(body.wraps[1]!, await wrapTo(publicKeyRaw, info, randomBytes(32)));
    });
    expect(step.code).toBe('OK');
    expect(await space.receiveKey('hu', step)).toEqual({ kind: 'refused', code: 'E_COMMITMENT', why: SAID });
    expect((await space.receiveKey('bg', step)).kind).toBe('opened');
  });

  it('a text that is not the committed one is E_COMMITMENT for everybody', () => {
    const key = space.senderKeys.get('nl')!;
    const [place, content] = [space.place('nl'), space.content('nl')];
    const frame = encodeFrame(packFrame(randomBytes(32), Buffer.from('another text'), false));
    const body = key.body.seal(content.nonce, frame, bodyAad({ ...place, ...content }));
    const record = messageOf(space.append(space.recordAt(place, { ...content, body }).value));
    expect(openBody(record, key)).toMatchObject({ kind: 'refused', code: 'E_COMMITMENT' });
  });
});

it('attack 31: a place is sealed anew after a restored database: E_FORK, and no nonce is used twice', () => {
  const place = space.place('nl');
  const messageId = Buffer.alloc(16, 5);
  const [first, second] = [space.content('nl', { place, messageId }), space.content('nl', { place, messageId })];
  expect(Buffer.compare(first.nonce, second.nonce)).not.toBe(0);
  const codes = [first, second].map((content) => space.append(space.recordAt(place, content).value).code);
  expect(codes).toEqual(['OK', 'E_FORK']);
});

describe('attack 32: a member that left reads on', () => {
  beforeEach(() => {
    const next = space.charterContent(space.nextCharter({ members: ['bg', 'nl'] }));
    for (const member of ['bg', 'nl']) space.accept(space.record(member, next));
  });

  it('nothing is sealed to it any more: the old recipient list is E_RECIPIENTS', () => {
    expect(space.append(space.message('nl', { recipients: ['bg', 'hu', 'nl'] }).value).code).toBe('E_RECIPIENTS');
  });

  it('the sender key that it holds serves nobody: E_SENDER_KEY', () => {
    expect(space.append(space.message('nl', { recipients: ['bg', 'nl'] }).value).code).toBe('E_SENDER_KEY');
  });

  it('the key of the new epoch does not open with what it knows', async () => {
    const old = space.senderKeys.get('nl')!;
    space.accept(space.epoch('nl'));
    const key = await space.shareKey('nl');
    const record = messageOf(space.append(space.message('nl').value));
    expect(record.header.recipients).toEqual(['bg', 'nl']);
    expect(openBody(record, new SenderKey(key.id, old.exportSecret()))).toMatchObject({ code: 'E_UNSEAL' });
    expect(openBody(record, key)).toMatchObject({ kind: 'opened' });
  });
});

describe('attack 33: the wraps are not for the recipients: E_SENDER_KEY', () => {
  it.each<readonly [string, (body: SenderKeyBody) => void]>([
    ['one is missing', (body) => void body.wraps.pop()],
    ['there is one more', (body) => void body.wraps.push(create(KeyWrapSchema, body.wraps[0]!))],
    ['one comes twice instead of another', (body) => void (body.wraps[1] = create(KeyWrapSchema, body.wraps[0]!))],
    ['their order differs', (body) => void body.wraps.reverse()],
  ])('%s', async (_, tweak) => {
    expect((await publishKey(['bg', 'hu', 'nl'], tweak)).step).toMatchObject({ code: 'E_SENDER_KEY', received: true });
  });
});

describe('attack 34: a body is moved under another header', () => {
  it.each([
    ['of the next message', () => messageOf(space.append(space.message('nl').value)).header],
    ['with another message id', () => ({ messageId: Buffer.alloc(16, 1) })],
    ['with another place', () => ({ sequence: 77 })],
    ['with another past', () => ({ previous: new Uint8Array(32) })],
    ['with another commitment', () => ({ plaintextCommitment: new Uint8Array(32) })],
    ['of another space', () => ({ spaceId: new Uint8Array(16) })],
  ])('%s: E_UNSEAL', (_, fields) => {
    const record = messageOf(space.append(space.message('nl').value));
    const key = space.senderKeys.get('nl')!;
    expect(openBody({ ...record, header: { ...record.header, ...fields() } }, key)).toMatchObject({ code: 'E_UNSEAL' });
  });
});
