import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ExchangeIdentity } from '#libs/exchange';
import type { Entered } from '#libs/member';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { DAY_MS, HOUR_MS } from '#libs/vocabulary';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { AlarmRepository } from './alarm.repository.js';
import { availableTo } from './commitment.mapper.js';
import { CommitmentRepository } from './commitment.repository.js';
import { shownState } from './commitment-rows.js';

const ID = '018f0000-0000-7000-8000-0000000000aa';
const T0 = Date.UTC(2026, 10, 28);
const DUE = T0 + 8 * HOUR_MS;
const REFUSED_T = T0 + HOUR_MS;

let database: TestDatabase;
let spaceNo: number;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
}, 60_000);

afterAll(() => database?.drop());

beforeEach(async () => {
  const [space] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  spaceNo = space.space_no;
});

const applied = (sql: string, values: readonly unknown[]): Promise<unknown> =>
  database.transaction.runAsApplier((tx) => tx.query(sql, [spaceNo, ...values]));

interface Said {
  readonly refusedBy?: string;
  readonly phase?: string;
  readonly breachedT?: number;
  readonly moves?: readonly { readonly position: number; readonly sender: string; readonly move: string }[];
}

/** NL asks HU at position 1, which somebody refuses at 10, and this was said to it. */
async function stands({ refusedBy = 'hu', phase = 'offered', breachedT, moves = [] }: Said): Promise<void> {
  await applied(
    `insert into commitment (space_no, creditor, commitment_id, position, identity, message_id, kind, debtor, readers, term, until_ms, ground, body,
       record_ids, author, t, last_position, phase, due_t, breached_t, partial, moves, said_by_creditor, said_by_debtor)
     values ($1, 'nl', $2, 1, '\\x07', $2, 'information', 'hu', '{hu,nl}', 'h8', 0, 'life', 'Where is she?', '{}', 'Sanne', $3, 1, $4, $5, $6, false, 0, 0, 0)`,
    [ID, T0, phase, DUE, breachedT ?? null],
  );
  for (const member of ['hu', 'nl'])
    await applied(`insert into takes_part (space_no, member, since, key_id) values ($1, $2, 0, '')`, [member]);
  await applied(
    `insert into refusal_answer (space_no, position, member, refused_position, code, field, rule, t) values ($1, 10, $2, 1, 60, '', '', $3)`,
    [refusedBy, REFUSED_T],
  );
  for (const { position, sender, move } of moves) {
    await applied(
      `insert into commitment_move (space_no, position, creditor, commitment_id, offer, sender, readers, move, code, body, until_ms, author, t, created_t, has_effect)
       values ($1, $2, 'nl', $3, '\\x07', $4, '{hu,nl}', $5, '', '', 0, '', $6, $6, true)`,
      [position, ID, sender, move, DUE],
    );
  }
}

const shown = async (own = 'nl') => {
  const entered = spaceNo as unknown as Entered;
  const row = await new CommitmentRepository(database.dataSource).one(entered, { own, creditor: 'nl', id: ID });
  if (!row) throw new Error('no such request');
  const { phase, breachedMs, settledMs } = shownState(row);
  return { phase, breachedMs, settledMs, may: availableTo(own, row).map(({ move }) => move) };
};

/** What the clock of a member says about it, long after its moment. */
async function alarmed(member: string): Promise<number> {
  const alarms = new AlarmRepository(database.dataSource, { member } as ExchangeIdentity);
  const now = new Date(DUE + DAY_MS);
  const found = [await alarms.overdue(now), await alarms.unseen(now), await alarms.dueSoon(new Date(DUE - HOUR_MS))];
  return found.flat().filter((one) => one.spaceNo === spaceNo).length;
}

const REFUSED = { phase: 'refused', breachedMs: null, settledMs: REFUSED_T };
const OVERDUE = { sender: 'nl', move: 'overdue' };

describe('N3 an offer that who was asked could not take in', () => {
  it('is refused from there on for both, no clock says anything about it, and who asked may call it off', async () => {
    await stands({});
    for (const own of ['nl', 'hu']) {
      expect(await shown(own)).toEqual({ ...REFUSED, may: own === 'nl' ? ['cancel'] : [] });
      expect(await alarmed(own)).toBe(0);
    }
  });

  it.each<[string, Said, object]>([
    [
      'is not late where somebody says so behind it',
      { breachedT: DUE, moves: [{ position: 11, ...OVERDUE }] },
      REFUSED,
    ],
    [
      'stays as late as the log said before',
      { breachedT: DUE, moves: [{ position: 9, ...OVERDUE }] },
      { ...REFUSED, breachedMs: DUE },
    ],
    ['stands where another member refused it', { refusedBy: 'ro' }, { phase: 'offered', settledMs: null }],
    [
      'stands where who was asked had taken it on before: whoever answers has read it',
      { phase: 'accepted', moves: [{ position: 9, sender: 'hu', move: 'accept' }] },
      { phase: 'accepted', settledMs: null },
    ],
    ['is no other where its creditor withdrew it', { phase: 'cancelled' }, { phase: 'cancelled', may: [] }],
  ])('%s', async (_, said, wanted) => {
    await stands(said);
    expect(await shown()).toMatchObject(wanted);
  });
});
