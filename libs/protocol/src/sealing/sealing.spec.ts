import { create } from '@bufbuild/protobuf';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';

import { encode, OpenedSchema, PayloadSchema, RefusedSchema } from '#libs/contracts';
import { aSpace, flipped, type MessageRequest, type TestSpace } from '#libs/testing';

import { MAX_PAYLOAD_BYTES } from '../limits.js';
import type { AcceptedRecord } from '../record.js';
import type { PrivateCode } from '../verdict.table.js';
import { bodyAad, plaintextCommitment } from './body-binding.js';
import { encodeFrame, type Frame } from './frame.js';
import { openBody } from './open-body.js';
import { encodePayload, sealPayload } from './seal-payload.js';
import { SenderKey } from './sender-key.js';

let space: TestSpace;
let key: SenderKey;

beforeEach(async () => {
  space = await aSpace({ members: ['hu', 'nl'] });
  key = space.senderKeys.get('nl')!;
});

const opened = encode(OpenedSchema, create(OpenedSchema, { positions: [1n, 2n] }));
const payloadOf = (typeName: string, message: Uint8Array) =>
  encode(PayloadSchema, create(PayloadSchema, { typeName, message }));

function accepted(request: MessageRequest = {}): AcceptedRecord {
  const step = space.accept(space.message('nl', request));
  return recordOf(step.effects);
}

function recordOf(effects: readonly { kind: string; record?: unknown }[]): AcceptedRecord {
  const [record] = effects.flatMap((effect) => (effect.kind === 'message' ? [effect.record as AcceptedRecord] : []));
  return record!;
}

/** A record whose sender made the frame by hand. */
function framed(frame: Uint8Array, commitment: Uint8Array): AcceptedRecord {
  const content = space.content('nl');
  const place = space.place('nl');
  const binding = { ...place, ...content, plaintextCommitment: commitment };
  const body = key.body.seal(content.nonce, frame, bodyAad(binding));
  const record = space.recordAt(place, { ...content, plaintextCommitment: commitment, body });
  return recordOf(space.accept(record).effects);
}

function withFrame(payload: Uint8Array, tweak: Partial<Frame> = {}): AcceptedRecord {
  const salt = randomBytes(32);
  const frame = { salt, compression: 0, payloadLength: payload.length, packed: payload, ...tweak };
  return framed(encodeFrame(frame), plaintextCommitment(salt, payload));
}

describe('openBody', () => {
  it('opens what was sealed', () => {
    const result = openBody(accepted({ typeName: OpenedSchema.typeName, message: opened }), key);
    expect(result).toMatchObject({
      kind: 'opened',
      opened: { type: { name: 'joinder.exchange.v1.Opened' }, message: { positions: [1n, 2n] } },
    });
  });

  it('opens with the key that a recipient found in its wrap', async () => {
    const step = space.accept(space.record('nl', (await space.newSenderKey('nl')).content));
    const [mine, theirs] = await Promise.all([space.receiveKey('nl', step), space.receiveKey('hu', step)]);
    if (mine.kind !== 'opened' || theirs.kind !== 'opened') throw new Error('the wraps do not open');
    expect(openBody(accepted({ senderKey: mine.key }), theirs.key)).toMatchObject({ kind: 'opened' });
  });

  const text = Buffer.alloc(9000, 'a');

  it.each<readonly [PrivateCode, string, string, () => AcceptedRecord]>([
    ['E_UNSEAL', 'a body sealed elsewhere', '', () => framed(randomBytes(256), randomBytes(32))],
    ['E_UNSEAL', 'a frame of another length', '', () => framed(new Uint8Array(272), randomBytes(32))],
    ['E_UNSEAL', 'a frame too short for its fields', '', () => framed(new Uint8Array(40), randomBytes(32))],
    ['E_UNSEAL', 'padding that is not zero', '', () => framed(flipped(frameOf(opened), 255), randomBytes(32))],
    ['E_UNSEAL', 'an unknown compression', '', () => withFrame(opened, { compression: 2 })],
    ['E_UNSEAL', 'a stored payload of another length', '', () => withFrame(opened, { payloadLength: 5 })],
    [
      'E_INFLATE',
      'a payload longer than declared',
      '',
      () => withFrame(text, { compression: 1, packed: deflateRawSync(text), payloadLength: 8999 }),
    ],
    [
      'E_INFLATE',
      'a payload shorter than declared',
      '',
      () => withFrame(text, { compression: 1, packed: deflateRawSync(text), payloadLength: 9001 }),
    ],
    [
      'E_INVALID',
      'a declared length over the limit',
      'payload',
      () => withFrame(text, { compression: 1, packed: deflateRawSync(text), payloadLength: MAX_PAYLOAD_BYTES + 1 }),
    ],
    [
      'E_INFLATE',
      'bytes behind the packed text',
      '',
      () => withFrame(text, { compression: 1, packed: Buffer.concat([deflateRawSync(text), Buffer.of(0)]) }),
    ],
    [
      'E_INFLATE',
      'noise as packed text',
      '',
      () => withFrame(text, { compression: 1, packed: Buffer.alloc(50, 0xff) }),
    ],
    ['E_COMMITMENT', 'another text than committed to', '', () => framed(frameOf(opened), randomBytes(32))],
    ['E_INVALID', 'a payload that is none', 'payload', () => withFrame(Buffer.from('payload'))],
    ['E_INVALID', 'an unknown type', 'type_name', () => withFrame(payloadOf('joinder.exchange.v1.Nothing', opened))],
    [
      'E_INVALID',
      'a type that is no message',
      'type_name',
      () => withFrame(payloadOf('joinder.exchange.v1.Header', opened)),
    ],
    [
      'E_INVALID',
      'a message with unknown fields',
      'message',
      () => withFrame(payloadOf(OpenedSchema.typeName, Buffer.from([0x10, 1]))),
    ],
    [
      'E_INVALID',
      'a message that breaks a rule',
      'positions',
      () => withFrame(payloadOf(OpenedSchema.typeName, Buffer.of())),
    ],
    [
      'E_INVALID',
      'a refusal with a public code',
      'code',
      () => withFrame(payloadOf(RefusedSchema.typeName, refusedWith(22))),
    ],
  ])('answers %s to %s', (code, _, field, record) => {
    expect(openBody(record(), key)).toMatchObject({ kind: 'refused', code, field });
  });

  it('refuses a body under the header of another record', () => {
    const [one, other] = [accepted(), accepted()];
    expect(openBody({ ...one, body: other.body }, key)).toMatchObject({ code: 'E_UNSEAL' });
    expect(openBody({ ...one, header: other.header }, key)).toMatchObject({ code: 'E_UNSEAL' });
  });

  it('takes no other key than the one that the record names, and needs the body', () => {
    const record = accepted();
    expect(() => openBody(record, space.senderKeys.get('hu')!)).toThrow(expect.objectContaining({ code: 'WRONG_KEY' }));
    expect(() => openBody({ ...record, body: null }, key)).toThrow(expect.objectContaining({ code: 'BODY_MISSING' }));
  });

  it('does not compile for a record that was not accepted', () => {
    const { position, identity, header, headerBytes, signatures, body } = accepted();
    // @ts-expect-error only judge() and the own archive brand a record
    const open = () => openBody({ position, identity, header, headerBytes, signatures, body }, key);
    expect(open).not.toThrow();
  });
});

describe('sealPayload', () => {
  const long = encodePayload(
    OpenedSchema.typeName,
    encode(OpenedSchema, create(OpenedSchema, { positions: new Array<bigint>(9000).fill(3n) })),
  );
  const seal = (payload: Uint8Array, compressible: boolean) =>
    sealPayload({ payload, compressible, senderKey: key, place: space.place('nl'), messageId: new Uint8Array(16) });

  it('compresses long payloads where that is allowed, and none else', () => {
    expect(seal(long, false).body.length).toBeGreaterThan(9000);
    expect(seal(long, true).body.length).toBe(256 + 16);
    const short = encodePayload(
      OpenedSchema.typeName,
      encode(OpenedSchema, create(OpenedSchema, { positions: new Array<bigint>(4000).fill(3n) })),
    );
    expect(seal(short, true).body.length).toBeGreaterThan(4000);
  });

  it('hides lengths up to 256 bytes', () => {
    const lengths = [1, 20, 50].map(
      (n) => seal(encodePayload(OpenedSchema.typeName, new Uint8Array(n)), true).body.length,
    );
    expect(new Set(lengths)).toEqual(new Set([256 + 16]));
  });

  it('never uses a nonce twice', () => {
    const nonces = Array.from({ length: 500 }, () => Buffer.from(seal(opened, true).nonce).toString('hex'));
    expect(new Set(nonces).size).toBe(500);
  });

  it('refuses payloads over the limit', () => {
    const tooLarge = new Uint8Array(MAX_PAYLOAD_BYTES + 1);
    expect(() => seal(tooLarge, true)).toThrow(expect.objectContaining({ code: 'TOO_LARGE' }));
  });
});

function frameOf(message: Uint8Array): Uint8Array {
  const payload = payloadOf(OpenedSchema.typeName, message);
  return encodeFrame({ salt: new Uint8Array(32), compression: 0, payloadLength: payload.length, packed: payload });
}

function refusedWith(code: number): Uint8Array {
  return encode(RefusedSchema, create(RefusedSchema, { position: 1n, identity: new Uint8Array(32), code }));
}
