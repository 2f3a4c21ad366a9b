import type { DescMessage } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { RecordChangedSchema, RecordSnapshotSchema } from '#libs/contracts';
import { Applier, type OpenedMessage, type PrivateRefusal } from '#libs/exchange';
import type { EntityManager } from 'typeorm';
import { mapRecordMessage, type RecordRows } from './record.mapper.js';
import { RecordRepository, type RecordFacts } from './record.repository.js';

/** Writes what owners say about their records. A change by anybody else, or on a refused base, is refused. */
@Injectable()
export class RecordApplier extends Applier {
  override readonly types: readonly DescMessage[] = [RecordChangedSchema, RecordSnapshotSchema];
  override readonly tables = ['record', 'record_change', 'statement'];

  constructor(private readonly records: RecordRepository) {
    super();
  }

  override async apply(tx: EntityManager, messages: readonly OpenedMessage[]): Promise<readonly PrivateRefusal[]> {
    const mapped = messages.map(mapRecordMessage);
    const facts = await this.records.factsFor(tx, mapped);
    const refusals: PrivateRefusal[] = [];
    const accepted: (RecordRows & { readonly behind: boolean })[] = [];
    for (const rows of mapped) {
      const refusal = refusalOf(rows, facts);
      if (refusal) {
        refusals.push(refusal);
        continue;
      }
      accepted.push({ ...rows, behind: facts.isBehind(rows) });
      facts.remember(rows);
    }
    await this.records.write(tx, accepted);
    return refusals;
  }
}

function refusalOf(rows: RecordRows, facts: RecordFacts): PrivateRefusal | null {
  const { position, sender, recordId, base } = rows.change;
  const owner = facts.ownerOf(recordId);
  if (owner !== undefined && owner !== sender) {
    return { position, code: 'E_POLICY', field: 'recordId', rule: 'only the owner changes a record' };
  }
  if (base !== null && facts.wasRefused(base)) {
    return { position, code: 'E_BASE', field: 'base', rule: 'the change it rests on was refused' };
  }
  return null;
}
