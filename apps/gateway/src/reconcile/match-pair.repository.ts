import { Injectable } from '@nestjs/common';
import { Events } from '#libs/inbox';
import type { InCase } from '#libs/member';
import {
  all,
  bool,
  bulk,
  change,
  insertAll,
  int2,
  int4,
  int8,
  nullable,
  one,
  statement,
  text,
  Transaction,
  ts,
  uuid,
} from '#libs/persistence';
import type { Band } from '#libs/matching';
import { DataSource, type EntityManager } from 'typeorm';
import type { ScoredPair } from './engine/engine-protocol.js';

/** In the order in which people look at them. */
export const BANDS: readonly Band[] = [
  'conflict',
  'very-likely',
  'possible',
  'relatives',
  'weak',
  'unlikely',
  'not-compared',
];

/** A record that is to be looked at; a newer note of it has a greater number. */
export interface DueRecord {
  readonly recordId: string;
  readonly noted: string;
}

/** Records of one case that are looked at together. */
export interface DueRecords {
  readonly spaceNo: number;
  readonly records: readonly DueRecord[];
}

/** Notes of records that wait, by their numbers. */
export interface Noted {
  readonly oldest: bigint;
  readonly newest: bigint;
  readonly areMany: boolean;
}

/** Records that one step looks at. */
const MOST_DUE = 50;

/** Keeps which records may be the same. */
@Injectable()
export class MatchPairRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transaction: Transaction,
    private readonly events: Events,
  ) {}

  /** Cases of which records wait, but for some that are left out. */
  async casesDue(without: readonly number[] = []): Promise<readonly number[]> {
    return (await all(this.dataSource, CASES_DUE, [without])).map(({ spaceNo }) => spaceNo);
  }

  /** What waits longest of a case. */
  async due(spaceNo: number): Promise<readonly DueRecord[]> {
    return all(this.dataSource, DUE, [spaceNo]);
  }

  /** Partners that some records are known to have, by record. */
  async partnersOf(spaceNo: InCase, recordIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const partners = new Map<string, string[]>(recordIds.map((id) => [id, []]));
    for (const { left, right } of await all(this.dataSource, KNOWN, [spaceNo, recordIds])) {
      partners.get(left)?.push(right);
      partners.get(right)?.push(left);
    }
    return partners;
  }

  /** Says of some records who may be the same as they are, and that they were looked at. */
  async replace(
    spaceNo: InCase,
    due: readonly DueRecord[],
    { found, at }: { readonly found: readonly ScoredPair[]; readonly at: Date },
  ): Promise<void> {
    await this.transaction.run(async (tx) => {
      const forgotten = await change(tx, FORGET, [spaceNo, due.map(({ recordId }) => recordId)]);
      await this.write(tx, { spaceNo, at }, found);
      if (forgotten + found.length > 0) await this.tell(tx, spaceNo, at);
      const done = due.toSorted((a, b) => (a.recordId < b.recordId ? -1 : 1));
      await tx.query(DONE, [spaceNo, done.map(({ recordId }) => recordId), done.map(({ noted }) => noted)]);
    });
  }

  /** Writes pairs of a comparison of all with all, but for what was written since it began. */
  async writePart(spaceNo: InCase, pairs: readonly ScoredPair[], began: Date): Promise<void> {
    await this.transaction.run((tx) => this.write(tx, { spaceNo, at: began }, pairs));
  }

  /** Forgets pairs that a comparison of all with all did not find, and notes of what it looked at. */
  async endPass(spaceNo: InCase, { began, noted }: { readonly began: Date; readonly noted: string }): Promise<void> {
    await this.transaction.run(async (tx) => {
      await tx.query('delete from match_pair where space_no = $1 and written_at < $2', [spaceNo, began]);
      await tx.query('delete from match_due where space_no = $1 and noted <= $2', [spaceNo, noted]);
      await this.tell(tx, spaceNo, began);
    });
  }

  /** The last note of a case. */
  async lastNote(spaceNo: InCase): Promise<string> {
    return (await all(this.dataSource, LAST_NOTE, [spaceNo]))[0]?.noted ?? '0';
  }

  /** What waits of a case, and whether it is so much; null where nothing does. */
  async noted(spaceNo: InCase, many: number): Promise<Noted | null> {
    const [noted] = await all(this.dataSource, NOTED, [spaceNo, many - 1]);
    if (!noted?.oldest || !noted.newest) return null;
    return { oldest: BigInt(noted.oldest), newest: BigInt(noted.newest), areMany: noted.areMany };
  }

  /** Whoever reads records here may look at pairs of them. */
  private async tell(tx: EntityManager, spaceNo: InCase, at: Date): Promise<void> {
    const { spaceId } = await one(tx, SPACE_ID, [spaceNo]);
    const audience = { kind: 'may', anyOf: ['record.read'] } as const;
    await this.events.tell(tx, [{ spaceNo, event: { kind: 'pairs-changed', spaceId }, audience, about: [] }], at);
  }

  private async write(
    tx: EntityManager,
    { spaceNo, at }: { readonly spaceNo: InCase; readonly at: Date },
    pairs: readonly ScoredPair[],
  ): Promise<void> {
    const unique = new Map(pairs.map((pair) => [`${pair.left}${pair.right}`, pair]));
    const rows = [...unique.values()].map((pair) => ({
      space_no: spaceNo,
      left_id: pair.left,
      right_id: pair.right,
      centibits: pair.centibits,
      per_mille: pair.perMille,
      band: pair.band,
      band_no: BANDS.indexOf(pair.band),
      written_at: at,
    }));
    await insertAll(tx, PAIRS, rows);
  }
}

const CASES_DUE = statement(
  { spaceNo: int4 },
  `select k.space_no as "spaceNo" from space_key k
   where k.space_no <> all($1::int[]) and exists (select from match_due d where d.space_no = k.space_no)`,
);

const DUE = statement(
  { recordId: uuid, noted: int8 },
  `select record_id as "recordId", noted from match_due where space_no = $1 order by noted limit ${MOST_DUE}`,
);

const KNOWN = statement(
  { left: uuid, right: uuid },
  `select left_id as left, right_id as right from match_pair
   where space_no = $1 and (left_id = any($2::uuid[]) or right_id = any($2::uuid[]))`,
);

const LAST_NOTE = statement(
  { noted: int8 },
  'select noted from match_due where space_no = $1 order by noted desc limit 1',
);

const NOTED = statement(
  { oldest: nullable(int8), newest: nullable(int8), areMany: bool },
  `select (select noted from match_due where space_no = $1 order by noted limit 1) as oldest,
     (select noted from match_due where space_no = $1 order by noted desc limit 1) as newest,
     exists (select from match_due where space_no = $1 offset $2::int) as "areMany"`,
);

const FORGET = statement(
  {},
  'delete from match_pair where space_no = $1 and (left_id = any($2::uuid[]) or right_id = any($2::uuid[]))',
);

const SPACE_ID = statement({ spaceId: uuid }, 'select space_id as "spaceId" from space_key where space_no = $1');

/** In the order in which they are noted, so that neither waits for the other. */
const DONE = `
delete from match_due d using unnest($2::uuid[], $3::bigint[]) as done (record_id, noted)
where d.space_no = $1 and d.record_id = done.record_id and d.noted = done.noted`;

const PAIRS = bulk(
  'match_pair',
  {
    space_no: int4,
    left_id: uuid,
    right_id: uuid,
    centibits: int4,
    per_mille: int2,
    band: text,
    band_no: int2,
    written_at: ts,
  },
  {
    order: 'left_id, right_id',
    onConflict: `(space_no, left_id, right_id) do update set
      centibits = excluded.centibits, per_mille = excluded.per_mille, band = excluded.band, band_no = excluded.band_no,
      written_at = excluded.written_at
      where match_pair.written_at <= excluded.written_at`,
  },
);
