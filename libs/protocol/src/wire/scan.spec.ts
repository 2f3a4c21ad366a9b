import { create, type DescMessage, toBinary } from '@bufbuild/protobuf';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  AgreementDraftedSchema,
  CharterBodySchema,
  CharterSchema,
  catalogue,
  decodeCanonical,
  EnvelopeSchema,
  HeaderSchema,
  OpenedSchema,
  PayloadSchema,
  PeopleNamedSchema,
  RecordChangedSchema,
  SenderKeyBodySchema,
  StatementSchema,
  TrustListSchema,
  TrustViewBodySchema,
  wireTable,
} from '#libs/contracts';
import { aMember, aTrustList } from '#libs/testing';

import { decodeBounded } from './decode-bounded.js';
import { MAX_ELEMENTS, scanMessage } from './scan.js';

const list = aTrustList([aMember('hu', 2), aMember('nl')]);
const bytes = (length: number, fill = 7) => new Uint8Array(length).fill(fill);
const signature = {
  keyId: bytes(16),
  value: bytes(64),
  batchIndex: 3,
  batchSize: 64,
  batchPath: [bytes(32), bytes(32)],
};
const signed = { list: list.listBytes, signatures: [{ keyId: bytes(16), value: bytes(64) }] };
const statement = {
  property: 'familyName',
  value: 'Кириллица ő 漢字',
  nature: 1,
  release: ['hu', 'nl'],
  sensitivities: [1, 3],
  evaluation: { source: 'A', information: 2 },
  evidence: [{ exhibit: 'E1', sha256: bytes(32) }, {}],
};

const encodeOf = <Desc extends DescMessage>(schema: Desc, message: object): [DescMessage, Uint8Array] => [
  schema,
  toBinary(schema, create(schema, message as never)),
];

const good: readonly [DescMessage, Uint8Array][] = [
  encodeOf(EnvelopeSchema, { header: bytes(200), signatures: [signature, {}], body: bytes(300) }),
  encodeOf(HeaderSchema, {
    version: 1,
    sender: 'nl',
    kind: 5,
    epoch: 2 ** 32 - 1,
    createdAt: 2n ** 64n - 1n,
    recipients: ['', 'hu'],
    sealing: {},
    seenSize: 128n,
  }),
  encodeOf(SenderKeyBodySchema, {
    suite: 1,
    keyCommitment: bytes(32),
    wraps: [{ recipient: 'hu', ct: bytes(48) }, {}],
  }),
  encodeOf(TrustViewBodySchema, { lists: [signed, {}] }),
  [TrustListSchema, list.listBytes],
  encodeOf(TrustListSchema, { version: 300n, protocolVersions: [0, 1, 300], members: [{}], also: bytes(32) }),
  encodeOf(CharterBodySchema, { charter: bytes(10), list: signed }),
  encodeOf(CharterSchema, { revision: 2, members: ['hu'], sharedHistory: true, continues: { size: 9n } }),
  encodeOf(PayloadSchema, { typeName: 'a', message: bytes(9), attachments: [{ mediaType: 'a/b' }] }),
  encodeOf(OpenedSchema, { positions: [0n, 1n, 2n ** 64n - 1n] }),
  encodeOf(RecordChangedSchema, { recordId: bytes(16), type: 1, asserts: [statement, {}], retracts: [{ index: 3 }] }),
  encodeOf(StatementSchema, statement),
  encodeOf(AgreementDraftedSchema, { agreement: { title: '\ufeffname', switches: [{ values: ['a', ''] }] } }),
  encodeOf(PeopleNamedSchema, { people: [{ languages: ['nl'] }] }),
];

const isCanonical = (schema: DescMessage, value: Uint8Array) => decodeCanonical(schema, value) !== null;
const isScanned = (schema: DescMessage, value: Uint8Array) => scanMessage(wireTable(schema), value) === null;

describe('the scan of the wire', () => {
  it.each(good)('lets %s through, and it decodes to the same', (schema, value) => {
    expect(scanMessage(wireTable(schema), value)).toBeNull();
    expect(decodeBounded(schema, value)).toEqual(decodeCanonical(schema, value));
  });

  it('says the same as decoding and encoding again, of whatever is near a message', () => {
    const part = fc.oneof(
      fc.constantFrom(0, 1, 2, 8, 10, 16, 18, 26, 34, 66, 90, 127, 128, 129, 255),
      fc.nat({ max: 255 }),
    );
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat({ max: 3 }),
      put: fc.array(part, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.nat({ max: good.length - 1 }), fc.array(edit, { minLength: 1, maxLength: 3 }), (index, edits) => {
        const [schema, start] = good[index]!;
        let value = Buffer.from(start);
        for (const { at, cut, put } of edits) {
          const place = Math.floor(at * value.length);
          value = Buffer.concat([value.subarray(0, place), Buffer.from(put), value.subarray(place + cut)]);
        }
        const found = scanMessage(wireTable(schema), value);
        if (found === null) expect(isCanonical(schema, value)).toBe(true);
        else if (found.rule === 'canonical' && !hasNegative(value)) expect(isCanonical(schema, value)).toBe(false);
      }),
      { numRuns: 5000 },
    );
  });

  it('says the same of every single byte of a message changed', () => {
    const changes = [0, 1, 0x7f, 0x80, 0xff, null];
    for (const [schema, start] of good.filter(([, value]) => value.length < 400)) {
      const changed = [...start.keys()].flatMap((at) =>
        changes.map((byte) => start.map((old, i) => (i === at ? (byte ?? old ^ 9) : old))),
      );
      const passed = changed.filter((value) => isScanned(schema, value));
      expect(passed.every((value) => isCanonical(schema, value))).toBe(true);
    }
  });

  it('never throws on any bytes', () => {
    fc.assert(
      fc.property(fc.nat({ max: good.length - 1 }), fc.uint8Array({ maxLength: 64 }), (index, value) => {
        const [schema] = good[index]!;
        const decoded = decodeBounded(schema, value);
        expect(decoded === null || isCanonical(schema, value)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('names the field that holds too much', () => {
    const found = (schema: DescMessage, message: object) =>
      scanMessage(wireTable(schema), encodeOf(schema, message)[1]);
    const evidence = Array.from({ length: 51 }, () => ({}));
    expect(found(RecordChangedSchema, { asserts: [{}, { evidence }] })).toEqual({
      field: 'asserts.1.evidence',
      rule: 'repeated.max_items',
    });
    expect(found(RecordChangedSchema, { recordId: bytes(17) })).toEqual({ field: 'recordId', rule: 'bytes.max_len' });
    expect(found(StatementSchema, { value: 'x'.repeat(16_001) })).toEqual({ field: 'value', rule: 'bytes.max_len' });
    expect(found(StatementSchema, { value: '漢'.repeat(4000) })).toBeNull();
    expect(found(EnvelopeSchema, { signatures: [{ value: bytes(511) }] })).toMatchObject({ rule: 'message.max_bytes' });
  });

  it('counts keys over all members of a list, and elements over a whole message', () => {
    const members = Array.from({ length: 33 }, () => ({ keys: Array.from({ length: 64 }, () => ({})) }));
    const value = encodeOf(TrustListSchema, { members })[1];
    expect(scanMessage(wireTable(TrustListSchema), value)).toEqual({
      field: 'members.32.keys',
      rule: 'repeated.max_items',
    });
    const people = Array.from({ length: 200 }, () => ({ languages: Array.from({ length: 20 }, () => 'nl') }));
    expect(200 * 21).toBeLessThan(MAX_ELEMENTS);
    expect(isScanned(PeopleNamedSchema, encodeOf(PeopleNamedSchema, { people })[1])).toBe(true);
  });

  it('knows a table for every message of the contract', () => {
    for (const { schema } of catalogue.values()) expect(wireTable(schema).length).toBeGreaterThan(1);
  });
});

/** An enum below zero takes ten bytes; the scan knows none. */
function hasNegative(value: Buffer): boolean {
  return value.includes(Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff, 0x01]));
}
