import { Injectable } from '@nestjs/common';
import { CharterSchema, decodeCanonical } from '#libs/contracts';
import type { InCase, Unattended } from '#libs/member';
import {
  all,
  array,
  bytea,
  filled,
  first,
  int2,
  int4,
  int8,
  json,
  nullable,
  statement,
  text,
  uuid,
} from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import type { SpaceMembership } from './history-audience.js';
import { type StatementLabels, storedLabels } from './record.mapper.js';

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
  /** Of a record that the caller has locked, as its changes do, and about which nothing is pending; null where it is not here. */
  async read(tx: EntityManager, spaceNo: InCase, recordId: string): Promise<SnapshotSource | null> {
    const record = await first(tx, LATEST, [spaceNo, recordId]);
    if (!record) return null;
    const { type, version, stands_for: standsFor } = record;
    return { recordId, type, version, standsFor, statements: await statementsOf(tx, spaceNo, recordId) };
  }

  async history(tx: EntityManager, spaceNo: Unattended): Promise<SharedHistory> {
    const charters = await all(tx, CHARTERS, [spaceNo]);
    const members = await all(tx, TAKING_PART, [spaceNo]);
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
  async messageAt(tx: EntityManager, spaceNo: Unattended, position: string): Promise<string | null> {
    const row = await first(tx, MESSAGE_AT, [spaceNo, position]);
    return row?.message_id ?? null;
  }
}

async function statementsOf(tx: EntityManager, spaceNo: InCase, recordId: string): Promise<readonly SourceStatement[]> {
  const rows = await all(tx, STATEMENTS_OF, [spaceNo, recordId]);
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

const LATEST = statement(
  { type: int2, version: int4, stands_for: uuid },
  `select type, version, (select message_id from record_change c where c.space_no = r.space_no
     and c.record_id = r.record_id and c.sender = r.owner order by position desc limit 1) as stands_for
   from record r where space_no = $1 and record_id = $2`,
);

const CHARTERS = statement(
  { bytes: bytea, acted_at: filled(int8) },
  'select bytes, acted_at from acted_charter where space_no = $1 order by acted_at',
);

const TAKING_PART = statement(
  { member: text, since: int8 },
  'select member, since from member_progress where space_no = $1',
);

const MESSAGE_AT = statement(
  { message_id: nullable(uuid) },
  'select message_id from log_message where space_no = $1 and position = $2',
);

const STATEMENTS_OF = statement(
  {
    message_id: uuid,
    message_index: int2,
    position: int8,
    property: text,
    value: text,
    release: array(text),
    labels: json(storedLabels),
    retracted_position: nullable(int8),
  },
  `select message_id, message_index, position, property, value, release, labels, retracted_position
   from shown_statement where space_no = $1 and record_id = $2 order by position, idx`,
);
