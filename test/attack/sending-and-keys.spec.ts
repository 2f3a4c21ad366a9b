import { create } from '@bufbuild/protobuf';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { contractDigest, ContractSupportedSchema } from '#libs/contracts';
import { Exchange } from '#libs/exchange';
import { Transaction } from '#libs/persistence';
import { v7 as uuid } from 'uuid';
import { LedgerNetwork, type Sent } from '../network/ledger-network.js';

const SLOW_MS = 60_000;
const MEMBERS = ['bg', 'hu', 'nl'];

let network: LedgerNetwork;

beforeAll(async () => {
  network = await LedgerNetwork.start(MEMBERS);
}, SLOW_MS);

beforeEach(async () => {
  await network.startOver();
  await network.open('nl');
}, SLOW_MS);

afterAll(() => network?.stop(), SLOW_MS);

const hasEffect = async (id: string, { messageId }: Sent): Promise<boolean> =>
  (await network.gateway(id).query('select from ledger where message_id = $1', [messageId])).length === 1;

describe('S10 K3 row 57: what one member announces', () => {
  const digest = (i: number): Uint8Array => Buffer.from(i.toString(16).padStart(64, '0'), 'hex');

  async function announce(id: string, contractDigests: readonly Uint8Array[]): Promise<void> {
    const gateway = network.gateway(id);
    const message = create(ContractSupportedSchema, { contractDigests: [...contractDigests] });
    const outgoing = { spaceId: network.spaceId, schema: ContractSupportedSchema, message, recipients: MEMBERS };
    await gateway.get(Transaction).run((tx) => gateway.get(Exchange).submit(tx, { ...outgoing, messageId: uuid() }));
    await network.settle();
  }

  it.each<[string, readonly (readonly Uint8Array[])[]]>([
    ['is garbage', [[digest(1)]]],
    ['is the right contract, then garbage', [[contractDigest], [digest(1)]]],
    ['is as much as fits, again and again', [0, 64, 128, 192, 256].map((from) => digests(from, 64))],
  ])(
    'stops nobody where it %s',
    async (_, announcements) => {
      for (const announced of announcements) await announce('bg', announced);
      const sent = await network.send('nl');
      await network.settle();
      for (const id of MEMBERS) expect(await hasEffect(id, sent)).toBe(true);
    },
    SLOW_MS,
  );

  it(
    'adds to what it announced before, and the newest 256 are kept in log order',
    async () => {
      await announce('bg', [contractDigest]);
      await announce('bg', [digest(1)]);
      expect(await announcedBy('bg')).toHaveLength(2);
      for (const from of [10, 74, 138, 202]) await announce('bg', digests(from, 64));
      const kept = await announcedBy('bg');
      expect(kept).toHaveLength(256);
      expect(kept).not.toContain(Buffer.from(contractDigest).toString('hex'));
      expect(kept).toContain(Buffer.from(digest(10)).toString('hex'));
    },
    SLOW_MS,
  );

  function digests(from: number, count: number): Uint8Array[] {
    return Array.from({ length: count }, (__, i) => digest(from + i));
  }

  async function announcedBy(member: string): Promise<string[]> {
    const sql = `select encode(digest, 'hex') as digest from supported_contract where member = $1`;
    return (await network.gateway('hu').query<{ digest: string }>(sql, [member])).map((row) => row.digest);
  }
});
