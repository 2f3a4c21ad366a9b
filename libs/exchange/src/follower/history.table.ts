import { uuidBytes, uuidText } from '#libs/contracts';
import { all, array, bytea, filled, int4, int8, nullable, statement, text, uuid } from '#libs/persistence';
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
    const rows = await all(this.db, RECEIVED, [
      this.at.spaceNo,
      received.map((key) => key.sender),
      received.map((key) => key.epoch),
      received.map((key) => key.sequence),
      this.at.before.toString(),
    ]);
    return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
  }

  /** With whether anything stands in raw records, which is read there alone. */
  async messageIds({ messageIds }: HistoryKeys): Promise<{ messageIds: HistoryRows['messageIds']; hasRaw: boolean }> {
    const rows = await all(this.db, MESSAGE_IDS, [
      this.at.spaceNo,
      messageIds.map((key) => uuidText(key.messageId)),
      this.at.before.toString(),
    ]);
    const found = rows.flatMap(({ sender, message_id: id }) =>
      sender === null || id === null ? [] : [{ sender, messageId: uuidBytes(id) }],
    );
    return { messageIds: found, hasRaw: found.length < rows.length };
  }

  async senderKeys({ senderKeyIds }: HistoryKeys): Promise<HistoryRows['senderKeys']> {
    if (senderKeyIds.length === 0) return [];
    const rows = await all(this.db, SENDER_KEYS, [this.at.spaceNo, senderKeyIds, this.at.before.toString()]);
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

const RECEIVED = statement(
  { sender: filled(text), epoch: filled(int4), sequence: filled(int8), identity: bytea },
  `select sender, epoch, sequence, identity from log_record
   join unnest($2::text[], $3::int[], $4::bigint[]) as wanted (w_sender, w_epoch, w_sequence)
     on sender = w_sender and epoch = w_epoch and sequence = w_sequence
   where space_no = $1 and position < $5 and received`,
);

/** A row without a sender stands for raw records: few, or a defect of this build is being used. */
const MESSAGE_IDS = statement(
  { sender: nullable(text), message_id: nullable(uuid) },
  `select sender, message_id from log_record
   where space_no = $1 and position < $3 and verdict = 0 and message_id = any($2::uuid[])
   union all select null, null where exists (select from raw_record where space_no = $1 and position < $3)`,
);

const SENDER_KEYS = statement(
  {
    sender_key_id: bytea,
    sender: text,
    epoch: int4,
    recipients: array(text),
    wrap_key_ids: array(bytea),
    key_commitment: bytea,
  },
  `select sender_key_id, sender, epoch, recipients, wrap_key_ids, key_commitment from accepted_sender_key
   where space_no = $1 and position < $3 and sender_key_id = any($2::bytea[])`,
);
