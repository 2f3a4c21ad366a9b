import { beforeEach, describe, expect, it } from '@jest/globals';
import { CharterBodySchema, CharterSchema, decodeCanonical, encode, Kind } from '#libs/contracts';
import { create } from '@bufbuild/protobuf';
import { charterBody, encodeCharter, type SpaceState } from '#libs/protocol';
import { aSpace } from '#libs/testing';
import { Frontier } from '#libs/tlog';
import { SpacePosition } from '../space/space-position.js';
import { noOrigin, type OutboxRow } from '../stream/sealed-row.js';
import { stillDue } from './still-due.js';

type Fields = Partial<{ revision: number; members: string[]; agreementCommitment: Uint8Array }>;

const BINDING = new Uint8Array(32).fill(7);
let state: SpaceState;

beforeEach(async () => {
  ({ state } = await aSpace({ members: ['bg', 'hu', 'nl'] }));
});

const aCharter = ({ revision = 1, members = ['bg', 'hu', 'nl'], ...more }: Fields) =>
  create(CharterSchema, {
    spaceId: state.spaceId,
    revision,
    members,
    previous: new Uint8Array(revision === 1 ? 0 : 32),
    ...more,
  });

const rowOf = (fields: Fields): OutboxRow => ({
  ...noOrigin(Kind.CHARTER, new Date(0)),
  payload: charterBody(encodeCharter(aCharter(fields))),
});

/** The space under another charter, in which these take part. */
function under(fields: Fields, takesPart: readonly string[]): SpacePosition {
  const charter = aCharter(fields);
  const inForce = { hash: new Uint8Array(32), bytes: encode(CharterSchema, charter), charter, actedAt: 9n };
  const part = { since: 9n, keyIdHex: '' };
  const moved = { ...state, charter: inForce, takesPart: new Map(takesPart.map((member) => [member, part])) };
  return new SpacePosition(moved, Frontier.empty());
}

function revisionOf(row: OutboxRow | null): number | undefined {
  const body = row && decodeCanonical(CharterBodySchema, row.payload);
  return (body && decodeCanonical(CharterSchema, body.charter))?.revision;
}

describe('a charter that waits to be published', () => {
  it.each([
    ['as it is where nothing came after it', { revision: 1 }, { revision: 1 }, ['nl'], 1],
    ['as it is where it comes next', { revision: 3 }, { revision: 2 }, ['nl'], 3],
    [
      'as it is where it binds: whose signature was given to what, people see',
      { revision: 2, agreementCommitment: BINDING },
      { revision: 3 },
      ['nl'],
      2,
    ],
    ['as the one that is in force by now', { revision: 1 }, { revision: 2 }, ['bg', 'nl'], 2],
  ])('goes %s', (_, waiting, inForce, takesPart, revision) => {
    expect(revisionOf(stillDue(rowOf(waiting), under(inForce, takesPart), 'hu'))).toBe(revision);
  });

  it.each([
    ['the one in force leaves the member out', { revision: 2, members: ['bg', 'nl'] }, ['bg', 'nl']],
    ['the one in force binds', { revision: 2, agreementCommitment: BINDING }, ['bg', 'nl']],
    ['the member takes part', { revision: 2 }, ['bg', 'hu', 'nl']],
  ])('does not go where %s', (_, inForce, takesPart) => {
    expect(stillDue(rowOf({}), under(inForce, takesPart), 'hu')).toBeNull();
  });
});
