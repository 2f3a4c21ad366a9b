import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { uuidBytes } from '#libs/contracts';
import { ArchiveRepository, SpaceDirectory, SpaceRebuild } from '#libs/exchange';
import { VERDICT } from '#libs/protocol';
import { logTopic } from '#libs/spacelog';
import { aSuccessorList, aTrustList, TestSpace } from '#libs/testing';
import type { TrustList } from '#libs/trust';
import { openTopics } from '../network/ledger-gateway.js';
import { LedgerNetwork } from '../network/ledger-network.js';

const MEMBERS = ['bg', 'hu', 'nl'];
/** Enough for a machine that is busy with other things. */
const SLOW_MS = 120_000;
/** What begins a record of a version that nobody has. */
const VERSION_255 = Buffer.from([0, 0x4a, 0x4e, 0xff]);

let network: LedgerNetwork;

beforeAll(async () => {
  network = await LedgerNetwork.start(MEMBERS);
}, SLOW_MS);

afterAll(() => network?.stop(), SLOW_MS);

// The operator makes the topics for whoever asks first.
beforeEach(async () => {
  await network.startOver();
  await openTopics(network.log, network.spaceId);
}, SLOW_MS);

/** The opening of `network` by HU, with a list of its choice. */
function openingWith(list: TrustList): Uint8Array {
  const space = new TestSpace(network.members, { spaceId: uuidBytes(network.spaceId), network: true });
  space.know(list);
  return space.record('hu', space.charterContent(space.charter(), list)).value;
}

const madeUp = () => aTrustList(network.members, { issuedMs: 5n, expiresMs: 6n });
const later = () => aSuccessorList(network.list, [{ kind: 'renew' }], network.members);

it.each<[string, () => Uint8Array]>([
  ['a record of version 255', () => VERSION_255],
  ['a real opening as version 255', () => Buffer.concat([VERSION_255, openingWith(network.list).subarray(4)])],
  ['an opening with a list that its sender made up', () => openingWith(madeUp())],
  ['an opening with a later list', () => openingWith(later())],
])(
  'row 68 S20 `network` opens behind %s, which every follower stores as of no member, and rebuilds so',
  async (_, valueOf) => {
    await network.append(logTopic(network.spaceId, 0n), [valueOf()]);
    await network.settle();
    await network.open('nl');
    const { messageId } = await network.send('hu');
    await network.settle();
    for (const id of MEMBERS) {
      const gateway = network.gateway(id);
      const space = await gateway.get(SpaceDirectory).get(network.spaceId);
      const stored = await gateway.get(ArchiveRepository).read(space.spaceNo, { from: 0n, limit: 2 });
      expect(stored.map(({ verdict }) => verdict)).toEqual([VERDICT.E_MEMBER, VERDICT.OK]);
      expect(await gateway.query('select member from takes_part order by member')).toEqual(
        MEMBERS.map((member) => ({ member })),
      );
      expect(await gateway.query('select 1 from follower where halted is not null')).toEqual([]);
      expect(await gateway.query('select message_id from ledger')).toEqual([{ message_id: messageId }]);
      const rebuilt = await gateway.get(SpaceRebuild).rebuild(space, { keep: false });
      expect(rebuilt?.after).toEqual(rebuilt?.before);
    }
  },
  SLOW_MS,
);
