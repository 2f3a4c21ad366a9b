import { create } from '@bufbuild/protobuf';
import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { CharterSchema, decodeCanonical } from '#libs/contracts';
import type { CharterRepository, ExchangeIdentity, FreezeRepository } from '#libs/exchange';
import { encodeCharter } from '#libs/protocol';
import type { PublishCharter } from '../agreements/publish-charter.service.js';
import { unfreezingCharter } from './unfreezing-charter.js';
import { UnfreezingWorker } from './unfreezing.worker.js';

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const BYTES = encodeCharter(
  create(CharterSchema, {
    spaceId: Buffer.alloc(16, 1),
    revision: 3,
    previous: Buffer.alloc(32, 2),
    members: ['bg', 'hu', 'nl', 'ro'],
    sharedHistory: true,
    agreementCommitment: Buffer.alloc(32, 3),
    unfrozen: ['bg'],
  }),
);
const IN_FORCE = { hash: sha256(BYTES), bytes: BYTES };

/** Whom the worker forgives next, where these are due and others voted for these. */
async function forgives(due: readonly string[], voted: readonly string[] = []): Promise<readonly string[]> {
  const published: string[] = [];
  const hex = (member: string): string => sha256(unfreezingCharter(IN_FORCE, member)).toString('hex');
  const freezes = {
    dueUnfreezings: async () => due.map((member, i) => ({ spaceNo: 1, member, position: String(i) })),
  } as unknown as FreezeRepository;
  const charters = {
    charterInForce: async () => IN_FORCE,
    votesOfOthers: async () => new Map(voted.map((member) => [hex(member), 1])),
  } as unknown as CharterRepository;
  const publishing = {
    once: async (_: number, bytes: Uint8Array) => {
      published.push(...(decodeCanonical(CharterSchema, bytes)?.unfrozen ?? []));
      return true;
    },
  } as unknown as PublishCharter;
  await new UnfreezingWorker({ member: 'nl' } as ExchangeIdentity, freezes, charters, publishing).step();
  return published;
}

it('changes nothing but revision, predecessor and whom it forgives', () => {
  const before = decodeCanonical(CharterSchema, BYTES);
  const after = decodeCanonical(CharterSchema, unfreezingCharter(IN_FORCE, 'hu'));
  expect(after).toEqual({ ...before, revision: 4, previous: new Uint8Array(IN_FORCE.hash), unfrozen: ['hu'] });
});

describe('of several members that are forgiven', () => {
  it('the older fork goes first', async () => {
    expect(await forgives(['hu', 'ro'])).toEqual(['hu']);
  });

  it('the one that others vote for goes before it, since each member has one vote', async () => {
    expect(await forgives(['hu', 'ro'], ['ro'])).toEqual(['ro']);
  });

  it('nobody goes where nobody is due', async () => {
    expect(await forgives([])).toEqual([]);
  });
});
