import { Injectable } from '@nestjs/common';
import { type OnceRequest, type Problem, type ProblemTeller, validateAs } from '#libs/http';
import type { CaseEntry, Sent } from '#libs/member';
import { v5 as uuidOf } from 'uuid';
import type { CreateRecordsDto } from './dto/create-records.dto.js';
import { CreateRecordDto } from './dto/create-record.dto.js';
import { type NamedRequest, type NewRecord, NewRecords, type RecordAccepted } from './new-records.service.js';
import { requireNoHold } from './require-no-hold.js';

/** What became of a row, named by its place in the request. */
export interface BatchRow {
  readonly index: number;
  /** Waits where any of its messages does. */
  readonly state: 'accepted' | 'waiting-for-approval' | 'refused';
  readonly recordId?: string;
  readonly messages?: readonly Sent[];
  /** Of a refused row. */
  readonly problem?: Problem;
}

export interface RecordBatch {
  readonly records: readonly BatchRow[];
}

/** A row that may be entered, or why it may not. */
type Checked = { readonly record: NewRecord } | { readonly problem: Problem };

/** Makes ids of records from the request and their rows. */
const ROW_NAMESPACE = '5a8e4b70-2d3c-4f0a-9d61-0c7f1e2b8a34';

/** Enters many records at once: each row is checked and allowed by itself, and those that may be are one transaction. */
@Injectable()
export class CreateRecords {
  constructor(private readonly records: NewRecords) {}

  /**
   * Answers each row in its place; what is wrong with one keeps no other. A protected name in the text of one keeps all: told of one row after the
   * other, a batch would ask for hundreds of names at once.
   *
   * @throws HttpError of the key; AudienceChanged; ProtectedNameSaid
   */
  async create(
    once: OnceRequest,
    entry: CaseEntry,
    { dto: { records: rows, token }, tell }: { readonly dto: CreateRecordsDto; readonly tell: ProblemTeller },
  ): Promise<RecordBatch> {
    const now = await this.records.enter(entry, token);
    return once.run(async (tx) => {
      const checked: Checked[] = [];
      for (const [index, row] of rows.entries()) {
        const requestId = uuidOf(`${once.id} ${index}`, ROW_NAMESPACE);
        checked.push(await this.check(now, { row, requestId, at: `records[${index}].` }, tell));
      }
      const valid = checked.flatMap((one) => ('record' in one ? [one.record] : []));
      if (token !== undefined) await this.records.admit(tx, now, { records: valid, token });
      const accepted = valid.length === 0 ? [] : await this.records.send(tx, now, valid);
      const became = new Map(valid.map((record, i) => [record, accepted[i]]));
      return {
        records: checked.map((one, index) => {
          const result = 'record' in one ? became.get(one.record) : one.problem;
          if (!result) throw new Error(`row ${index} became nothing`);
          return rowOf(index, result);
        }),
      };
    });
  }

  private async check(
    entry: CaseEntry,
    { row, ...named }: { readonly row: unknown } & NamedRequest,
    tell: ProblemTeller,
  ): Promise<Checked> {
    try {
      const dto = await validateAs(CreateRecordDto, row);
      requireNoHold(dto);
      const record = this.records.prepare(entry, dto, named);
      this.records.check(record);
      return { record };
    } catch (error) {
      const problem = tell(error);
      if (problem === null) throw error;
      return { problem };
    }
  }
}

function rowOf(index: number, became: RecordAccepted | Problem): BatchRow {
  if ('code' in became) return { index, state: 'refused', problem: became };
  const { recordId, messages } = became;
  const waits = messages.some(({ state }) => state === 'waiting-for-approval');
  return { index, state: waits ? 'waiting-for-approval' : 'accepted', recordId, messages };
}
