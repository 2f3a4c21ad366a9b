import { create } from '@bufbuild/protobuf';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { createHmac } from 'node:crypto';

import { decodeCanonical, encode, EnvelopeSchema, type Signature, SignatureSchema } from '#libs/contracts';
import type { RecordSigner } from '#libs/protocol';
import { aMember, aSpace, aSuccessorList, aTrustList, flipped, TestSpace } from '#libs/testing';
import { cosign, emptyRoot, formatCheckpoint, parseCosignature, verifyCosignature } from '#libs/tlog';
import { draftTrustList, preAuthEncoding, signer, type TrustListDraft } from '#libs/trust';

let space: TestSpace;

beforeEach(async () => {
  space = await aSpace({ members: ['bg', 'hu', 'nl', 'ro'] });
});

const codeOf = (value: Uint8Array): string => {
  const step = space.judge(value);
  return step.kind === 'halt' ? step.reason : step.code;
};
const all = () => [...space.members.values()];
const list = () => space.state.lists.at(-1)!;
const refusals = (value: Uint8Array, offsets: Iterable<number>) => {
  const codes = new Set<string>();
  for (const offset of offsets) for (let bit = 0; bit < 8; bit += 1) codes.add(codeOf(flipped(value, offset, bit)));
  return codes;
};

/** Rewrites an envelope the way an attacker on the wire could. */
function rewritten(
  value: Uint8Array,
  change: (envelope: { header: Uint8Array; body: Uint8Array; signatures: Signature[] }) => void,
) {
  const envelope = decodeCanonical(EnvelopeSchema, value.subarray(4))!;
  change(envelope);
  return Buffer.concat([value.subarray(0, 4), encode(EnvelopeSchema, envelope)]);
}

describe('attack 1: one bit is flipped', () => {
  it('in any byte of a message: it is never accepted, and the reason says where', () => {
    const { value } = space.message('nl');
    const { header, body } = decodeCanonical(EnvelopeSchema, value.subarray(4))!;
    const at = (part: Uint8Array) => Buffer.from(value).indexOf(part);
    const range = (from: number, length: number) => Array.from({ length }, (_, i) => from + i);

    expect(refusals(value, range(0, 3))).toEqual(new Set(['E_MAGIC']));
    expect(refusals(value, range(at(header), header.length))).toEqual(new Set(['E_SIGNATURE']));
    expect(refusals(value, range(at(body), body.length))).toEqual(new Set(['E_BODY']));
    const everything = refusals(value, value.keys());
    expect(everything.has('OK')).toBe(false);
    expect(everything.has('DUPLICATE')).toBe(false);
  });

  it('or the bodies of two good records are swapped: E_BODY', () => {
    const [one, other] = [space.message('nl').value, space.message('nl').value];
    const { body } = decodeCanonical(EnvelopeSchema, other.subarray(4))!;
    expect(codeOf(rewritten(one, (envelope) => void (envelope.body = body)))).toBe('E_BODY');
  });

  it('or their signatures are swapped: E_SIGNATURE', () => {
    const [one, other] = [space.message('nl').value, space.message('nl').value];
    const { signatures } = decodeCanonical(EnvelopeSchema, other.subarray(4))!;
    expect(codeOf(rewritten(one, (envelope) => void (envelope.signatures = signatures)))).toBe('E_SIGNATURE');
  });
});

describe('attack 2: a member signs in the name of another', () => {
  it('is E_SENDER, whatever key id the header names', () => {
    const byRo = space.member('ro').recordSigner;
    expect(codeOf(space.message('nl', {}, { signer: byRo }).value)).toBe('E_SENDER');
    expect(codeOf(space.message('nl', {}, { signer: byRo, header: { keyId: byRo.keyId } }).value)).toBe('E_SENDER');
  });

  it('is E_SIGNATURE with the key id of the victim on it', () => {
    const { sign } = space.member('ro').recordSigner;
    const { keyId } = space.member('nl').recordSigner;
    expect(codeOf(space.message('nl', {}, { signer: { keyId, sign } }).value)).toBe('E_SIGNATURE');
  });
});

it('attack 3: a key of nobody is E_KEY_UNKNOWN and leaves no trace but a leaf', () => {
  const step = space.append(space.message('nl', {}, { signer: aMember('nl').recordSigner }).value);
  expect(step).toMatchObject({ code: 'E_KEY_UNKNOWN', record: null, effects: [] });
});

it('attack 4: a key id in the header that is not the one of the signature is E_SENDER', () => {
  const { keyId } = space.member('nl').keys.sealing;
  expect(codeOf(space.message('nl', {}, { header: { keyId } }).value)).toBe('E_SENDER');
});

describe('attack 5: a key is used for something else', () => {
  it.each(['checkpoint', 'admin'] as const)('a record signed with the %s key is E_KEY_USE', (use) => {
    const { keys, admin } = space.member('nl');
    const key = use === 'admin' ? admin.admin : keys[use];
    expect(codeOf(space.message('nl', {}, { signer: signer(key) }).value)).toBe('E_KEY_USE');
  });

  it('a checkpoint cosigned with the record key is no cosignature of the member', () => {
    const { record, checkpoint } = space.member('nl').keys;
    const checkpointBody = formatCheckpoint({ origin: 'joinder/test', size: 0n, root: emptyRoot });
    const raw = (spki: Uint8Array) => spki.subarray(12);
    const line = cosign({
      checkpointBody,
      name: 'joinder/nl',
      seconds: 1n,
      key: record.privateKey,
      publicKeyRaw: raw(record.spki),
    });
    const claim = {
      checkpointBody,
      cosignature: parseCosignature(line),
      name: 'joinder/nl',
      publicKeyRaw: raw(checkpoint.spki),
    };
    expect(() => verifyCosignature(claim)).toThrow(expect.objectContaining({ code: 'KEY_MISMATCH' }));
  });
});

describe('attack 6: the algorithm is confused', () => {
  it('a list that calls an Ed25519 key P-256 is refused', () => {
    const { record } = space.member('nl').keys;
    expect(() =>
      draft({ members: [{ id: 'nl', keys: [{ ...record, suite: 2 }, space.member('nl').admin.admin] }] }),
    ).toThrow(expect.objectContaining({ code: 'KEY_FORMAT' }));
  });

  it.each<readonly [string, (message: Uint8Array) => Uint8Array]>([
    [
      'an HMAC with the public key as secret',
      (message) => createHmac('sha512', space.member('nl').keys.record.spki).update(message).digest(),
    ],
    ['nothing ("none")', () => Buffer.of()],
    ['zeros', () => new Uint8Array(64)],
  ])('%s in place of a signature is E_SIGNATURE', (_, sign) => {
    const { keyId } = space.member('nl').recordSigner;
    expect(codeOf(space.message('nl', {}, { signer: { keyId, sign } }).value)).toBe('E_SIGNATURE');
  });
});

describe('attack 7: a key out of its time', () => {
  const revoke = () => {
    const { keyIdHex } = space.member('nl').keys.record;
    const next = aSuccessorList(list(), [{ kind: 'revoke', keyIdHex, compromisedSinceMs: 1n }], all());
    space.accept(space.record('hu', space.trustView([next])));
  };

  it('revoked is E_KEY_REVOKED from the next position on, and a created_at before that changes nothing', () => {
    const { value } = space.message('nl', {}, { header: { createdAt: 1n } });
    revoke();
    expect(codeOf(value)).toBe('E_KEY_REVOKED');
  });

  it('does not unmake what was accepted before', () => {
    const step = space.append(space.message('nl').value);
    revoke();
    expect(step.code).toBe('OK');
    expect(space.state.heads.get('nl')?.identity).toBe(step.identity);
  });

  it('an expired list refuses nothing, since verdicts read no clock', async () => {
    const nl = aMember('nl');
    const past = new TestSpace([nl]);
    const expired = aTrustList([nl], { issuedMs: 1n, expiresMs: 2n });
    past.know(expired);
    expect(past.judge(past.record('nl', past.charterContent(past.charter(), expired)).value)).toMatchObject({
      code: 'OK',
    });
  });
});

describe('attack 9: another signature of the same record', () => {
  it('S + L in place of S (Ed25519) is E_SIGNATURE', () => {
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const { value } = space.message('nl');
    const forged = rewritten(value, ({ signatures: [signature] }) => {
      const s = BigInt(`0x${Buffer.from(signature!.value.subarray(32)).reverse().toString('hex')}`) + order;
      signature!.value = Buffer.concat([
        signature!.value.subarray(0, 32),
        Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse(),
      ]);
    });
    expect(codeOf(forged)).toBe('E_SIGNATURE');
  });

  it('n − s in place of s (P-256) is the same record: DUPLICATE, one effect', async () => {
    const p256 = await aSpace({ members: [aMember('hu', 2), aMember('nl')] });
    const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
    const { value } = p256.message('hu');
    const twin = rewritten(value, ({ signatures: [signature] }) => {
      const s = order - BigInt(`0x${Buffer.from(signature!.value.subarray(32)).toString('hex')}`);
      signature!.value = Buffer.concat([
        signature!.value.subarray(0, 32),
        Buffer.from(s.toString(16).padStart(64, '0'), 'hex'),
      ]);
    });
    expect(Buffer.compare(value, twin)).not.toBe(0);
    expect(p256.append(twin).code).toBe('OK');
    expect(p256.append(value)).toMatchObject({ code: 'DUPLICATE', effects: [] });
  });
});

it.each([
  ['the neutral element', '0100000000000000000000000000000000000000000000000000000000000000'],
  ['a point of order 8', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'],
])('attack 10: a list with %s as Ed25519 key is refused', (_, point) => {
  const spki = Buffer.from(`302a300506032b6570032100${point}`, 'hex');
  const key = { use: 'record', suite: 1, spki } as const;
  expect(() => draft({ members: [{ id: 'nl', keys: [key, space.member('nl').admin.admin] }] })).toThrow(
    expect.objectContaining({ code: 'KEY_SMALL_ORDER' }),
  );
});

it('attack 11: a second signature, good or bad, is E_SUITE: the suite demands exactly one', () => {
  const bad = create(SignatureSchema, { keyId: new Uint8Array(16), value: new Uint8Array(64), batchSize: 1 });
  expect(codeOf(space.message('nl', {}, { signatures: (own) => [...own, bad] }).value)).toBe('E_SUITE');
  expect(codeOf(space.message('nl', {}, { signatures: (own) => [bad, ...own] }).value)).toBe('E_SUITE');
  expect(codeOf(space.message('nl', {}, { signatures: (own) => [...own, ...own] }).value)).toBe('E_SUITE');
});

it('attack 12: a weaker suite than the list demands is E_SUITE, also where the key is good', async () => {
  const [hu, nl] = [aMember('hu', 2), aMember('nl', 1)];
  const strict = new TestSpace([hu, nl]);
  const demanding = aTrustList([hu, nl], { minRecordSuite: 2 });
  strict.know(demanding);
  strict.accept(strict.record('hu', strict.charterContent(strict.charter(), demanding)));
  expect(strict.judge(strict.record('nl', strict.charterContent(strict.charter())).value)).toMatchObject({
    code: 'E_SUITE',
  });
});

describe('attack 13: a signature over something of another type', () => {
  it.each<readonly [string, (statement: Uint8Array) => Uint8Array]>([
    [
      'the same bytes as a trust list',
      (statement) => preAuthEncoding('application/vnd.joinder.trust-list.v1', statement),
    ],
    ['the bytes without their type', (statement) => statement],
  ])('%s is E_SIGNATURE', (_, frame) => {
    const { keyId, sign } = space.member('nl').recordSigner;
    const bare = (framed: Uint8Array) => framed.subarray(framed.length - 36);
    const confused: RecordSigner = { keyId, sign: (framed) => sign(frame(bare(framed))) };
    expect(codeOf(space.message('nl', {}, { signer: confused }).value)).toBe('E_SIGNATURE');
  });
});

describe('attack 14: one value that two parsers read differently', () => {
  const appended = (more: readonly number[]) => () => Buffer.concat([space.message('nl').value, Buffer.from(more)]);

  it.each<readonly [string, () => Uint8Array]>([
    ['a second header', appended([0x0a, 0x00])],
    ['a second body', appended([0x82, 0x01, 0x00])],
    ['bytes behind the envelope', appended([0x00])],
    ['an unknown field', appended([0xf8, 0x01, 0x01])],
    ['the body before the header', () => bodyFirst(space.message('nl').value)],
  ])('%s is E_PARSE', (_, value) => {
    expect(codeOf(value())).toBe('E_PARSE');
  });
});

describe('attack 15: bytes that are not canonical, though signed', () => {
  it.each<readonly [string, (header: Uint8Array) => Uint8Array]>([
    [
      'a varint that is longer than needed',
      (header) => Buffer.concat([Buffer.from([0x08, 0x81, 0x00]), header.subarray(2)]),
    ],
    ['an unknown field', (header) => Buffer.concat([header, Buffer.from([0xf8, 0x07, 0x01])])],
    ['a field twice', (header) => Buffer.concat([header, Buffer.from([0x08, 0x01])])],
    ['a default that is written', (header) => Buffer.concat([header, Buffer.from([0xa0, 0x01, 0x00])])],
    ['a group', (header) => Buffer.concat([header, Buffer.from([0xfb, 0x01, 0xfc, 0x01])])],
  ])('%s in the header is E_PARSE', (_, headerBytes) => {
    expect(codeOf(space.message('nl', {}, { headerBytes }).value)).toBe('E_PARSE');
  });
});

function draft(fields: Partial<TrustListDraft>): Uint8Array {
  return draftTrustList({ issuedMs: 1n, expiresMs: 2n, contractDigests: [], members: [], ...fields });
}

/** The same fields with the body first: what a lenient parser would read as the same envelope. */
function bodyFirst(value: Uint8Array): Uint8Array {
  const { header, body, signatures } = decodeCanonical(EnvelopeSchema, value.subarray(4))!;
  const part = (fields: object) => encode(EnvelopeSchema, create(EnvelopeSchema, fields));
  return Buffer.concat([value.subarray(0, 4), part({ body }), part({ header, signatures })]);
}
