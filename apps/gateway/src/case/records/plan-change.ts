import type { CaseDoor, CaseEntry, Planned } from '#libs/member';
import { v7 as uuid } from 'uuid';
import { recordTypeName } from '../../vocabulary/record-types.table.js';
import type { RecordChangeDto } from './dto/change-record.dto.js';
import type { ChangePlace } from './record.errors.js';
import { type OwnRecord, requireMeasure } from './own-record.repository.js';
import { subjectOf } from './pending-overlay.js';
import { type ChangeCredit, keepingMarks, type LiveStatement, partsOf } from './record-change.js';
import { RecordError } from './record.errors.js';
import { recordMessages } from './record-messages.js';
import { losersOf } from './record-withdrawal.js';
import { releaseRefusal, toldOf } from './require-release.js';
import { draftStatement } from './statement-draft.js';

/** A record as it stands, and what a person wants of it. */
export interface ChangeWish {
  readonly recordId: string;
  readonly record: OwnRecord;
  readonly dto: RecordChangeDto;
  /** Null where it is the only change. */
  readonly place: ChangePlace | null;
  /** Proposals of others that it brings. */
  readonly credits?: readonly ChangeCredit[];
  /** Its messages are named by it; one of its own where it is only asked about. */
  readonly changeId?: string;
}

export interface PlannedChange extends Planned {
  readonly version: number;
  /** Members that hold less than before once it is sent. */
  readonly losers: readonly string[];
}

/**
 * What a change of a record comes to, on the record as it was read: sent, or only asked about.
 *
 * @throws RecordError CHANGED_TOO_OFTEN, STATEMENT_NOT_LIVE, CHANGE_EMPTY and those of a statement
 */
export function planChange(
  door: CaseDoor,
  entry: CaseEntry,
  { recordId, record, dto, place, credits = [], changeId = uuid() }: ChangeWish,
): PlannedChange {
  if ((dto.assert ?? []).length > 0) requireMeasure(record);
  const retracts = retractsOf(dto, record);
  const asserts = keepingMarks(assertsOf(dto, record, entry), retracts);
  const refusal = releaseRefusal(door, entry, { type: recordTypeName(record.type), statements: asserts });
  const parts = partsOf(asserts, retracts);
  if (parts.length === 0) throw new RecordError('CHANGE_EMPTY', 'nothing to assert or retract');
  const version = record.version + 1;
  const { type, baseFor, live } = record;
  const at = place === null ? '' : `${place.fields}.`;
  const pathOf = new Map(asserts.map((statement, i) => [statement, `${at}assert[${i}]`]));
  return {
    base: `${subjectOf(recordId)}@${record.version}`,
    messages: recordMessages({ recordId, type, version, parts, baseFor, changeId, pathOf, credits }),
    untouched: toldOf(live.filter((one) => !retracts.includes(one))),
    refusal,
    version,
    losers: losersOf(asserts, retracts),
  };
}

function assertsOf(dto: RecordChangeDto, record: OwnRecord, { by, others, defaults: of }: CaseEntry) {
  const defaults = {
    type: recordTypeName(record.type),
    release: dto.release ?? record.release.filter((member) => others.includes(member)),
    purpose: dto.purpose ?? of.purpose,
    legalBasis: dto.legalBasis,
    handling: of.handling,
    author: by.name,
    others,
  } as const;
  return (dto.assert ?? []).map((statement, i) => draftStatement(statement, defaults, `assert[${i}]`));
}

function retractsOf(dto: RecordChangeDto, record: OwnRecord): LiveStatement[] {
  return (dto.retract ?? []).map((reference, i) => {
    const live = record.live.find((row) => row.messageId === reference.messageId && row.index === reference.index);
    if (!live) throw new RecordError('STATEMENT_NOT_LIVE', 'not a live statement of the record', `retract[${i}]`);
    return live;
  });
}
