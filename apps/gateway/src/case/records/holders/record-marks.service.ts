import { Injectable } from '@nestjs/common';
import type { CaseEntry } from '#libs/member';
import { digitsOf } from '../list/number-terms.js';
import type { Holder } from './holder.js';
import { RecordHoldersRepository } from './record-holders.repository.js';

/** What tells people of a record beside its name. */
export interface RecordMark {
  /** To say on the phone: 6 or 8 digits, the check digit last. */
  readonly number: string;
  /** One a member, in the order of members: where the weakest of the live values is that were meant for it. */
  readonly holders: readonly Holder[];
}

/** Marks records that other screens show by name: how people speak of them, and who has them. */
@Injectable()
export class RecordMarks {
  constructor(private readonly holders: RecordHoldersRepository) {}

  async of<Row extends { readonly recordId: string; readonly owner: string }>(
    entry: CaseEntry,
    rows: readonly Row[],
  ): Promise<readonly (Row & RecordMark)[]> {
    const holders = await this.holders.ofRecords(entry, rows);
    return rows.map((row) => ({
      ...row,
      number: digitsOf({ spaceId: entry.spaceId, recordId: row.recordId }),
      holders: holders.get(row.recordId) ?? [],
    }));
  }
}
