/** Columns of the tables that follow from the log alone, without local numbers: equal at all members at the same size. */
export const PUBLIC_TABLES = {
  follower: ['next_position', 't', 'frontier'],
  sender_head: ['member', 'epoch', 'sequence', 'identity', 'frozen_at', 'amnesty_epoch', 'forgiven'],
  charter: ['hash', 'revision', 'binds', 'bytes', 'acted_at'],
  charter_vote: ['member', 'hash', 'position', 'key_id'],
  takes_part: ['member', 'since', 'key_id'],
  space_list: ['version', 'hash', 'position'],
  list_conflict: ['version', 'position', 'other'],
  fork_evidence: ['sender', 'position', 'epoch', 'sequence', 'received_identity', 'conflicting_identity'],
  rule_change: ['position', 'rules_hash'],
  rule_basis: ['position', 'rests_on'],
  accepted_sender_key: ['position', 'sender_key_id', 'sender', 'epoch', 'recipients', 'wrap_key_ids', 'key_commitment'],
  tile: ['level', 'index', 'hashes'],
} as const satisfies Record<string, readonly string[]>;

/** What private refusals say; when people tried a record again is not among it, the effects are. */
export const PRIVATE_VERDICT_COLUMNS = ['position', 'code', 'field', 'rule', 'settled_after'] as const;

/** Tables that a rebuild empties beside those of the appliers: all that follows from the archive but the position itself. */
export const REBUILT_TABLES: readonly string[] = [
  ...Object.keys(PUBLIC_TABLES).filter((table) => table !== 'follower'),
  'private_verdict',
  'message_subject',
];
