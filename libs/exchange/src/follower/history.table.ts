import { uuidBytes, uuidText } from '#libs/contracts';
import type { HistoryKeys, HistoryRows } from '#libs/protocol';
import type { EntityManager } from 'typeorm';

/** Where rows are read: committed state, or a transaction with what it wrote itself. */
export type Queries = Pick<EntityManager, 'query'>;

/** Earlier positions of a space, looked up by key. */
export class HistoryTable {
  constructor(
    private readonly db: Queries,
    private readonly at: { readonly spaceNo: number; readonly before: bigint },
  ) {}

  async received({ received }: HistoryKeys): Promise<HistoryRows['received']> {
    if (received.length === 0) return [];
    const rows = await this.db.query<{ sender: string; epoch: number; sequence: string; identity: Uint8Array }[]>(
      `select sender, epoch, sequence, identity from log_record
       join unnest($2::text[], $3::int[], $4::bigint[]) as wanted (w_sender, w_epoch, w_sequence)
         on sender = w_sender and epoch = w_epoch and sequence = w_sequence
       where space_no = $1 and position < $5 and received`,
      [
        this.at.spaceNo,
        received.map((key) => key.sender),
        received.map((key) => key.epoch),
        received.map((key) => key.sequence),
        this.at.before.toString(),
      ],
    );
    return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
  }

  async messageIds({ messageIds }: HistoryKeys): Promise<HistoryRows['messageIds']> {
    if (messageIds.length === 0) return [];
    const rows = await this.db.query<{ sender: string; message_id: string }[]>(
      // Also those of other senders, which nobody asks for: a join with both would read the whole log while it is short.
      `select sender, message_id from log_record
       where space_no = $1 and position < $3 and verdict = 0 and message_id = any($2::uuid[])`,
      [this.at.spaceNo, messageIds.map((key) => uuidText(key.messageId)), this.at.before.toString()],
    );
    return rows.map((row) => ({ sender: row.sender, messageId: uuidBytes(row.message_id) }));
  }

  async senderKeys({ senderKeyIds }: HistoryKeys): Promise<HistoryRows['senderKeys']> {
    if (senderKeyIds.length === 0) return [];
    const rows = await this.db.query<SenderKeyRow[]>(
      `select sender_key_id, sender, epoch, recipients, wrap_key_ids, key_commitment from accepted_sender_key
       where space_no = $1 and position < $3 and sender_key_id = any($2::bytea[])`,
      [this.at.spaceNo, senderKeyIds, this.at.before.toString()],
    );
    return rows.map((row) => ({
      id: row.sender_key_id,
      sender: row.sender,
      epoch: row.epoch,
      recipients: row.recipients,
      wrapKeyIds: row.wrap_key_ids,
      keyCommitment: row.key_commitment,
    }));
  }
}

interface SenderKeyRow {
  sender_key_id: Uint8Array;
  sender: string;
  epoch: number;
  recipients: string[];
  wrap_key_ids: Uint8Array[];
  key_commitment: Uint8Array;
}
