import { describe, expect, it } from '@jest/globals';
import { SpaceDirectory, SpaceRebuild } from '#libs/exchange';
import { freshLedger, SLOW_MS } from '../network/fresh-ledger.js';
import type { LedgerGateway } from '../network/ledger-gateway.js';
import type { LedgerNetwork } from '../network/ledger-network.js';
import { breakTable } from './broken-table.js';

const OTHER = '018f0000-0000-7000-8000-0000000000aa';

let network: LedgerNetwork;
freshLedger((started) => {
  network = started;
});

const mends: (() => Promise<void>)[] = [];

const hu = (): LedgerGateway => network.gateway('hu');

async function breakAtHu(table: string, condition: string, failure?: string): Promise<void> {
  mends.push(await breakTable(hu(), { table, condition, failure }));
}

async function mend(): Promise<void> {
  for (const mendOne of mends.splice(0)) await mendOne();
}

const effects = (id: string) =>
  network.gateway(id).query<{ message_id: string }>('select message_id from ledger order by position');
const alone = () => hu().query('select 1 from raw_record where not has_effects');
const refused = () => hu().query('select verdict from log_record where verdict <> 0');

describe('row 43: a record that stands alone, as not even public state holds what it did', () => {
  it(
    'S1 of a sender key: what is sealed under it gets the verdict that everybody gives, also after a restart',
    async () => {
      await breakAtHu('log_record', `new.sender = 'nl' and new.kind = 2`);
      await breakAtHu('accepted_sender_key', `new.sender = 'nl'`);
      try {
        const sent = [await network.send('nl')];
        await network.settle();
        expect(await alone()).toHaveLength(1);
        await network.restart('hu');
        sent.push(await network.send('nl'));
        await network.settle();
        expect(await refused()).toEqual([]);
        expect((await effects('hu')).map((row) => row.message_id)).toEqual(sent.map(({ messageId }) => messageId));
      } finally {
        await mend();
      }
    },
    SLOW_MS,
  );

  it(
    'S1 of this member: what it sealed is back, and nothing of it waits to be sent again',
    async () => {
      await breakAtHu('log_record', `new.sender = 'hu' and new.kind = 1`);
      await breakAtHu('sender_head', `new.member = 'hu' and new.sequence > 2`);
      try {
        const sent = [await network.send('hu', { subject: 'a subject' })];
        await network.settle();
        expect(await alone()).toHaveLength(1);
        expect(await hu().query('select 1 from sealed union all select 1 from pending_change')).toEqual([]);
        await network.restart('hu');
        sent.push(await network.send('hu'));
        await network.settle();
        expect((await effects('bg')).map((row) => row.message_id)).toEqual(sent.map(({ messageId }) => messageId));
      } finally {
        await mend();
      }
    },
    SLOW_MS,
  );

  it(
    'S1 of a charter: honest notes about the rules behind it contradict nobody, and it is answered as soon as it can be',
    async () => {
      await breakAtHu('log_record', `new.sender = 'bg' and new.kind = 4`);
      await breakAtHu('charter', 'true');
      try {
        await network.open('bg', OTHER);
        await network.settle();
        expect((await alone()).length).toBeGreaterThan(0);
        const rules = `select position, encode(rules_hash, 'hex') as hash from rule_change
          join space using (space_no) where space_id = '${OTHER}' order by position`;
        expect(await hu().query(rules)).toEqual(await network.gateway('bg').query(rules));
        expect(await hu().query('select 1 from contradiction')).toEqual([]);
        await mend();
        await hu()
          .get(SpaceRebuild)
          .rebuild(await hu().get(SpaceDirectory).get(OTHER), { keep: true });
        network.clock.nowMs += 120_000;
        await network.settle();
        const joined = `select 1 from takes_part join space using (space_no) where space_id = '${OTHER}' and member = 'hu'`;
        expect(await network.gateway('bg').query(joined)).toHaveLength(1);
      } finally {
        await mend();
      }
    },
    SLOW_MS,
  );
});

describe('row 69: a database that is too slow for everything', () => {
  it(
    'S18 is waited for: no record is written down in a lesser way for it',
    async () => {
      await network.send('nl');
      await network.settle();
      await breakAtHu('log_record', `new.sender = 'nl'`, 'raise query_canceled');
      await breakAtHu('sender_head', `new.member = 'nl'`, 'raise query_canceled');
      const sent = await network.send('nl');
      try {
        await network.settle();
        expect(await hu().query('select 1 from raw_record')).toEqual([]);
        expect(await hu().query('select halted from follower where halted is not null')).toEqual([
          { halted: 'APPLY_FAILED' },
        ]);
      } finally {
        await mend();
      }
      network.clock.nowMs += 120_000;
      await network.settle();
      expect((await effects('hu')).at(-1)).toEqual({ message_id: sent.messageId });
      expect(await hu().query('select 1 from raw_record')).toEqual([]);
      expect(await hu().query('select 1 from follower where halted is not null')).toEqual([]);
    },
    SLOW_MS,
  );
});
