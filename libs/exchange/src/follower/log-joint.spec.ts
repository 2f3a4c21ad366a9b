import { beforeAll, describe, expect, it } from '@jest/globals';
import { type ArchivedRecord, logRecord } from '#libs/protocol';
import { aSpace, flipped, type TestSpace } from '#libs/testing';
import { isSameRecord } from './log-joint.js';

const AT = 1_800_000_000_000n;
let space: TestSpace;
let value: Uint8Array;

beforeAll(async () => {
  space = await aSpace({ members: ['hu', 'nl'], stage: 'joined' });
  value = space.log.at(-1) ?? new Uint8Array(0);
});

function stored(bytes: Uint8Array, verdict: number, t = AT): ArchivedRecord {
  const { parsed } = logRecord({ position: 1n, logAppendTimeMs: t, value: bytes });
  const envelope = parsed.kind === 'versioned' ? parsed.envelope : null;
  const identity = parsed.kind === 'unreadable' ? parsed.identity : (envelope?.identity ?? parsed.hashValue());
  return { position: 1n, t, verdict, identity, header: envelope?.headerBytes ?? null, signatures: [], body: null };
}

const delivered = (bytes: Uint8Array, timestampMs = AT) => ({ offset: 1n, timestampMs, value: bytes, headers: {} });

describe('the record that was stored last', () => {
  it('is known again, readable or not', () => {
    expect(isSameRecord(stored(value, 0), delivered(value))).toBe(true);
    const noise = Buffer.from('noise');
    expect(isSameRecord(stored(noise, 11), delivered(noise))).toBe(true);
    const cut = value.subarray(0, -1);
    expect(isSameRecord(stored(cut, 12), delivered(cut))).toBe(true);
  });

  it('is known again where the version was not admitted, so that its leaf hashes the whole value', () => {
    const { parsed } = logRecord({ position: 1n, logAppendTimeMs: AT, value });
    if (parsed.kind !== 'versioned') throw new Error('the record does not parse');
    expect(isSameRecord({ ...stored(value, 11), identity: parsed.hashValue() }, delivered(value))).toBe(true);
  });

  it('may be of a broker whose clock went back', () => {
    expect(isSameRecord(stored(value, 0, AT + 5n), delivered(value))).toBe(true);
  });

  it.each([
    ['has another header', () => delivered(flipped(value, 20))],
    ['is another record', () => delivered(space.log[0] ?? value)],
    ['is noise', () => delivered(Buffer.from('noise'))],
    ['was appended later', () => delivered(value, AT + 1n)],
  ])('is not the one that %s', (_, other) => {
    expect(isSameRecord(stored(value, 0), other())).toBe(false);
  });
});
