import { beforeAll, describe, expect, it } from '@jest/globals';
import { aMember, aTrustList, type TestMember } from '#libs/testing';
import { cosign, formatCheckpoint, formatNote } from '#libs/tlog';
import type { TrustList } from '#libs/trust';
import { Cosigners } from './cosigners.js';

const SPACE = '018f0000-0000-7000-8000-0000000000aa';
const ROOT = new Uint8Array(32).fill(1);
const OTHER_ROOT = new Uint8Array(32).fill(2);

let nl: TestMember;
let hu: TestMember;
let list: TrustList;

beforeAll(() => {
  nl = aMember('nl');
  hu = aMember('hu');
  list = aTrustList([nl, hu]);
});

describe('cosignature notes', () => {
  it('move a member forward and never back', () => {
    const cosigners = read([note(nl, { size: 3n }), note(nl, { size: 5n }), note(nl, { size: 4n })]);
    expect(cosigners.sizes().get('nl')?.size).toBe(5n);
    expect(cosigners.noise).toBe(0);
  });

  it.each<[string, () => Uint8Array]>([
    ['no note', () => Buffer.from('hello')],
    ['a checkpoint of another space', () => note(nl, { origin: 'joinder/018f0000-0000-7000-8000-0000000000bb' })],
    ['another name than that of the key', () => note(nl, { name: 'joinder/hu' })],
    ['the key of a stranger', () => note(aMember('nl'), {})],
    ['a member that the list does not name', () => note(aMember('xx'), {})],
    [
      'a changed size',
      () =>
        Buffer.from(
          Buffer.from(note(nl, { size: 3n }))
            .toString()
            .replace('\n3\n', '\n9\n'),
        ),
    ],
  ])('count as noise with %s', (_, value) => {
    const cosigners = read([value()]);
    expect(cosigners.sizes().size).toBe(0);
    expect(cosigners.noise).toBe(1);
  });

  it('show two members that cosigned different roots of one size', () => {
    const agreeing = read([note(nl, { size: 3n }), note(hu, { size: 3n })]);
    const contradicting = read([note(nl, { size: 3n }), note(hu, { size: 3n, root: OTHER_ROOT })]);
    expect([...agreeing.contradicting]).toEqual([]);
    expect([...contradicting.contradicting].sort()).toEqual(['hu', 'nl']);
  });
});

interface NoteParts {
  readonly size?: bigint;
  readonly root?: Uint8Array;
  readonly origin?: string;
  readonly name?: string;
}

function note(
  { id, keys }: TestMember,
  { size = 1n, root = ROOT, origin = `joinder/${SPACE}`, name = `joinder/${id}` }: NoteParts,
): Uint8Array {
  const checkpointBody = formatCheckpoint({ origin, size, root });
  const { privateKey, publicKeyRaw } = rawOf(keys.checkpoint);
  const line = cosign({ checkpointBody, name, seconds: 1_790_000_000n, key: privateKey, publicKeyRaw });
  return Buffer.from(formatNote(checkpointBody, [line]));
}

function rawOf({ privateKey, spki }: TestMember['keys']['checkpoint']) {
  return { privateKey, publicKeyRaw: new Uint8Array(spki.subarray(-32)) };
}

function read(values: readonly Uint8Array[]): Cosigners {
  const cosigners = new Cosigners();
  for (const [index, value] of values.entries()) {
    cosigners.read(
      { offset: BigInt(index), timestampMs: 1_790_000_000_000n, value, headers: {} },
      { spaceId: SPACE, list, end: 5n },
    );
  }
  return cosigners;
}
