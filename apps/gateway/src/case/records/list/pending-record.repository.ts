import { Injectable } from '@nestjs/common';
import type { Entered } from '#libs/member';
import { all, array, bool, int8, json, statement, text } from '#libs/persistence';
import { DataSource } from 'typeorm';
import type { KeptChange } from '../holders/kept-places.js';
import { type PendingOverlay, pendingOverlay } from '../pending-overlay.js';

/** Changes of one record that are not back from the log. */
export interface PendingRecord {
  readonly recordId: string;
  readonly overlays: readonly PendingOverlay[];
  /** The same with whom they are meant for. */
  readonly kept: readonly KeptChange[];
  /** Some of it waits for an approval. */
  readonly waits: boolean;
  /** The log has shown the record: it is in the list by itself. */
  readonly isKnown: boolean;
  /** When the newest of them was accepted, milliseconds. */
  readonly acceptedMs: string;
}

/** Newest changes that lists look at: an import of thousands is on the log within seconds. */
const MOST = 1000;

/** Reads what is on its way in a space; only the own country has any. */
@Injectable()
export class PendingRecordRepository {
  constructor(private readonly dataSource: DataSource) {}

  async of(spaceNo: Entered): Promise<readonly PendingRecord[]> {
    const rows = await all(this.dataSource, PENDING, [spaceNo]);
    const records = new Map<string, PendingRecord>();
    for (const row of rows) {
      const { recordId, asserts, retracts } = row.overlay;
      if (asserts.length + retracts.length === 0) continue;
      const before = records.get(recordId);
      records.set(recordId, {
        recordId,
        overlays: [row.overlay, ...(before?.overlays ?? [])],
        kept: [keptChange(row), ...(before?.kept ?? [])],
        waits: row.waits || before?.waits === true,
        isKnown: row.known,
        acceptedMs: before?.acceptedMs ?? row.accepted_ms,
      });
    }
    return [...records.values()];
  }
}

type PendingRow = Omit<KeptChange, 'acceptedAt'> & { readonly accepted_ms: string };

function keptChange({ overlay, waits, recipients, accepted_ms: acceptedMs }: PendingRow): KeptChange {
  return { overlay, waits, recipients, acceptedAt: new Date(Number(acceptedMs)).toISOString() };
}

/** Newest first; what a gateway sends by itself changes no record. */
const PENDING = statement(
  { overlay: json(pendingOverlay), waits: bool, accepted_ms: int8, known: bool, recipients: array(text) },
  `select p.overlay, p.state = 'waiting' as waits, (extract(epoch from p.accepted_at) * 1000)::bigint as accepted_ms,
     exists (select from record_summary r where r.space_no = $1 and r.record_id = (p.overlay->>'recordId')::uuid) as known,
     coalesce(a.recipients, p.recipients, '{}') as recipients
   from pending_message p left join message_approval a using (message_id)
   where p.space_no = $1 and p.state in ('pending', 'waiting', 'held') and p.subject like 'record:%'
   order by p.accepted_at desc, p.message_id desc limit ${MOST}`,
);
