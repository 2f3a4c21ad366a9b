import { create } from '@bufbuild/protobuf';
import { describe, expect, it } from '@jest/globals';
import { contractDigest, Contracts, ContractSupportedSchema } from '#libs/contracts';
import { SpaceDirectory, TrustPublishing } from '#libs/exchange';
import { Exchange } from '#libs/exchange/sending';
import { Transaction } from '#libs/persistence';
import { aSuccessorList } from '#libs/testing';
import type { ListChange, TrustList } from '#libs/trust';
import { v7 as uuid } from 'uuid';
import { freshLedger, MEMBERS, SLOW_MS } from './fresh-ledger.js';
import type { LedgerNetwork, Sent } from './ledger-network.js';

const PRESENT = Buffer.from(contractDigest).toString('hex');
const COMING = 'ee'.repeat(32);

const ANSWERS = 'joinder.exchange.v1.ContractSupported';
const COMMENT = 'joinder.agreement.v1.AgreementCommented';

/** A build that is one release ahead of the contract that all read, and in which some types mean something else. */
const aheadOf = (types: readonly string[]): Contracts => new Contracts(COMING, [{ digestHex: PRESENT, types }]);

let network: LedgerNetwork;
freshLedger((started) => {
  network = started;
});

/** Ends a gateway and starts it as another build. */
async function update(id: string, contracts: Contracts): Promise<void> {
  await network.restart(id, { override: (builder) => builder.overrideProvider(Contracts).useValue(contracts) });
  await network.settle();
}

async function announce(id: string, digests: readonly string[]): Promise<void> {
  const gateway = network.gateway(id);
  const message = create(ContractSupportedSchema, { contractDigests: digests.map((hex) => Buffer.from(hex, 'hex')) });
  const outgoing = { spaceId: network.spaceId, schema: ContractSupportedSchema, message, recipients: MEMBERS };
  await gateway.get(Transaction).run((tx) => gateway.get(Exchange).submit(tx, { ...outgoing, messageId: uuid() }));
  await network.settle();
}

/** Lets the list admit the coming contract beside the present one, or in its place. */
async function admitComing(change: 'beside' | 'instead'): Promise<void> {
  const withdrawn = change === 'beside' ? [] : [{ kind: 'withdraw-digest' as const, digest: contractDigest }];
  await bring(network.list, { kind: 'admit-digest', digest: Buffer.from(COMING, 'hex') }, ...withdrawn);
}

async function bring(before: TrustList, ...changes: readonly ListChange[]): Promise<TrustList> {
  const list = aSuccessorList(before, changes, network.members);
  const nl = network.gateway('nl');
  const spaceNo = await nl.get(SpaceDirectory).require(network.spaceId);
  await nl.get(Transaction).run((tx) => nl.get(TrustPublishing).publish(tx, spaceNo, [list]));
  await network.settle();
  return list;
}

const effectAt = async (id: string, { messageId }: Sent): Promise<boolean> =>
  (await network.gateway(id).query('select from ledger where message_id = $1', [messageId])).length === 1;

const waiting = async (id: string): Promise<string[]> =>
  (await network.gateway(id).query<{ type: string }>('select type from outbox')).map(({ type }) => type);

describe('a build that is ahead of the list', () => {
  it(
    'sends what means the same under the contract that the others read',
    async () => {
      await update('nl', aheadOf([ANSWERS, COMMENT]));
      const sent = await network.send('nl');
      await network.settle();
      for (const id of MEMBERS) expect(await effectAt(id, sent)).toBe(true);
    },
    SLOW_MS,
  );

  it(
    'keeps what means something else, and nothing else waits for it',
    async () => {
      await update('nl', aheadOf([ANSWERS]));
      const sent = await network.send('nl');
      await announce('nl', [PRESENT, COMING]);
      expect(await waiting('nl')).toEqual([COMMENT]);
      const rows = await network
        .gateway('hu')
        .query<{ member: string }>('select distinct member from supported_contract');
      expect(rows).toEqual([{ member: 'nl' }]);
      expect(await effectAt('hu', sent)).toBe(false);
    },
    SLOW_MS,
  );
});

describe('a list that admits a contract', () => {
  it(
    'is what a build that has it sends under from then on, and who cannot read it stands still until it is updated',
    async () => {
      await update('nl', aheadOf([ANSWERS]));
      await update('hu', aheadOf([ANSWERS]));
      await admitComing('beside');
      const sent = await network.send('nl');
      await network.settle();
      expect(await waiting('nl')).toEqual([]);
      expect(await effectAt('hu', sent)).toBe(true);
      expect(await effectAt('bg', sent)).toBe(false);

      await update('bg', aheadOf([ANSWERS]));
      expect(await effectAt('bg', sent)).toBe(true);
    },
    SLOW_MS,
  );

  it(
    'is taken at its word for members that said nothing',
    async () => {
      for (const id of MEMBERS) await update(id, aheadOf([]));
      await admitComing('instead');
      const sent = await network.send('nl');
      await network.settle();
      for (const id of MEMBERS) expect(await effectAt(id, sent)).toBe(true);
    },
    SLOW_MS,
  );

  it(
    'is withdrawn by a list before anybody goes back to an older build',
    async () => {
      for (const id of MEMBERS) await update(id, aheadOf([ANSWERS, COMMENT]));
      const coming = { kind: 'admit-digest', digest: Buffer.from(COMING, 'hex') } as const;
      const admitting = await bring(network.list, coming);
      await bring(admitting, { kind: 'withdraw-digest', digest: Buffer.from(COMING, 'hex') });
      const sent = await network.send('nl');
      await network.settle();
      const [row] = await network
        .gateway('hu')
        .query<{ header: Uint8Array }>('select header from log_record where message_id = $1', [sent.messageId]);
      expect(Buffer.from(row?.header ?? []).includes(Buffer.from(contractDigest))).toBe(true);
    },
    SLOW_MS,
  );
});
