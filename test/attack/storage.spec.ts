import { beforeEach, describe, expect, it } from '@jest/globals';
import { ParkedRecords, SpaceDirectory, SpaceRebuild, StateDigests } from '#libs/exchange';
import { ApplyLimit } from '#libs/exchange/testing';
import type { LedgerGateway } from '../network/ledger-gateway.js';
import { freshLedger, MEMBERS, SLOW_MS } from '../network/fresh-ledger.js';
import type { LedgerNetwork } from '../network/ledger-network.js';
import { AnotherSession, asServer, nameOf } from './another-session.js';
import { asOwner, breakTable } from './broken-table.js';

let network: LedgerNetwork;
freshLedger((started) => {
  network = started;
});

const hu = (): LedgerGateway => network.gateway('hu');

const breakAtHu = (table: string, condition: string, failure?: string): Promise<() => Promise<void>> =>
  breakTable(hu(), { table, condition, failure });

async function publicDigest(id: string): Promise<string | undefined> {
  const space = await network.gateway(id).get(SpaceDirectory).get(network.spaceId);
  return (await network.gateway(id).get(StateDigests).of(space.spaceNo))?.public;
}

const effects = (id: string) =>
  network.gateway(id).query<{ message_id: string }>('select message_id from ledger order by position');

/** Whether a rebuild comes to what stands. */
async function rebuilt(keep = false): Promise<boolean> {
  const space = await hu().get(SpaceDirectory).get(network.spaceId);
  const digests = await hu().get(SpaceRebuild).rebuild(space, { keep });
  expect(digests?.after).toEqual(digests?.before);
  return digests !== null;
}

const inArchive = (gateway: LedgerGateway) => gateway.query<{ position: string }>('select position from raw_record');

describe('row 43: a value that no row of this build can hold', () => {
  it(
    'S1 stands as it came, is shown, and stops nobody: not now, not after a restart, not in a rebuild',
    async () => {
      const mend = await breakAtHu('log_record', `new.sender = 'nl' and new.kind = 1 and new.message_id is not null`);
      try {
        const { messageId } = await network.send('nl');
        await network.settle();
        const [row] = await inArchive(hu());
        expect(await hu().get(ParkedRecords).list(network.spaceId)).toEqual([
          expect.objectContaining({
            position: row?.position,
            sender: null,
            reason: expect.stringContaining('out_of_range'),
          }),
        ]);
        const later = await network.send('bg');
        await network.settle();
        expect(await effects('hu')).toEqual([{ message_id: later.messageId }]);
        expect((await effects('bg')).map((row) => row.message_id)).toEqual([messageId, later.messageId]);
        expect(await publicDigest('hu')).toBe(await publicDigest('bg'));

        await network.restart('hu');
        const last = await network.send('bg');
        await network.settle();
        expect((await effects('hu')).map((row) => row.message_id)).toEqual([later.messageId, last.messageId]);
        expect(await publicDigest('hu')).toBe(await publicDigest('bg'));
        expect(await rebuilt()).toBe(true);

        await mend();
        const decision = { spaceId: network.spaceId, by: 'olga', reason: 'a build that can' };
        await hu()
          .get(ParkedRecords)
          .retry({ ...decision, position: BigInt(row?.position ?? -1) });
        expect((await effects('hu')).map((effect) => effect.message_id)).toContain(messageId);
        expect(await inArchive(hu())).toEqual([]);
        expect(await rebuilt()).toBe(true);
      } finally {
        await mend();
      }
    },
    SLOW_MS,
  );
});

describe('row 43: what is sealed to others', () => {
  it(
    'S1 keeps its header alone as soon as rows hold it',
    async () => {
      const mend = await breakAtHu('log_record', `new.sender = 'nl' and new.kind = 1`);
      try {
        await network.send('nl', { to: ['bg'] });
        await network.settle();
        expect(await inArchive(hu())).toHaveLength(1);
      } finally {
        await mend();
      }
      await rebuilt(true);
      expect(await inArchive(hu())).toEqual([]);
      expect(await hu().get(ParkedRecords).list(network.spaceId)).toEqual([]);
      const [row] = await hu().query<{ position: string }>('select position from log_record where kind = 1');
      expect(await hu().query('select 1 from log_body where position = $1', [row?.position])).toEqual([]);
    },
    SLOW_MS,
  );
});

describe('row 43: a record whose effect on public state no table can hold', () => {
  it(
    'S1 has it all the same: state is judged anew from the archive',
    async () => {
      await network.send('nl');
      await network.settle();
      const [head] = await hu().query<{ sequence: string }>(`select sequence from sender_head where member = 'nl'`);
      const sequence = Number(head?.sequence) + 1;
      const mend = await breakAtHu('sender_head', `new.member = 'nl' and new.sequence = ${sequence}`);
      try {
        await network.send('nl');
        await network.settle();
        expect(await inArchive(hu())).toHaveLength(1);
        await network.restart('hu');
        const { messageId } = await network.send('nl');
        await network.settle();
        expect((await effects('hu')).at(-1)).toEqual({ message_id: messageId });
        expect(await hu().query('select verdict from log_record where verdict <> 0')).toEqual([]);
        expect(await publicDigest('hu')).toBe(await publicDigest('bg'));
      } finally {
        await mend();
      }
    },
    SLOW_MS,
  );
});

describe('K1: a chunk that fails again and again', () => {
  it(
    'K1 halts its space visibly, with the cause, ever more rarely tried, and goes on when the cause is gone',
    async () => {
      const other = '018f0000-0000-7000-8000-0000000000aa';
      await network.open('bg', other);
      const [space] = await hu().query<{ space_no: number }>('select space_no from space where space_id = $1', [
        network.spaceId,
      ]);
      const mends = [
        await breakAtHu('log_record', `new.sender = 'nl' and new.space_no = ${space?.space_no}`),
        await breakAtHu('raw_record', 'true', `raise exception 'no room for a value' using errcode = 'XX000'`),
      ];
      const { messageId } = await network.send('nl');
      await network.settle();
      const halted = await hu().query<{ halted: string; halt_cause: string }>(
        'select halted, halt_cause from follower where halted is not null',
      );
      expect(halted).toEqual([{ halted: 'APPLY_FAILED', halt_cause: expect.stringContaining('XX000') }]);
      const tried = network.warnings.filter((line) => line.startsWith('hu space.failed')).length;
      expect(tried).toBeLessThan(30);
      const beside = await network.send('bg', { spaceId: other });
      await network.settle();
      expect(await effects('hu')).toEqual([{ message_id: beside.messageId }]);

      for (const mend of mends) await mend();
      await network.settle();
      expect(await hu().query('select 1 from follower where halted is not null or halt_cause is not null')).toEqual([]);
      expect((await effects('hu')).map((row) => row.message_id)).toContain(messageId);
    },
    SLOW_MS,
  );
});

describe('row 69: applying a record takes more than it may', () => {
  beforeEach(() => atHu({}), SLOW_MS);

  it.each(['raise query_canceled', 'raise configuration_limit_exceeded', 'perform pg_sleep(2)'])(
    'S18 it is parked after two tries, and the log goes on: %s',
    async (failure) => {
      const mend = await poison(failure);
      try {
        await isParkedAlone();
      } finally {
        await mend();
      }
    },
    SLOW_MS,
  );

  it(
    'S18 it is parked after two tries, and the log goes on: it needs larger files than temp_file_limit lets it have',
    async () => {
      await asServer(`alter database ${nameOf(hu())} set temp_file_limit = '1MB'`);
      await atHu({});
      const mend = await poison(
        'perform count(*) from (select g from generate_series(1, 400000) g order by md5(g::text)) s',
      );
      try {
        await isParkedAlone();
        const [parked] = await hu().query<{ reason: string }>('select reason from parked');
        expect(parked?.reason).toContain('temp_file_limit');
      } finally {
        await mend();
        await asServer(`alter database ${nameOf(hu())} reset temp_file_limit`);
      }
    },
    SLOW_MS,
  );

  it(
    'S18 it is parked after two tries, and the log goes on: it waits too long for a row that another session has locked',
    async () => {
      const mend = await needsLockedRow();
      const other = await AnotherSession.of(hu());
      try {
        const held = other.holdsWhileSomebodyWaits(2);
        await isParkedAlone();
        other.stop();
        expect(await held).toBeGreaterThanOrEqual(2);
      } finally {
        other.stop();
        await other.end();
        await mend();
      }
    },
    SLOW_MS,
  );
});

describe('row 69: a row stays locked for longer than anybody waits for it', () => {
  it(
    'S18 nothing is parked for what another session does, other spaces go on, and so does this one once the row is free',
    async () => {
      const other = '018f0000-0000-7000-8000-0000000000aa';
      await network.open('bg', other);
      await atHu({ lockTimeoutMs: 50 });
      const mend = await needsLockedRow();
      const session = await AnotherSession.of(hu());
      try {
        await session.hold();
        const { messageId } = await network.send('nl');
        await network.settle(MEMBERS, 5_000);
        const beside = await network.send('bg', { spaceId: other });
        await network.settle(MEMBERS, 5_000);
        expect(await effects('hu')).toEqual([{ message_id: beside.messageId }]);
        expect(await effects('bg')).toHaveLength(2);

        await session.letGo();
        await network.settle();
        expect((await effects('hu')).map((row) => row.message_id)).toContain(messageId);
        expect(await hu().get(ParkedRecords).list(network.spaceId)).toEqual([]);
      } finally {
        await session.end();
        await mend();
      }
    },
    SLOW_MS,
  );
});

/** HU starts again with a short limit on what one record may take, and with other limits of its database. */
async function atHu(limits: { readonly lockTimeoutMs?: number }): Promise<void> {
  const { database } = hu().setup;
  await network.restart('hu', {
    override: (builder) => builder.overrideProvider(ApplyLimit).useValue({ ms: 1500 }),
    database: { ...database, config: { ...database.config, ...limits } },
  });
  await network.settle();
}

/** What NL sends next fails so at HU. */
async function poison(failure: string): Promise<() => Promise<void>> {
  const [row] = await hu().query<{ n: string }>(`select count(*) as n from log_record`);
  return breakAtHu('ledger', `new.sender = 'nl' and new.position < ${Number(row?.n) + 2}`, failure);
}

async function isParkedAlone(): Promise<void> {
  await network.send('nl');
  await network.settle();
  const next = await network.send('bg');
  await network.settle();
  expect(await hu().get(ParkedRecords).list(network.spaceId)).toHaveLength(1);
  expect(await effects('hu')).toEqual([{ message_id: next.messageId }]);
  expect(await hu().query('select halted from follower where halted is not null')).toEqual([]);
}

/** What NL sends next changes a row that others may have locked. Answers how to take that away. */
async function needsLockedRow(): Promise<() => Promise<void>> {
  const { applier } = hu().setup.database.config.roles;
  await asOwner(
    hu(),
    `create table locked (n integer); insert into locked values (0); grant all on locked to ${applier}`,
  );
  const mend = await poison('update locked set n = n + 1');
  return async () => {
    await mend();
    await asOwner(hu(), 'drop table if exists locked');
  };
}
