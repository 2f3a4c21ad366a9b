import { create } from '@bufbuild/protobuf';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';

import { encode, OpenedSchema, PayloadSchema, RefusedSchema } from '#libs/contracts';
import { type AcceptedRecord, openBody, type SenderKey, VERDICT } from '#libs/protocol';
import { aSpace, type TestSpace } from '#libs/testing';

import { bodyAad, plaintextCommitment } from '../../libs/protocol/src/sealing/body-binding.js';
import { encodeFrame } from '../../libs/protocol/src/sealing/frame.js';

let space: TestSpace;
let key: SenderKey;

beforeEach(async () => {
  space = await aSpace({ members: ['hu', 'nl'] });
  key = space.senderKeys.get('nl')!;
});

const BOMB_BYTES = 500 * 1024 * 1024;

/** A record whose sealed frame was made by hand: what a dishonest sender with good keys can do. */
function sealedFrame(frame: { compression: number; payloadLength: number; packed: Uint8Array }): AcceptedRecord {
  const salt = randomBytes(32);
  const [place, content] = [space.place('nl'), space.content('nl')];
  const commitment = plaintextCommitment(salt, frame.packed);
  const aad = bodyAad({ ...place, ...content, plaintextCommitment: commitment });
  const body = key.body.seal(content.nonce, encodeFrame({ salt, ...frame }), aad);
  return messageOf(space.recordAt(place, { ...content, plaintextCommitment: commitment, body }).value);
}

function messageOf(value: Uint8Array): AcceptedRecord {
  const step = space.append(value);
  const [record] = step.effects.flatMap((effect) => (effect.kind === 'message' ? [effect.record] : []));
  if (record === undefined) throw new Error(`the message is ${step.code}`);
  return record;
}

const sealed = (typeName: string, message: Uint8Array) => {
  const payload = encode(PayloadSchema, create(PayloadSchema, { typeName, message }));
  return openBody(sealedFrame({ compression: 0, payloadLength: payload.length, packed: payload }), key);
};

describe('attack 35: too much of something', () => {
  it.each([
    ['E_SIZE', 'a value of a megabyte and more', () => new Uint8Array(1_000_001)],
    [
      'E_PARSE',
      '65 recipients',
      () => space.message('nl', {}, { header: { recipients: Array.from({ length: 65 }, () => 'nl') } }).value,
    ],
    [
      'E_PARSE',
      'a header of 100 KiB',
      () => space.message('nl', {}, { header: { recipients: ['n'.repeat(100_000)] } }).value,
    ],
    [
      'E_PARSE',
      'half a million groups, each in the one before',
      () => Buffer.concat([Buffer.from([0, 0x4a, 0x4e, 1]), new Uint8Array(500_000).fill(0x1b)]),
    ],
    [
      'E_PARSE',
      'ten thousand signatures',
      () => space.message('nl', {}, { signatures: (own) => new Array(10_000).fill(own[0]!) }).value,
    ],
  ])('%s for %s, before anything is computed', (code, _, value) => {
    expect(space.judge(value())).toMatchObject({ code });
  });
});

describe('attack 36: a text that unpacks to half a gigabyte', () => {
  it.each([
    ['says so', 'E_INVALID', BOMB_BYTES],
    ['says it is small', 'E_INFLATE', 1000],
  ])('and %s: %s, and memory stays where it was', (_, code, payloadLength) => {
    const record = sealedFrame({ compression: 1, payloadLength, packed: bomb() });
    const before = process.memoryUsage().rss;
    expect(openBody(record, key)).toMatchObject({ kind: 'refused', code });
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
  });
});

describe('attack 38: something that nobody knows', () => {
  it('a kind: E_PARSE, a leaf like any other, and the log goes on', () => {
    const header: object = { kind: 99 };
    expect(space.append(space.message('nl', {}, { header }).value)).toMatchObject({
      verdict: VERDICT.E_PARSE,
    });
    expect(space.append(space.message('nl').value)).toMatchObject({ verdict: VERDICT.OK });
  });

  it.each(['joinder.exchange.v1.Header', 'joinder.record.v1.Nothing', '__proto__', 'constructor', ''])(
    'a message type "%s": E_INVALID, public verdict 0',
    (typeName) => {
      expect(sealed(typeName, Buffer.of())).toMatchObject({ code: 'E_INVALID', field: 'type_name' });
    },
  );
});

describe('attack 40: a message that is not of its contract', () => {
  it('an older contract that is no longer admitted is E_SCHEMA', () => {
    expect(space.judge(space.message('nl', {}, { header: { contractDigest: randomBytes(32) } }).value)).toMatchObject({
      code: 'E_SCHEMA',
    });
  });

  it.each<readonly [string, string, string, () => Uint8Array]>([
    ['a field with another type', RefusedSchema.typeName, 'message', () => Buffer.from([0x0a, 0x01, 0x05])],
    ['invalid UTF-8', RefusedSchema.typeName, 'message', () => Buffer.from([0x22, 0x01, 0xff])],
    ['an unknown field', OpenedSchema.typeName, 'message', () => Buffer.from([0x0a, 0x01, 0x05, 0x78, 0x01])],
    ['a field twice', RefusedSchema.typeName, 'message', () => Buffer.from([0x08, 0x01, 0x08, 0x02])],
    ['bytes cut off', OpenedSchema.typeName, 'message', () => Buffer.from([0x0a, 0x05, 0x01])],
    ['a required field that is missing', OpenedSchema.typeName, 'positions', () => Buffer.of()],
    ['a number out of range', RefusedSchema.typeName, 'code', () => refusal({ code: 23 })],
    ['a hash of another length', RefusedSchema.typeName, 'identity', () => refusal({ identity: new Uint8Array(31) })],
    ['a text over its limit', RefusedSchema.typeName, 'field', () => refusal({ field: 'x'.repeat(201) })],
  ])('%s is E_INVALID with the field that broke', (_, typeName, field, message) => {
    expect(sealed(typeName, message())).toMatchObject({ kind: 'refused', code: 'E_INVALID', field });
  });
});

function refusal(fields: object): Uint8Array {
  return encode(
    RefusedSchema,
    create(RefusedSchema, { position: 1n, identity: new Uint8Array(32), code: 63, ...fields }),
  );
}

/** Raw DEFLATE of half a gigabyte of zeros, about 500 KiB. */
function bomb(): Uint8Array {
  const block = deflateRawSync(new Uint8Array(1024 * 1024), { finishFlush: 2 });
  return Buffer.concat([...Array.from({ length: BOMB_BYTES / (1024 * 1024) }, () => block), Buffer.from([0x03, 0x00])]);
}
