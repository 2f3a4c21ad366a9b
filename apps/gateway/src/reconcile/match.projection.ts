import { Injectable } from '@nestjs/common';
import { DataRecalledSchema, RecordChangedSchema, RecordSnapshotSchema } from '#libs/contracts';
import { Projection } from '#libs/exchange';
import type { Subject } from '#libs/vocabulary';
import type { EntityManager } from 'typeorm';

/** Notes which records are to be looked at: one statement a chunk, whatever is in it. */
@Injectable()
export class MatchProjection extends Projection {
  override readonly tables = ['match_due'];
  override readonly types = [DataRecalledSchema, RecordChangedSchema, RecordSnapshotSchema].map(
    ({ typeName }) => typeName,
  );

  override async project(tx: EntityManager, spaceNo: number, touched: readonly Subject[]): Promise<void> {
    const recordIds = touched.flatMap(({ kind, id }) => (kind === 'record' ? [id] : []));
    if (recordIds.length > 0) await tx.query(NOTE, [spaceNo, recordIds.toSorted()]);
  }
}

/** A record that is noted again has a new number, so that whoever looked at it before does not take the note away. */
const NOTE = `
insert into match_due (space_no, record_id) select $1, unnest($2::uuid[])
on conflict (space_no, record_id) do update set noted = default`;
