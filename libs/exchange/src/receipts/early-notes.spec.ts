import { beforeEach, describe, expect, it } from '@jest/globals';
import { cosign, formatCheckpoint, formatNote } from '#libs/tlog';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { SpaceSession } from '../space/space-session.js';
import { EarlyNotes } from './early-notes.js';

const SPACE_ID = '018f0000-0000-7000-8000-0000000000aa';

let notes: EarlyNotes;
let version: bigint;

beforeEach(() => {
  [notes, version] = [new EarlyNotes(), 1n];
});

const space = (): SpaceSession =>
  ({
    spaceNo: 1,
    spaceId: SPACE_ID,
    requirePosition: () => ({ frontier: { size: 10n }, list: { version }, members: ['hu', 'nl', 'ro'] }),
  }) as unknown as SpaceSession;

interface Key {
  readonly key: KeyObject;
  readonly publicKeyRaw: Uint8Array;
}

function aKey(): Key {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { key: privateKey, publicKeyRaw: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32) };
}

function aNote(member: string, size: bigint, key = aKey()): Uint8Array {
  const empty = { root: new Uint8Array(32), rules: new Uint8Array(32) };
  const checkpointBody = formatCheckpoint({ origin: `joinder/${SPACE_ID}`, size, ...empty });
  const line = cosign({ checkpointBody, name: `joinder/${member}`, seconds: 1n, ...key });
  return Buffer.from(formatNote(checkpointBody, [line]));
}

/** What is looked at again under the next list. */
function taken(): readonly Uint8Array[] {
  version += 1n;
  return notes.take(space());
}

const falseOnes = (member: string, count: number): Uint8Array[] =>
  Array.from({ length: count }, (_, i) => aNote(member, 20n + BigInt(i)));

describe('attack 44: notes by a key that no list names yet', () => {
  it('wait for the next list, where they speak of what the own log has not', () => {
    const [ahead, behind] = [aNote('hu', 11n), aNote('hu', 10n)];
    notes.keep(space(), [behind, ahead, Buffer.from('noise')]);
    expect(notes.take(space())).toEqual([]);
    expect(taken()).toEqual([ahead]);
    expect(taken()).toEqual([]);
  });

  it.each(['ro', 'nobody'])('are not pushed out by a thousand false ones in the name of %s', (liar) => {
    const honest = aNote('hu', 11n);
    notes.keep(space(), [honest]);
    notes.keep(space(), falseOnes(liar, 1000));
    const after = taken();
    expect(after).toContain(honest);
    expect(after.length).toBeLessThanOrEqual(1 + 8 * 4);
  });

  it.each(['before', 'after'])('are not pushed out by false ones in the same name that all came %s', (when) => {
    const honest = aNote('hu', 11n);
    if (when === 'before') notes.keep(space(), falseOnes('hu', 1000));
    notes.keep(space(), [honest]);
    if (when === 'after') notes.keep(space(), falseOnes('hu', 1000));
    expect(taken()).toContain(honest);
  });

  it('are the first and the newest of a key', () => {
    const key = aKey();
    const said = Array.from({ length: 6 }, (_, i) => aNote('hu', 11n + BigInt(i), key));
    notes.keep(space(), said);
    expect(taken()).toEqual([said[0], said[1], said[4], said[5]]);
  });
});
