import { Injectable } from '@nestjs/common';
import { all, big, bool, bytea, first, int2, type Queries, type RowOf, statement } from '#libs/persistence';
import { type ArchivedRecord, logRecord } from '#libs/protocol';
import type { EntityManager } from 'typeorm';

/** A position that could not be stored in any other way. Nothing of it but its verdict was read to write it down. */
export interface RawRecord {
  readonly position: bigint;
  readonly t: bigint;
  readonly verdict: number;
  readonly identity: Uint8Array;
  /** The value as it was delivered; put together again where it came from another member. */
  readonly raw: Uint8Array;
  /** Whether the body is in it; otherwise the archived verdict stands for the check of its hash. */
  readonly isWhole: boolean;
}

/** The last resort of the archive: a value as it came, so that nothing that stands on a log can stop whoever reads it. */
@Injectable()
export class RawRecordRepository {
  /** `hasEffects` says whether public state could be written with it. */
  async store(
    tx: EntityManager,
    spaceNo: number,
    {
      record,
      hasEffects,
      storedAt,
    }: { readonly record: RawRecord; readonly hasEffects: boolean; readonly storedAt: Date },
  ): Promise<void> {
    await tx.query(
      `insert into raw_record (space_no, position, t, verdict, identity, raw, is_whole, has_effects, stored_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        spaceNo,
        record.position.toString(),
        record.t.toString(),
        record.verdict,
        record.identity,
        record.raw,
        record.isWhole,
        hasEffects,
        storedAt,
      ],
    );
  }

  /** Reads such positions from one on, ascending. Others may stand between them. */
  async read(
    db: Queries,
    spaceNo: number,
    { from, limit }: { readonly from: bigint; readonly limit: number },
  ): Promise<readonly ArchivedRecord[]> {
    const rows = await all(db, FROM, [spaceNo, from, limit]);
    return rows.map(toArchived);
  }

  /** Reads single positions, ascending; one that is stored otherwise is left out. */
  async readAt(db: Queries, spaceNo: number, positions: readonly bigint[]): Promise<readonly ArchivedRecord[]> {
    const rows = await all(db, AT, [spaceNo, positions]);
    return rows.map(toArchived);
  }

  /** Which of these positions stand here; nothing of them is read. */
  async standingAt(db: Queries, spaceNo: number, positions: readonly bigint[]): Promise<ReadonlySet<bigint>> {
    const rows = await all(db, STANDING, [spaceNo, positions]);
    return new Set(rows.map(({ position }) => position));
  }

  /** Those before a position that moved a chain on: what a look-up by key cannot find. Few, or a defect of this build is being used. */
  async received(db: Queries, spaceNo: number, before: bigint): Promise<readonly ArchivedRecord[]> {
    const rows = await all(db, RECEIVED, [spaceNo, before]);
    return rows.map(toArchived);
  }

  /** Whether public state lacks what one of them did: it has to be judged anew from the whole archive. */
  async isStateBehind(db: Queries, spaceNo: number): Promise<boolean> {
    return (await first(db, WITHOUT_EFFECTS, [spaceNo])) !== null;
  }

  /** Takes one out, as it is stored otherwise now. */
  async remove(tx: EntityManager, spaceNo: number, position: bigint): Promise<void> {
    await tx.query('delete from raw_record where space_no = $1 and position = $2', [spaceNo, position.toString()]);
  }

  /** Notes that public state has what a record did. */
  async noteEffects(tx: EntityManager, spaceNo: number, position: bigint): Promise<void> {
    await tx.query('update raw_record set has_effects = true where space_no = $1 and position = $2', [
      spaceNo,
      position.toString(),
    ]);
  }
}

const COLUMNS = { position: big, t: big, verdict: int2, identity: bytea, raw: bytea, is_whole: bool };
const SHOWN = 'select position, t, verdict, identity, raw, is_whole from raw_record where space_no = $1';
const FROM = statement(COLUMNS, `${SHOWN} and position >= $2 order by position limit $3`);
const AT = statement(COLUMNS, `${SHOWN} and position = any($2::bigint[]) order by position`);
const RECEIVED = statement(COLUMNS, `${SHOWN} and position < $2 and (verdict = 0 or verdict >= 40) order by position`);
const STANDING = statement(
  { position: big },
  'select position from raw_record where space_no = $1 and position = any($2::bigint[])',
);
const WITHOUT_EFFECTS = statement({}, 'select from raw_record where space_no = $1 and not has_effects limit 1');

/** Takes the value apart again: what is read here was not read to store it. */
function toArchived({ position, t, raw, is_whole: isWhole, identity, verdict }: RowOf<typeof COLUMNS>): ArchivedRecord {
  const { parsed } = logRecord({ position, logAppendTimeMs: t, value: raw });
  const envelope = parsed.kind === 'versioned' ? parsed.envelope : null;
  const { headerBytes: header = null, signatures = [], body = null } = envelope ?? {};
  return { position, t, verdict, identity, header, signatures, body: isWhole ? body : null };
}
