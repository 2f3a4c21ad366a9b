import { beforeEach, describe, expect, it } from '@jest/globals';

import { decodeCanonical, encode, type SenderKeyBody, SenderKeyBodySchema } from '#libs/contracts';
import { aMember, aSpace, type TestSpace } from '#libs/testing';

import { wrapTo } from '#libs/letters';

import { wrapInfo } from './wrap-info.js';
import { openSenderKey } from './open-sender-key.js';

let space: TestSpace;

beforeEach(async () => {
  space = await aSpace({ members: ['bg', 'hu', 'nl'], stage: 'joined' });
});

/** Publishes a sender key of nl whose body was changed after it was made. */
async function published(tweak: (body: SenderKeyBody) => void = () => undefined) {
  const { content, secret } = await space.newSenderKey('nl');
  const body = decodeCanonical(SenderKeyBodySchema, content.body)!;
  tweak(body);
  return { step: space.accept(space.record('nl', { ...content, body: encode(SenderKeyBodySchema, body) })), secret };
}

describe('a sender key', () => {
  it('opens to the same secret for each recipient', async () => {
    const { step, secret } = await published();
    for (const recipient of ['bg', 'hu', 'nl']) {
      const opened = await space.receiveKey(recipient, step);
      if (opened.kind !== 'opened') throw new Error(`${recipient} cannot open its wrap`);
      expect(Buffer.compare(opened.key.exportSecret(), secret)).toBe(0);
      expect(opened.key.id).toBe(step.identity);
    }
  });

  it.each([
    ['a flipped ciphertext', (body: SenderKeyBody) => void (body.wraps[1]!.ct[0]! ^= 1)],
    ['a flipped encapsulation', (body: SenderKeyBody) => void (body.wraps[1]!.enc[0]! ^= 1)],
    ['an encapsulation of small order', (body: SenderKeyBody) => void body.wraps[1]!.enc.fill(0)],
    [
      'the wrap of another recipient',
      (body: SenderKeyBody) => void ([body.wraps[1]!.enc, body.wraps[1]!.ct] = [body.wraps[0]!.enc, body.wraps[0]!.ct]),
    ],
    ['another commitment than the wraps are bound to', (body: SenderKeyBody) => void (body.keyCommitment[0]! ^= 1)],
  ])('with %s is E_UNSEAL for that recipient', async (_, tweak) => {
    const { step } = await published(tweak);
    expect(await space.receiveKey('hu', step)).toMatchObject({ kind: 'refused', code: 'E_UNSEAL' });
  });

  it('that differs from its commitment is E_COMMITMENT for the recipient that got it', async () => {
    const { publicKeyRaw, keyId } = space.state.lists[0]!.activeKey('hu', 'sealing')!;
    const place = space.place('nl');
    const { step } = await published();
    expect((await space.receiveKey('hu', step)).kind).toBe('opened');

    const { content } = await space.newSenderKey('nl');
    const body = decodeCanonical(SenderKeyBodySchema, content.body)!;
    const info = wrapInfo(
      { ...place, sequence: place.sequence + 1 },
      { recipient: 'hu', keyId, commitment: body.keyCommitment },
    );
    Object.assign(body.wraps[1]!, await wrapTo(publicKeyRaw, info, new Uint8Array(32).fill(1)));
    const forged = space.accept(space.record('nl', { ...content, body: encode(SenderKeyBodySchema, body) }));
    expect(await space.receiveKey('hu', forged)).toMatchObject({ kind: 'refused', code: 'E_COMMITMENT' });
    expect((await space.receiveKey('bg', forged)).kind).toBe('opened');
  });

  it('made for one place in the chain does not open at another', async () => {
    const { content } = await space.newSenderKey('nl');
    space.accept(space.record('nl', space.trustView(space.state.lists)));
    const step = space.accept(space.record('nl', content));
    expect(await space.receiveKey('hu', step)).toMatchObject({ kind: 'refused', code: 'E_UNSEAL' });
  });

  it('says which key is missing where the own one is not at hand', async () => {
    const { step } = await published();
    const [record] = step.effects.flatMap((effect) => (effect.kind === 'senderKey' ? [effect.record] : []));
    const stranger = aMember('hu').sealingKeys;
    const { keyIdHex } = space.member('hu').keys.sealing;
    expect(await openSenderKey(record!, stranger)).toEqual({ kind: 'missing', keyIdHex });
    await expect(openSenderKey(record!, aMember('ro').sealingKeys)).rejects.toMatchObject({ code: 'WRONG_KEY' });
    await expect(openSenderKey({ ...record!, body: null }, stranger)).rejects.toMatchObject({ code: 'BODY_MISSING' });
  });

  it.each([
    ['out of order', ['nl', 'bg']],
    ['without the sender', ['bg', 'hu']],
    ['twice the same', ['nl', 'nl']],
  ])('is not made for recipients %s', async (_, recipients) => {
    await expect(space.newSenderKey('nl', recipients)).rejects.toMatchObject({ code: 'RECIPIENTS' });
  });
});
