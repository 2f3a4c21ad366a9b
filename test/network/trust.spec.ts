import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contractDigest, contracts } from '#libs/contracts';
import { aMember, aSuccessorList, aTrustList, type TestMember } from '#libs/testing';
import type { TrustList } from '#libs/trust';
import type { Role } from '../../libs/people/src/person.js';
import { eventually } from './eventually.js';
import { type Answer, PeopledNetwork } from './peopled-network.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
const COUNTRIES = ['nl', 'hu'] as const;

let peopled: PeopledNetwork;
let spaceId: string;
let first: TrustList;
let members: readonly TestMember[];

beforeAll(async () => {
  peopled = await PeopledNetwork.start(COUNTRIES);
  ({ list: first, members } = peopled.network);
  await peopled.openNetwork();
  spaceId = await peopled.openSpace();
}, 120_000);

afterAll(() => peopled?.stop(), SLOW_MS);

const trust = async (country: 'nl' | 'hu'): Promise<Answer['body']> =>
  (await peopled.as(country, 'operations')('GET', 'trust')).body;

const bring = (list: Uint8Array | string, role: Role = 'operations'): Promise<Answer> => {
  const text = typeof list === 'string' ? list : Buffer.from(list).toString('base64');
  return peopled.as('nl', role)('POST', 'trust/lists', { list: text });
};

/** Waits until a list stands in both spaces of both gateways. */
function standsEverywhere({ version, hashHex }: TrustList): Promise<void> {
  return eventually(async () => {
    for (const country of COUNTRIES) {
      const { newest, spaces } = await trust(country);
      expect(newest).toMatchObject({ version: version.toString(), hash: hashHex });
      const standing = { version: version.toString(), hash: hashHex, isBehind: false };
      expect(spaces).toEqual(Array(2).fill(expect.objectContaining(standing)));
    }
  }, 30_000);
}

describe('the trust page', () => {
  it('shows the list in force, who signed it, and how long it lasts', async () => {
    expect(await trust('nl')).toMatchObject({
      newest: { version: '1', hash: first.hashHex, daysLeft: 58, signedBy: ['hu', 'nl'], notSignedBy: [] },
      conflicts: [],
    });
  });

  it('shows the keys of every member by status', async () => {
    const keys = ['record', 'checkpoint', 'sealing', 'admin'].map((use) => ({ use, status: 'active' }));
    const { members: shown } = await trust('hu');
    expect(shown).toMatchObject(COUNTRIES.toSorted().map((member) => ({ member, keys: expect.anything() })));
    for (const { keys: listed } of shown as { keys: object[] }[]) {
      expect(listed).toEqual(expect.arrayContaining(keys.map((key) => expect.objectContaining(key))));
    }
  });

  it(
    'shows who announced the contracts that their build reads, each once, and which the list admits',
    async () => {
      const own = Buffer.from(contractDigest).toString('hex');
      const readable = [...contracts.readable].toSorted();
      await eventually(async () => {
        for (const country of COUNTRIES) {
          const { contracts: shown } = await trust(country);
          expect(shown).toEqual(
            readable.map((digest) => ({ digest, isAdmitted: digest === own, supportedBy: ['hu', 'nl'] })),
          );
        }
      }, 30_000);
      // A message that is said twice is refused by the log.
      const { dataSource } = peopled.network.gateway('nl').database;
      expect(await dataSource.query('select verdict from log_record where verdict <> 0')).toEqual([]);
    },
    SLOW_MS,
  );

  it.each<Role>(['investigator', 'prosecutor', 'liaison'])('is not for the role %s', async (role) => {
    expect(await peopled.as('nl', role)('GET', 'trust')).toMatchObject({ status: 403, body: { reason: 'ROLE' } });
    expect(await bring('AAAA', role)).toMatchObject({ status: 403, body: { reason: 'ROLE' } });
  });
});

describe('a list that is brought in', () => {
  const renewed = (signers: readonly TestMember[] = members) => aSuccessorList(first, [{ kind: 'renew' }], signers);

  it.each<[string, () => Uint8Array, string]>([
    ['is no list', () => Buffer.from('a list'), 'LIST_FORMAT'],
    ['is signed by too few', () => renewed(members.slice(0, 1)).signedBytes, 'SUCCESSOR_QUORUM'],
    ['is signed by strangers', () => renewed([aMember('nl'), aMember('hu')]).signedBytes, 'SUCCESSOR_SIGNER'],
    [
      'follows another list',
      () => aSuccessorList(aTrustList(members), [{ kind: 'renew' }], members).signedBytes,
      'SUCCESSOR_PREVIOUS',
    ],
    [
      'leaves a list out',
      () => aSuccessorList(renewed(), [{ kind: 'renew' }], members).signedBytes,
      'SUCCESSOR_VERSION',
    ],
  ])('is refused when it %s', async (_, list, rule) => {
    expect(await bring(list())).toMatchObject({
      status: 422,
      body: { code: 'LIST_REFUSED', errors: [{ path: 'list', rule, hint: expect.any(String) }] },
    });
  });

  it('is refused where it stands, and where it is no base64', async () => {
    expect(await bring(first.signedBytes)).toMatchObject({ status: 409, body: { code: 'LIST_STANDS' } });
    expect((await bring('no base64!')).status).toBe(400);
  });

  it(
    'comes to stand in every space of every gateway, by one record each',
    async () => {
      const second = renewed();
      expect(await bring(second.signedBytes)).toEqual({
        status: 202,
        body: { version: '2', hash: second.hashHex },
      });
      await standsEverywhere(second);
      const views = await peopled.network
        .gateway('hu')
        .database.dataSource.query('select space_id from log_record join space using (space_no) where kind = 3');
      expect(views).toHaveLength(2);
      expect(views).toContainEqual({ space_id: spaceId });
      expect(await bring(second.signedBytes)).toMatchObject({ status: 409, body: { code: 'LIST_STANDS' } });
    },
    SLOW_MS,
  );

  it(
    'is shown although it names a certificate that nobody can read',
    async () => {
      const certificates = [Buffer.from('no certificate')];
      const second = renewed();
      const third = aSuccessorList(second, [{ kind: 'set-certificates', member: 'hu', certificates }], members);
      expect((await bring(third.signedBytes)).status).toBe(202);
      await standsEverywhere(third);
      const shown = { member: 'hu', certificateDaysLeft: [], unreadableCertificates: 1 };
      expect((await trust('nl'))['members']).toContainEqual(expect.objectContaining(shown));
      const { body } = await peopled.as('nl', 'operations')('GET', 'flows/keys');
      expect(body['members']).toContainEqual(expect.objectContaining(shown));
    },
    SLOW_MS,
  );
});
