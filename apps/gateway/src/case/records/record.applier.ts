import { type DescMessage, isMessage } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { RecordChangedSchema, RecordSnapshotSchema, SnapshotAskedSchema } from '#libs/contracts';
import { type Applied, Applier, type OpenedMessage, type PrivateRefusal } from '#libs/exchange';
import type { EntityManager } from 'typeorm';
import { RecordSummaryRepository } from './list/record-summary.repository.js';
import { type RecordFacts, RecordFactsRepository } from './record-facts.repository.js';
import { mapRecordMessage, type RecordRows } from './record.mapper.js';
import { type AcceptedRows, RecordRepository, SHARED_STATEMENTS } from './record.repository.js';

/**
 * Writes what owners say about their records. Whose a record is stands in its id, so that it does not depend on who was seen with it
 * first; what names another member's record, message or statement is refused, and so is a change on a refused base.
 */
@Injectable()
export class RecordApplier extends Applier {
  /** A question changes no row; what answers it is a reactor. */
  static readonly types: readonly DescMessage[] = [RecordChangedSchema, RecordSnapshotSchema, SnapshotAskedSchema];
  override readonly tables = ['record', 'record_change', 'statement'];
  override readonly caches = ['record_summary'];
  override readonly sharedRows = SHARED_STATEMENTS;

  constructor(
    private readonly facts: RecordFactsRepository,
    private readonly records: RecordRepository,
    private readonly summaries: RecordSummaryRepository,
  ) {
    super();
  }

  override async apply(tx: EntityManager, messages: readonly OpenedMessage[]): Promise<Applied> {
    const mapped = messages.filter(({ message }) => !isMessage(message, SnapshotAskedSchema)).map(mapRecordMessage);
    const facts = await this.facts.of(
      tx,
      mapped.filter(({ change }) => change.isOfSender),
    );
    const refusals: PrivateRefusal[] = [];
    const accepted: AcceptedRows[] = [];
    for (const rows of mapped) {
      const refusal = refusalOf(rows, facts);
      if (refusal) {
        refusals.push(refusal);
        facts.noteRefused(rows);
        continue;
      }
      accepted.push({ ...rows, behind: facts.isBehind(rows) });
      facts.noteAccepted(rows);
    }
    await this.records.write(tx, accepted);
    const [first] = accepted;
    if (first)
      await this.summaries.refresh(tx, first.spaceNo, [...new Set(accepted.map(({ change }) => change.recordId))]);
    return { refusals, subjects: [] };
  }
}

function refusalOf(rows: RecordRows, facts: RecordFacts): PrivateRefusal | null {
  const { position, isOfSender } = rows.change;
  if (!isOfSender) {
    return { position, code: 'E_INVALID', field: 'record_id', rule: 'an id that commits to its sender' };
  }
  if (!isReleased(rows)) {
    return { position, code: 'E_POLICY', field: 'release', rule: 'each recipient is on the release list' };
  }
  const foreign = facts.fieldOfOthers(rows);
  if (foreign !== null) {
    return { position, code: 'E_POLICY', field: foreign, rule: 'names no message of another member' };
  }
  if (facts.restsOnRefused(rows)) {
    return { position, code: 'E_BASE', field: 'base', rule: 'the change it rests on was refused' };
  }
  return null;
}

/** A label that does not name a holder would let that holder believe and pass on something else. */
function isReleased({ change, statements }: RecordRows): boolean {
  const others = change.recipients.filter((member) => member !== change.sender);
  return statements.every(({ release }) => others.every((member) => release.includes(member)));
}
