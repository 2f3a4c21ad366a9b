import { Injectable } from '@nestjs/common';
import { CharterSchema, decodeCanonical } from '#libs/contracts';
import type { EntityManager } from 'typeorm';
import type { SpaceMembership } from './history-audience.js';
import { subjectOf } from './pending-overlay.js';
import type { StatementLabels } from './record.mapper.js';

/** An own record as a snapshot is made of it. */
export interface SnapshotSource {
  readonly recordId: string;
  readonly type: number;
  readonly version: number;
  /** Message id of its newest change. */
  readonly standsFor: string;
  readonly statements: readonly SourceStatement[];
}

export interface SourceStatement {
  readonly messageId: string;
  readonly index: number;
  readonly position: bigint;
  readonly property: string;
  readonly value: string;
  readonly release: readonly string[];
  readonly labels: StatementLabels;
  readonly retracted: boolean;
}

export interface SharedHistory extends SpaceMembership {
  /** What the charter in force says. */
  readonly shared: boolean;
}

/** Reads own records for snapshots of them. */
@Injectable()
export class SnapshotSourceRepository {
  /** Locks the record as its changes do; null while one of them is on its way or waits. */
  async lock(tx: EntityManager, spaceNo: number, recordId: string): Promise<SnapshotSource | null> {
    const subject = subjectOf(recordId);
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [subject]);
    const moving = await tx.query<unknown[]>(
      `select from pending_change where subject = $1 and space_no = $2 and state in ('pending', 'waiting') limit 1`,
      [subject, spaceNo],
    );
    if (moving.length > 0) return null;
    const [record] = await tx.query<{ type: number; version: number; stands_for: string }[]>(
      `select type, version, (select message_id from record_change c where c.space_no = r.space_no
         and c.record_id = r.record_id and c.sender = r.owner order by position desc limit 1) as stands_for
       from record r where space_no = $1 and record_id = $2`,
      [spaceNo, recordId],
    );
    if (!record) return null;
    const { type, version, stands_for: standsFor } = record;
    return { recordId, type, version, standsFor, statements: await statementsOf(tx, spaceNo, recordId) };
  }

  async history(tx: EntityManager, spaceNo: number): Promise<SharedHistory> {
    const charters = await tx.query<{ bytes: Uint8Array; acted_at: string }[]>(
      'select bytes, acted_at from charter where space_no = $1 and acted_at is not null order by acted_at',
      [spaceNo],
    );
    const members = await tx.query<{ member: string; since: string }[]>(
      'select member, since from takes_part where space_no = $1',
      [spaceNo],
    );
    const read = charters.map(({ bytes, acted_at: actedAt }) => {
      const charter = decodeCanonical(CharterSchema, bytes);
      if (!charter) throw new Error('a stored charter does not parse');
      return { actedAt: BigInt(actedAt), members: charter.members, shared: charter.sharedHistory };
    });
    return {
      charters: read,
      takingPart: new Map(members.map(({ member, since }) => [member, BigInt(since)])),
      shared: read.at(-1)?.shared ?? false,
    };
  }

  /** Message id of what stands at a position, to answer it by name. */
  async messageAt(tx: EntityManager, spaceNo: number, position: string): Promise<string | null> {
    const [row] = await tx.query<{ message_id: string | null }[]>(
      'select message_id from log_record where space_no = $1 and position = $2',
      [spaceNo, position],
    );
    return row?.message_id ?? null;
  }
}

async function statementsOf(tx: EntityManager, spaceNo: number, recordId: string): Promise<readonly SourceStatement[]> {
  const rows = await tx.query<StatementRow[]>(
    `select message_id, message_index, position, property, value, release, labels, retracted_position
     from statement where space_no = $1 and record_id = $2 order by position, idx`,
    [spaceNo, recordId],
  );
  return rows.map((row) => ({
    messageId: row.message_id,
    index: row.message_index,
    position: BigInt(row.position),
    property: row.property,
    value: row.value,
    release: row.release,
    labels: row.labels,
    retracted: row.retracted_position !== null,
  }));
}

interface StatementRow {
  message_id: string;
  message_index: number;
  position: string;
  property: string;
  value: string;
  release: string[];
  labels: StatementLabels;
  retracted_position: string | null;
}
