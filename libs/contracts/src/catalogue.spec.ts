import { create } from '@bufbuild/protobuf';
import { describe, expect, it } from '@jest/globals';
import { catalogue, decodeCanonical, encode, HeaderSchema, RecordChangedSchema, violations } from './index.js';

describe('catalogue', () => {
  it('holds every message that carries the option, by its full name', () => {
    expect(catalogue.get('joinder.record.v1.RecordChanged')).toMatchObject({ mailbox: false });
    expect(catalogue.get('joinder.agreement.v1.AgreementDrafted')).toMatchObject({ mailbox: true });
    expect(catalogue.has('joinder.record.v1.Statement')).toBe(false);
  });

  it('names field, rule and what was expected, and never the value', () => {
    const message = create(RecordChangedSchema, { recordId: new Uint8Array(3), type: 1, version: 1 });
    expect(violations(RecordChangedSchema, message)).toEqual([
      expect.objectContaining({ path: 'recordId', rule: 'bytes.len' }),
      expect.objectContaining({ path: '', rule: 'record_changed.content' }),
    ]);
  });
});

describe('text', () => {
  it.each(['a\0b', '\0', 'a\ud800', '\udc00a'])('is refused where a store cannot keep it: %j', (value) => {
    const message = create(RecordChangedSchema, {
      recordId: new Uint8Array(16),
      type: 1,
      version: 1,
      asserts: [
        { property: 'name', value, nature: 1, handling: { code: 1 }, purpose: 'p', legalBasis: 'l', author: 'a' },
      ],
    });
    expect(violations(RecordChangedSchema, message)).toEqual([
      expect.objectContaining({ path: 'asserts.0.value', rule: 'string.text' }),
    ]);
    const [claim] = message.asserts;
    claim!.value = 'Иванов 💣';
    expect(violations(RecordChangedSchema, message)).toEqual([]);
  });
});

describe('decodeCanonical', () => {
  const canonical = encode(HeaderSchema, create(HeaderSchema, { version: 1, sender: 'nl' }));

  it('gives back what was encoded', () => {
    expect(decodeCanonical(HeaderSchema, canonical)?.sender).toBe('nl');
  });

  it.each([
    ['a field twice', Buffer.concat([canonical, Buffer.from([0x08, 0x01])])],
    ['an unknown field', Buffer.concat([canonical, Buffer.from([0xf8, 0x07, 0x01])])],
    ['a varint that is not minimal', Buffer.from([0x08, 0x81, 0x00, 0x12, 0x02, 0x6e, 0x6c])],
    ['a default that is written', Buffer.from([0x08, 0x00])],
    ['fields out of order', Buffer.from([0x12, 0x02, 0x6e, 0x6c, 0x08, 0x01])],
    ['invalid UTF-8', Buffer.from([0x12, 0x01, 0xff])],
    ['a cut message', canonical.subarray(0, canonical.length - 1)],
  ])('refuses %s', (_, bytes) => {
    expect(decodeCanonical(HeaderSchema, bytes)).toBeNull();
  });
});
