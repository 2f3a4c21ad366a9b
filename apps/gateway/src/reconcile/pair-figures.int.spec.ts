import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Verdict } from '#libs/contracts';
import type { ExchangeIdentity } from '#libs/exchange';
import type { CaseEntry } from '#libs/member';
import { entered } from '#libs/member/testing';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../gateway.migrations.js';
import { RECORD_TYPES } from '../vocabulary/record-types.table.js';
import { BANDS } from './match-pair.repository.js';
import { PairFiguresRepository } from './pair-figures.repository.js';
import { ENOUGH_DECIDED, ReadFigures } from './read-figures.service.js';

const SLOW_MS = 120_000;
const NOW = new Date('2026-12-01T12:00:00Z');
const HOUR_MS = 3_600_000;

let database: TestDatabase;
let spaceNo: number;
let entry: Pick<CaseEntry, 'spaceNo'>;
let figures: ReadFigures;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  figures = new ReadFigures(new PairFiguresRepository(database.dataSource, { member: 'nl' } as ExchangeIdentity), {
    now: () => NOW,
  });
}, SLOW_MS);

afterAll(() => database?.drop());

beforeEach(async () => {
  const [space] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  spaceNo = space.space_no;
  entry = { spaceNo: await entered(spaceNo) };
});

type PairName = readonly [left: string, right: string];

/** A pair as the comparison leaves it. */
async function found(band: (typeof BANDS)[number], perMille: number): Promise<PairName> {
  const [left = '', right = ''] = [uuid(), uuid()].toSorted();
  await database.dataSource.query(
    `insert into match_pair (space_no, left_id, right_id, centibits, per_mille, band, band_no, written_at) values ($1, $2, $3, 0, $4, $5, $6, now())`,
    [spaceNo, left, right, perMille, band, BANDS.indexOf(band)],
  );
  return [left, right];
}

interface Standing {
  readonly own?: Verdict;
  readonly asked?: boolean;
  readonly waitsFor?: readonly string[];
  readonly stale?: boolean;
}

/** What was said of it, as the projection leaves it. */
async function stands([left, right]: PairName, { own, asked = false, waitsFor = [], stale = false }: Standing) {
  await database.transaction.runAsApplier((tx) =>
    tx.query(
      `insert into identity_pair (space_no, left_id, right_id, left_owner, right_owner, state, own, asked, waits_for, stale)
       values ($1, $2, $3, 'nl', 'hu', 'one', $4, $5, $6, $7)`,
      [spaceNo, left, right, own ?? null, asked, waitsFor, stale],
    ),
  );
}

async function isSaid(
  [left, right]: PairName,
  member: string,
  { verdict, hoursAgo }: { verdict: Verdict; hoursAgo: number },
) {
  await database.transaction.runAsApplier((tx) =>
    tx.query(
      `insert into judgement (space_no, left_id, right_id, member, revision, first_id, verdict, reasons, text, left_base, right_base, author, readers, position, t)
       values ($1, $2, $3, $4, 1, $5, $6, '{}', '', $2, $3, 'x', '{}', 1, $7)`,
      [spaceNo, left, right, member, uuid(), verdict, NOW.getTime() - hoursAgo * HOUR_MS],
    ),
  );
}

async function record(type: keyof typeof RECORD_TYPES, isDue: boolean): Promise<void> {
  const recordId = uuid();
  await database.transaction.runAsApplier(async (tx) => {
    await tx.query(
      `insert into record_summary (space_no, record_id, type, owner, version, changed_t, behind, name, name_key, handling, conflicted, purposes, terms)
       values ($1, $2, $3, 'nl', 1, 1, false, 'x', 'key', 0, false, '{}', '')`,
      [spaceNo, recordId, RECORD_TYPES[type]],
    );
    if (isDue) await tx.query('insert into match_due (space_no, record_id) values ($1, $2)', [spaceNo, recordId]);
  });
}

describe('R3 how well the comparison stands up to 300 decisions', () => {
  /** Drawn by a rule, so that every run decides alike: of a thousand of a band so many are one. */
  const SCRIPT = [
    { band: 'very-likely', truth: 0.94, perMille: 950, pairs: 150 },
    { band: 'possible', truth: 0.5, perMille: 520, pairs: 100 },
    { band: 'relatives', truth: 0.06, perMille: 90, pairs: 50 },
  ] as const;

  it(
    'shows each band within .05 of what was decided, and of what the comparison gave it',
    async () => {
      for (const { band, truth, perMille, pairs } of SCRIPT)
        for (let i = 0; i < pairs; i += 1) {
          const isSame = Math.floor((i + 1) * truth) > Math.floor(i * truth);
          await stands(await found(band, perMille + (i % 2 === 0 ? 10 : -10)), {
            own: isSame ? Verdict.SAME : Verdict.DIFFERENT,
          });
        }
      const { decided, bands } = await figures.quality(entry);
      expect(decided).toBe(300);
      expect(bands.map(({ band }) => band)).toEqual(SCRIPT.map(({ band }) => band));
      for (const [i, { truth, perMille, pairs }] of SCRIPT.entries()) {
        const shown = bands[i]!;
        expect(shown.decided).toBe(pairs);
        expect(Math.abs(shown.same / shown.decided - truth)).toBeLessThan(0.05);
        expect(Math.abs(shown.perMille - perMille)).toBeLessThan(50);
      }
    },
    SLOW_MS,
  );

  it('says nothing of fewer than 30, and counts neither doubts, nor what was taken back, nor what changed since', async () => {
    for (let i = 1; i < ENOUGH_DECIDED; i += 1) await stands(await found('possible', 500), { own: Verdict.SAME });
    for (const standing of [
      { own: Verdict.UNSURE },
      { own: Verdict.NONE },
      { own: Verdict.SAME, stale: true },
      { asked: true },
    ])
      await stands(await found('possible', 500), standing);
    expect(await figures.quality(entry)).toEqual({ decided: 29, needed: 30, bands: [] });
    await stands(await found('possible', 500), { own: Verdict.DIFFERENT });
    expect(await figures.quality(entry)).toEqual({
      decided: 30,
      needed: 30,
      bands: [{ band: 'possible', decided: 30, same: 29, perMille: 500 }],
    });
  });
});

describe('R3 how far the desk is', () => {
  it('counts pairs as the queue lists them, and records that were compared', async () => {
    await record('person', false);
    await record('person', true);
    await record('vehicle', true);
    for (const band of ['possible', 'possible', 'very-likely', 'weak'] as const) await found(band, 500);
    const asked = await found('weak', 100);
    await stands(asked, { asked: true });
    await isSaid(asked, 'hu', { verdict: Verdict.SAME, hoursAgo: 30 });
    const waiting = await found('possible', 500);
    await stands(waiting, { own: Verdict.SAME, waitsFor: ['hu'] });
    await isSaid(waiting, 'nl', { verdict: Verdict.SAME, hoursAgo: 2 });
    const before = await found('very-likely', 950);
    await stands(before, { own: Verdict.DIFFERENT, stale: true });
    await isSaid(before, 'nl', { verdict: Verdict.DIFFERENT, hoursAgo: 25 });
    expect(await figures.progress(entry)).toEqual({
      records: 2,
      compared: 1,
      open: [
        { band: 'very-likely', count: 2 },
        { band: 'possible', count: 2 },
        { band: 'weak', count: 1 },
      ],
      asked: 1,
      askedSince: new Date(NOW.getTime() - 30 * HOUR_MS),
      waits: 1,
      stale: 1,
      disputed: 0,
      decidedInDay: 1,
    });
  });
});
