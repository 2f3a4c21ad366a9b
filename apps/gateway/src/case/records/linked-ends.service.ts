import { isMessage } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { RecordChangedSchema, RecordSnapshotSchema, RecordType, type Statement, uuidText } from '#libs/contracts';
import { type CaseEntry, type CaseMessage, type Entered, MessageRules } from '#libs/member';
import { all, array, filled, statement, text, uuid } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { findProperty } from './catalogue/catalogue.js';
import { RecordError } from './record.errors.js';

export { findProperty } from './catalogue/catalogue.js';

/** What is about to be said of a relation, and to whom. */
interface SaidRelation {
  readonly recordId: string;
  readonly recipients: readonly string[];
  readonly names: readonly string[];
}

/**
 * A relation names two records, so it goes to nobody who lacks one of them: not the ends that it names now, and not those that it named
 * before, whatever of it is said; what takes something back goes to whoever has it. What has not come back from the log is held by nobody yet.
 */
@Injectable()
export class LinkedEnds {
  constructor(rules: MessageRules) {
    rules.add((tx, entry, messages) => this.require(tx, entry, messages));
  }

  /** @throws RecordError VALUE_NO_RECORD, RECIPIENT_HOLDS_NOT */
  private async require(tx: EntityManager, entry: CaseEntry, messages: readonly CaseMessage[]): Promise<void> {
    const said = messages.flatMap(relationOf);
    if (said.length === 0) return;
    const before = await this.endsOf(tx, entry.spaceNo, [...new Set(said.map(({ recordId }) => recordId))]);
    const named = [...new Set(said.flatMap(({ names }) => names))];
    const holders = await this.holdersOf(tx, entry.spaceNo, [...named, ...[...before.values()].flat()]);
    if (named.some((id) => !holders.has(id))) throw new RecordError('VALUE_NO_RECORD', 'no such record here');
    for (const { recordId, recipients } of said) {
      const now = said.flatMap((one) => (one.recordId === recordId ? one.names : []));
      for (const end of [...now, ...(before.get(recordId) ?? [])]) {
        const stranger = recipients.find((member) => holders.get(end)?.includes(member) !== true);
        if (stranger !== undefined) throw new RecordError('RECIPIENT_HOLDS_NOT', `${stranger} does not hold an end`);
      }
    }
  }

  private async endsOf(tx: EntityManager, spaceNo: Entered, recordIds: readonly string[]) {
    const rows = await all(tx, ENDS, [spaceNo, recordIds]);
    return new Map(rows.map(({ recordId, ends }) => [recordId, ends]));
  }

  private async holdersOf(tx: EntityManager, spaceNo: Entered, recordIds: readonly string[]) {
    const ids = [...new Set(recordIds)].filter((id) => RECORD_ID.test(id));
    const rows = ids.length === 0 ? [] : await all(tx, HOLDERS, [spaceNo, ids]);
    return new Map<string, readonly string[]>(rows.map(({ recordId, holders }) => [recordId, holders]));
  }
}

/** As the statement of a record id may be anything that a member wrote. */
const RECORD_ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

const ENDS = statement(
  { recordId: uuid, ends: filled(array(text)) },
  `select record_id as "recordId", array_agg(distinct linked_id) as ends from record_link
   where space_no = $1 and record_id = any($2::uuid[]) group by record_id`,
);

const HOLDERS = statement(
  { recordId: uuid, holders: filled(array(text)) },
  `select v.record_id as "recordId", array_agg(distinct m) as holders from record_value v
   cross join lateral unnest(array_append(v.release, v.owner)) m
   where v.space_no = $1 and v.record_id = any($2::uuid[]) group by v.record_id`,
);

function relationOf({ message, recipients }: CaseMessage): readonly SaidRelation[] {
  if (isMessage(message, RecordChangedSchema) && message.type === RecordType.RELATION && message.asserts.length > 0)
    return [{ recordId: uuidText(message.recordId), recipients, names: namesIn(message.asserts) }];
  if (isMessage(message, RecordSnapshotSchema) && message.type === RecordType.RELATION) {
    const statements = message.statements.flatMap((one) => one.statement ?? []);
    return [{ recordId: uuidText(message.recordId), recipients, names: namesIn(statements) }];
  }
  return [];
}

function namesIn(statements: readonly Statement[]): readonly string[] {
  return statements.flatMap(({ property, value }) =>
    findProperty('relation', property)?.kind === 'record' ? [value] : [],
  );
}
