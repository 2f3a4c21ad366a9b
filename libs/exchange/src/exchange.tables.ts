/** Tables of the exchange by class of state: archive, public state, own derived state, decisions, local truth. */
export const EXCHANGE_STATE = {
  A: ['log_record', 'log_body', 'refused_run', 'raw_record', 'known_list'],
  B: [
    'follower',
    'sender_head',
    'charter',
    'charter_vote',
    'takes_part',
    'space_list',
    'list_conflict',
    'fork_evidence',
    'rule_change',
    'rule_basis',
    'accepted_sender_key',
    'tile',
  ],
  C: ['refusal_answer', 'opened_answer', 'supported_contract', 'private_verdict'],
  D: ['decision'],
  E: [
    'space',
    'lease',
    'outbox',
    'sealed',
    'stream_head',
    'pending_head',
    'pending_change',
    'reaction',
    'opened_record',
    'parked',
    'opening_refusal',
    'foreign_record',
    'sent_without',
    'own_cosign',
    'notes_place',
    'cosignature',
    'contradiction',
  ],
} as const;

/** What others may read of the exchange in SQL. */
export const EXCHANGE_VIEWS = [
  'space_key',
  'log_message',
  'member_progress',
  'pending_message',
  'acted_charter',
] as const;
