import { beforeEach, describe, expect, it } from '@jest/globals';
import { tmpdir } from 'node:os';
import { randomUUID } from 'node:crypto';
import { create } from '@bufbuild/protobuf';
import { CharterSchema } from '#libs/contracts';
import { aMember, aTrustList } from '#libs/testing';
import { DAY_MS } from '#libs/vocabulary';
import { KnownTrust } from '../known/known-trust.js';
import type { FollowedSpace } from '../known/followed-space.js';
import type { Opening } from '../known/opening.js';
import { SpaceDirectory } from '../known/space-directory.js';
import type { OpeningError } from './opening.errors.js';
import { requireRoom } from './space-quota.js';

const NOW_MS = 1_800_000_000_000;

let directory: SpaceDirectory;

beforeEach(() => {
  directory = new SpaceDirectory(new KnownTrust(aTrustList([aMember('nl')])), tmpdir());
});

describe('the quota of an opener', () => {
  it.each([
    ['mailboxes-with-hu', 8, 8, () => ['hu', 'nl'], 0],
    ['openings-a-day', 20, 20, memberOf, 0],
    ['mailboxes', 32, 32, memberOf, 2],
  ])('S20 %s ends at %i', (quota, count, most, members, daysAgo) => {
    for (let index = 0; index < most; index += 1) {
      expect(refusal(['hu', 'nl'])).toBeNull();
      waits(members(index), NOW_MS - daysAgo * DAY_MS);
    }
    expect(refusal(['hu', 'nl'])).toMatchObject({ code: 'SPACE_QUOTA', values: { quota, count, most } });
  });

  it('S20 counts a mailbox no more after 30 days without a record, and an opening after a day', () => {
    for (let index = 0; index < 40; index += 1) waits(['hu', 'nl'], NOW_MS - 30 * DAY_MS);
    expect(refusal(['hu', 'nl'])).toBeNull();
  });

  it.each([
    ['is still one under a later charter that binds nobody', new Uint8Array(), 'SPACE_QUOTA'],
    ['is none any more once an agreement binds', new Uint8Array(32), undefined],
  ])('S20 a mailbox %s', (_, agreementCommitment, code) => {
    for (let index = 0; index < 32; index += 1) {
      const charter = create(CharterSchema, { revision: 2, members: memberOf(index), agreementCommitment });
      const space = waits(memberOf(index), NOW_MS - 2 * DAY_MS);
      const inForce = { hash: new Uint8Array(32), bytes: new Uint8Array(), charter, actedAt: 1n };
      space.state = { ...space.state, charter: inForce };
    }
    expect(refusal(['hu', 'nl'])?.code).toBe(code);
  });

  it('S20 is of this opener alone', () => {
    for (let index = 0; index < 40; index += 1) waits(['hu', 'nl'], NOW_MS, 'hu');
    expect(refusal(['hu', 'nl'])).toBeNull();
  });
});

/** Members that differ from one opening to the next. */
function memberOf(index: number): string[] {
  return [`aa-${index}`, 'nl'];
}

function waits(members: readonly string[], atMs: number, opener = 'nl'): FollowedSpace {
  const space = directory.enter(randomUUID());
  space.opening = { ...anOpening(members), opener };
  space.openedAs = { opener, atMs };
  return space;
}

function anOpening(members: readonly string[]): Opening {
  return { spaceId: randomUUID(), opener: 'nl', valueHash: '00', members, listHash: '', keyId: '' };
}

function refusal(members: readonly string[]): OpeningError | null {
  try {
    requireRoom(anOpening(members), directory.all(), NOW_MS);
    return null;
  } catch (error) {
    return error as OpeningError;
  }
}
