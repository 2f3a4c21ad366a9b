import { create } from '@bufbuild/protobuf';
import { describe, expect, it, jest } from '@jest/globals';
import { type Charter, CharterSchema, decodeCanonical, EpochBodySchema, EpochReason } from '#libs/contracts';
import { KnownListRepository, SpaceDirectory, SpaceOpening } from '#libs/exchange';
import { Transaction } from '#libs/persistence';
import { charterBody, encodeCharter } from '#libs/protocol';
import { logTopic } from '#libs/spacelog';
import { aRecord, aSuccessorList } from '#libs/testing';
import { emptyRoot } from '#libs/tlog';
import { LedgerGateway } from './ledger-gateway.js';
import { freshLedger, MEMBERS, SLOW_MS } from './fresh-ledger.js';
import type { LedgerNetwork } from './ledger-network.js';

let network: LedgerNetwork;
freshLedger((started) => {
  network = started;
});

const gateway = (id: string): LedgerGateway => network.gateway(id);

async function inForce(): Promise<{ hash: Uint8Array; bytes: Uint8Array; charter: Charter }> {
  const [row] = await gateway('nl').query<{ hash: Uint8Array; bytes: Uint8Array }>(
    'select hash, bytes from charter where acted_at is not null order by acted_at desc limit 1',
  );
  const charter = row && decodeCanonical(CharterSchema, row.bytes);
  if (!row || !charter) throw new Error('no charter acts');
  return { ...row, charter };
}

async function successor(fields: { members: string[]; unfrozen?: string[] }): Promise<Uint8Array> {
  const { hash, charter } = await inForce();
  const { spaceId, revision } = charter;
  const agreementCommitment = new Uint8Array(32).fill(7);
  return encodeCharter(
    create(CharterSchema, { spaceId, revision: revision + 1, previous: hash, agreementCommitment, ...fields }),
  );
}

async function publish(id: string, charter: Uint8Array): Promise<void> {
  const { spaceNo } = await gateway(id).get(SpaceDirectory).get(network.spaceId);
  await gateway(id)
    .get(Transaction)
    .run((tx) => gateway(id).get(SpaceOpening).publish(tx, spaceNo, charter));
}

const effectsAt = (id: string, messageId: string) =>
  gateway(id).query('select position from ledger where message_id = $1', [messageId]);

const onLog = (messageId: string) =>
  gateway('hu').query<{ verdict: number; recipients: string[] }>(
    'select verdict, recipients from log_record where message_id = $1 order by position',
    [messageId],
  );

async function epochsOf(id: string): Promise<EpochReason[]> {
  const rows = await gateway('hu').query<{ body: Uint8Array }>(
    'select body from log_record join log_body using (space_no, position) where sender = $1 and kind = 5 and verdict = 0 order by position',
    [id],
  );
  return rows.map(({ body }) => decodeCanonical(EpochBodySchema, body)?.reason ?? EpochReason.UNSPECIFIED);
}

describe('a network at rest', () => {
  it('takes no transaction to find that nothing waits to be sealed, and one as soon as something does', async () => {
    const { dataSource, workers } = gateway('nl');
    const sealer = workers.find(({ name }) => name === 'sealer') ?? raise('no sealer');
    const begun = jest.spyOn(dataSource, 'transaction');
    try {
      expect(await sealer.step()).toBe('idle');
      expect(begun).not.toHaveBeenCalled();
      const { messageId } = await network.send('nl');
      begun.mockClear();
      expect(await sealer.step()).toBe('worked');
      expect(begun).toHaveBeenCalledTimes(1);
      await network.settle();
      expect(await effectsAt('hu', messageId)).toHaveLength(1);
    } finally {
      begun.mockRestore();
    }
  });
});

function raise(reason: string): never {
  throw new Error(reason);
}

describe('a charter drops a member', () => {
  it(
    'what was sealed to it and not published never leaves: it is sealed anew, under a new epoch, for those who stay',
    async () => {
      const charter = await successor({ members: ['hu', 'nl'] });
      await publish('nl', charter);
      await network.settle();
      const { messageId } = await network.send('nl');
      while ((await gateway('nl').query('select 1 from outbox')).length > 0) await gateway('nl').step('sealer');
      await publish('hu', charter);
      await network.settle(['bg', 'hu']);
      await network.settle();

      expect((await inForce()).charter.members).toEqual(['hu', 'nl']);
      expect(await epochsOf('nl')).toEqual([EpochReason.READER_DROPPED]);
      expect(await onLog(messageId)).toEqual([{ verdict: 0, recipients: ['hu', 'nl'] }]);
      for (const id of ['hu', 'nl']) expect(await effectsAt(id, messageId)).toHaveLength(1);
      expect(await effectsAt('bg', messageId)).toEqual([]);
    },
    SLOW_MS,
  );

  it(
    'what crossed the charter on the way is refused by all, and goes again to those who stay',
    async () => {
      const charter = await successor({ members: ['hu', 'nl'] });
      await publish('nl', charter);
      await network.settle();
      const { messageId } = await network.send('nl');
      while ((await gateway('nl').query('select 1 from outbox')).length > 0) await gateway('nl').step('sealer');
      await publish('hu', charter);
      await network.settle(['bg', 'hu']);
      await gateway('nl').step('publisher');
      await network.settle();

      expect((await onLog(messageId)).map(({ verdict }) => verdict)).toEqual([40, 0]);
      for (const id of ['hu', 'nl']) expect(await effectsAt(id, messageId)).toHaveLength(1);
      expect(await gateway('nl').query('select 1 from outbox union all select 1 from sealed')).toEqual([]);
    },
    SLOW_MS,
  );

  it(
    'and who leaves sends nothing more, and spams nobody with epochs',
    async () => {
      const charter = await successor({ members: ['hu', 'nl'] });
      await publish('nl', charter);
      await publish('hu', charter);
      await network.settle();
      const before = await network.valuesOf(logTopic(network.spaceId, 0n));
      const { messageId } = await network.send('bg');
      await network.settle();
      expect(await network.valuesOf(logTopic(network.spaceId, 0n))).toHaveLength(before.length);
      expect(await onLog(messageId)).toEqual([]);
    },
    SLOW_MS,
  );
});

describe('a member that forked', () => {
  /** Two stories of nl, as whoever has its key can tell them. */
  async function fork(): Promise<void> {
    const { bytes, charter } = await inForce();
    const [head] = await gateway('hu').query<{ epoch: number; sequence: string; identity: Uint8Array }>(
      `select epoch, sequence, identity from sender_head where member = 'nl'`,
    );
    const signer = gateway('nl').setup.member.recordSigner;
    const place = {
      spaceId: charter.spaceId,
      sender: 'nl',
      keyId: signer.keyId,
      epoch: head?.epoch ?? 1,
      sequence: Number(head?.sequence ?? 0) + 1,
      previous: head?.identity ?? new Uint8Array(32),
      createdAt: BigInt(network.clock.nowMs),
      seenSize: 0n,
      seenRoot: emptyRoot,
    };
    const content = { kind: 'charter', body: charterBody(bytes) } as const;
    const values = [place, { ...place, createdAt: place.createdAt + 1n }].map(
      (at) => aRecord(at, content, { signer }).value,
    );
    while ((await gateway('nl').query('select 1 from outbox')).length > 0) await gateway('nl').step('sealer');
    await network.append(logTopic(network.spaceId, 0n), values);
  }

  it(
    'is silent until a charter forgives it, and goes on under a new epoch with what had waited',
    async () => {
      const { messageId } = await network.send('nl');
      await fork();
      await network.settle();
      const frozen = await gateway('hu').query('select member from sender_head where frozen_at is not null');
      expect(frozen).toEqual([{ member: 'nl' }]);
      const [forked] = await gateway('hu').query(
        'select refused_expected as expected, refused_found as found from log_record where verdict = 23',
      );
      expect(forked).toMatchObject({ expected: expect.stringMatching(/^one record at epoch /), found: 'another' });
      const later = await network.send('nl');
      await network.settle();
      expect(await effectsAt('hu', later.messageId)).toEqual([]);

      const charter = await successor({ members: MEMBERS, unfrozen: ['nl'] });
      for (const id of ['bg', 'hu']) await publish(id, charter);
      await network.settle();
      expect(await epochsOf('nl')).toEqual([EpochReason.UNFROZEN]);
      await publish('nl', charter);
      await network.settle();
      for (const sent of [messageId, later.messageId]) {
        for (const id of MEMBERS) expect(await effectsAt(id, sent)).toHaveLength(1);
      }
    },
    SLOW_MS,
  );
});

describe('a change that its own member refuses', () => {
  it(
    'goes to its author with its code, and what rested on it with E_BASE',
    async () => {
      const nl = gateway('nl');
      const first = await network.send('nl', { subject: 'record 1' });
      nl.ledger.refused.add(first.messageId);
      await nl.step('sealer');
      await nl.step('publisher');
      const second = await network.send('nl', { subject: 'record 1' });
      const other = await network.send('nl', { subject: 'record 2' });
      await nl.step('follower');
      await network.settle();
      const pending = await nl.query('select message_id, state, code from pending_change order by message_id');
      expect(pending).toEqual([
        { message_id: first.messageId, state: 'refused', code: 64 },
        { message_id: second.messageId, state: 'refused', code: 65 },
      ]);
      expect(await onLog(second.messageId)).toEqual([]);
      expect(await nl.query('select expected, found from private_verdict')).toEqual([
        { expected: 'a test says so', found: null },
      ]);
      expect(await effectsAt('hu', other.messageId)).toHaveLength(1);
      expect(await nl.query('select * from pending_head')).toEqual([]);
    },
    SLOW_MS,
  );
});

describe('a trust list that expired', () => {
  it(
    'lets a gateway read, and say nothing',
    async () => {
      const before = await network.send('hu');
      while ((await gateway('hu').query('select 1 from outbox')).length > 0) await gateway('hu').step('sealer');
      await gateway('hu').step('publisher');
      const [cosigned] = await gateway('nl').query('select size from own_cosign');
      network.clock.nowMs = Number(network.list.expiresMs);
      const after = await network.send('nl');
      await network.settle();
      expect(await effectsAt('nl', before.messageId)).toHaveLength(1);
      expect(await onLog(after.messageId)).toEqual([]);
      expect(await gateway('nl').query('select size from own_cosign')).toEqual([cosigned]);
      network.clock.nowMs -= 24 * 3600 * 1000;
      await network.settle();
      expect(await effectsAt('hu', after.messageId)).toHaveLength(1);
    },
    SLOW_MS,
  );
});

describe('a recipient', () => {
  it('that never took part is refused when the message is accepted', async () => {
    await expect(network.send('nl', { to: ['hu', 'ro'] })).rejects.toMatchObject({ code: 'RECIPIENT_UNKNOWN' });
    expect(await gateway('nl').query('select 1 from outbox')).toEqual([]);
  });
});

describe('a second process of one member', () => {
  it(
    'seals, shows and binds certificates by the list that the first one took',
    async () => {
      const nl = gateway('nl');
      const second = await LedgerGateway.start(nl.setup);
      try {
        const next = aSuccessorList(network.list, [{ kind: 'renew' }], network.members);
        await nl.get(Transaction).runAsApplier((tx) => nl.get(KnownListRepository).store(tx, next, false));
        await second.step('shard-holder');
        const known = second.get(KnownListRepository);
        expect([known.newest().hashHex, known.inNetwork(next.hash)]).toEqual([next.hashHex, null]);
        await nl.get(Transaction).runAsApplier((tx) => nl.get(KnownListRepository).store(tx, next, true));
        await second.step('shard-holder');
        expect(known.networkVersion).toBe(next.version);
      } finally {
        await second.stop();
      }
    },
    SLOW_MS,
  );
});

describe('more spaces than one reader can follow', () => {
  it(
    'K11 are spread over shards of 64, all of which are held',
    async () => {
      const nl = gateway('nl');
      const spaces = nl.get(SpaceDirectory);
      for (let i = 0; i < 70; i += 1) {
        const spaceId = `018f0000-0000-7000-8000-${String(i).padStart(12, '0')}`;
        await nl.get(Transaction).run((tx) => spaces.add(tx, spaceId, 0n));
      }
      await nl.step('shard-holder');
      for (const session of nl.sessions) expect([0, 1]).toContain(session.shard);
      for (const worker of nl.workers) await worker.step();
      expect(nl.sessions.map(({ spaces: followed }) => followed.size)).toEqual([64, 7]);
    },
    SLOW_MS,
  );
});
