-- The schema after all migrations, printed from the catalogue by `npm run schema`; never edited by hand.
-- Roles: owner runs migrations, service is what the process signs in with, applier writes what came over the log.

create table absence (
  person_id text not null,
  starts timestamp with time zone not null,
  ends timestamp with time zone not null,
  note text not null,
  constraint absence_pkey PRIMARY KEY (person_id),
  constraint absence_check CHECK ((starts < ends)),
  constraint absence_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);

create table accepted_sender_key (
  space_no integer not null,
  "position" bigint not null,
  sender_key_id bytea not null,
  sender text not null,
  epoch integer not null,
  recipients text[] not null,
  wrap_key_ids bytea[] not null,
  key_commitment bytea not null,
  constraint accepted_sender_key_pkey PRIMARY KEY (space_no, "position")
);

create table agreement_comment (
  space_no integer not null,
  "position" bigint not null,
  message_id uuid not null,
  agreement_id uuid not null,
  draft_position bigint not null,
  clause text not null,
  text text not null,
  author text not null,
  sender text not null,
  t bigint not null,
  constraint agreement_comment_pkey PRIMARY KEY (space_no, "position"),
  constraint agreement_comment_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table agreement_draft (
  space_no integer not null,
  "position" bigint not null,
  message_id uuid not null,
  agreement_id uuid not null,
  sender text not null,
  t bigint not null,
  document bytea not null,
  salt bytea not null,
  commitment bytea not null,
  shared boolean not null,
  constraint agreement_draft_pkey PRIMARY KEY (space_no, "position"),
  constraint agreement_draft_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table approval_request (
  message_id uuid not null,
  space_no integer not null,
  state text not null,
  type text not null,
  recipients text[] not null,
  handling smallint not null,
  grounds text[] not null,
  author text not null,
  type_name text not null,
  message bytea,
  in_reply_to uuid,
  urgent boolean not null,
  subject text,
  "overlay" jsonb,
  charter bytea,
  requested_at timestamp with time zone not null,
  settled_by text,
  settled_at timestamp with time zone,
  reason text,
  act uuid,
  place smallint default 0 not null,
  constraint approval_request_pkey PRIMARY KEY (message_id),
  constraint approval_request_check CHECK (((state = 'waiting'::text) = (message IS NOT NULL))),
  constraint approval_request_check1 CHECK (((state = 'waiting'::text) = (settled_at IS NULL))),
  constraint approval_request_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no),
  constraint approval_request_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'approved'::text, 'refused'::text, 'withdrawn'::text, 'recalled'::text])))
);

create table audit_entry (
  entry_no bigint generated always as identity not null,
  tx xid8 default pg_current_xact_id() not null,
  at timestamp with time zone not null,
  salt bytea not null,
  bytes bytea not null,
  subjects text[] collate "C" not null,
  constraint audit_entry_pkey PRIMARY KEY (entry_no)
);

create table case_grant (
  grant_id uuid not null,
  space_no integer not null,
  person_id text not null,
  kind text not null,
  given_by text not null,
  given_at timestamp with time zone not null,
  ends_at timestamp with time zone,
  ended_by text,
  ended_at timestamp with time zone,
  reason text not null,
  constraint case_grant_pkey PRIMARY KEY (grant_id),
  constraint case_grant_kind_check CHECK ((kind = ANY (ARRAY['lead'::text, 'member'::text, 'break-glass'::text]))),
  constraint case_grant_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint case_grant_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table case_team (
  space_no integer not null,
  mode text not null,
  version bigint not null,
  set_by text not null,
  set_at timestamp with time zone not null,
  constraint case_team_pkey PRIMARY KEY (space_no),
  constraint case_team_mode_check CHECK ((mode = ANY (ARRAY['everybody'::text, 'team'::text]))),
  constraint case_team_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table cause_past (
  cause_key text not null,
  began_at timestamp with time zone not null,
  seen_last_at timestamp with time zone not null,
  cause text not null,
  whose text not null,
  member text,
  since timestamp with time zone,
  named jsonb not null,
  constraint cause_past_pkey PRIMARY KEY (cause_key, began_at)
);

create table cause_seen (
  cause_key text not null,
  person_id text not null,
  reason text not null,
  seen_at timestamp with time zone not null,
  since timestamp with time zone,
  amount integer not null,
  constraint cause_seen_pkey PRIMARY KEY (cause_key),
  constraint cause_seen_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);

create table change_event (
  event_no bigint generated always as identity not null,
  space_no integer,
  at timestamp with time zone not null,
  tx xid8 default pg_current_xact_id() not null,
  event jsonb not null,
  audience jsonb not null,
  about text[] not null,
  constraint change_event_pkey PRIMARY KEY (event_no)
);

create table charter (
  space_no integer not null,
  hash bytea not null,
  revision integer not null,
  binds boolean not null,
  bytes bytea not null,
  acted_at bigint,
  constraint charter_pkey PRIMARY KEY (space_no, hash),
  constraint charter_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table charter_vote (
  space_no integer not null,
  member text not null,
  hash bytea not null,
  "position" bigint not null,
  key_id bytea not null,
  constraint charter_vote_pkey PRIMARY KEY (space_no, member),
  constraint charter_vote_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table check_answer (
  space_no integer not null,
  "position" bigint not null,
  member text not null,
  asker text not null,
  check_id uuid not null,
  page smallint not null,
  answer smallint not null,
  hits jsonb not null,
  spent integer not null,
  budget integer not null,
  reply_to uuid,
  t bigint not null,
  constraint check_answer_pkey PRIMARY KEY (space_no, "position"),
  constraint check_answer_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table check_asked (
  space_no integer not null,
  asker text not null,
  check_id uuid not null,
  numbers integer not null,
  pages integer not null,
  aim text not null,
  category text not null,
  offence text not null,
  reason text not null,
  forms integer not null,
  agreement bytea not null,
  author text not null,
  readers text[] not null,
  message_id uuid not null,
  "position" bigint not null,
  t bigint not null,
  constraint check_asked_pkey PRIMARY KEY (space_no, asker, check_id),
  constraint check_asked_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table check_body (
  space_no integer not null,
  "position" bigint not null,
  noted_at timestamp with time zone not null,
  constraint check_body_pkey PRIMARY KEY (space_no, "position")
);

create table check_due (
  space_no integer not null,
  "position" bigint not null,
  asker text not null,
  t bigint not null,
  constraint check_due_pkey PRIMARY KEY (space_no, "position")
);

create table check_exempt (
  space_no integer not null,
  record_id uuid not null,
  made_by text not null,
  at timestamp with time zone not null,
  constraint check_exempt_pkey PRIMARY KEY (space_no, record_id)
);

create table check_page (
  space_no integer not null,
  "position" bigint not null,
  asker text not null,
  check_id uuid not null,
  page smallint not null,
  keys smallint not null,
  readers text[] not null,
  message_id uuid not null,
  t bigint not null,
  constraint check_page_pkey PRIMARY KEY (space_no, "position"),
  constraint check_page_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table check_question (
  space_no integer not null,
  question_id uuid not null,
  check_id uuid not null,
  members text[] not null,
  agreement bytea not null,
  message_id uuid not null,
  page_size smallint not null,
  done boolean not null,
  made_at timestamp with time zone not null,
  forms integer not null,
  constraint check_question_pkey PRIMARY KEY (space_no, question_id),
  constraint check_question_space_no_check_id_fkey FOREIGN KEY (space_no, check_id) REFERENCES list_check(space_no, check_id) ON DELETE CASCADE
);

create table check_sent (
  space_no integer not null,
  question_id uuid not null,
  page smallint not null,
  keys smallint not null,
  message_id uuid not null,
  day date not null,
  constraint check_sent_pkey PRIMARY KEY (space_no, question_id, page, message_id),
  constraint check_sent_space_no_question_id_fkey FOREIGN KEY (space_no, question_id) REFERENCES check_question(space_no, question_id) ON DELETE CASCADE
);

create table comment (
  space_no integer not null,
  member text not null,
  comment_id uuid not null,
  revision integer not null,
  record_id uuid not null,
  value_message uuid,
  value_index integer,
  text text not null,
  language text not null,
  handling smallint not null,
  author text not null,
  readers text[] not null,
  withdrawn boolean not null,
  message_id uuid not null,
  "position" bigint not null,
  t bigint not null,
  said_t bigint not null,
  constraint comment_pkey PRIMARY KEY (space_no, member, comment_id, record_id),
  constraint comment_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table comment_read (
  space_no integer not null,
  record_id uuid not null,
  person_id text not null,
  seen_position bigint not null,
  seen_at timestamp with time zone not null,
  constraint comment_read_pkey PRIMARY KEY (space_no, record_id, person_id),
  constraint comment_read_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint comment_read_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table comment_sent (
  message_id uuid not null,
  space_no integer not null,
  draft_position bigint not null,
  author text not null,
  sent_at timestamp with time zone not null,
  constraint comment_sent_pkey PRIMARY KEY (message_id),
  constraint comment_sent_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table commitment (
  space_no integer not null,
  creditor text collate "C" not null,
  commitment_id uuid not null,
  "position" bigint not null,
  identity bytea not null,
  message_id uuid not null,
  kind text not null,
  debtor text collate "C" not null,
  readers text[] not null,
  term text not null,
  until_ms bigint not null,
  ground text not null,
  body text not null,
  record_ids uuid[] not null,
  author text not null,
  t bigint not null,
  last_position bigint not null,
  phase text not null,
  due_t bigint not null,
  remaining_ms bigint,
  breached_t bigint,
  acknowledged_t bigint,
  partial boolean not null,
  settled_t bigint,
  outcome text,
  moves integer not null,
  said_by_creditor integer not null,
  said_by_debtor integer not null,
  is_over boolean generated always as ((phase <> ALL (ARRAY['offered'::text, 'accepted'::text, 'paused'::text]))) stored not null,
  listed_by bigint generated always as (
CASE
    WHEN (phase = ANY (ARRAY['offered'::text, 'accepted'::text, 'paused'::text])) THEN due_t
    ELSE (- t)
END) stored not null,
  asked_position bigint,
  about_message uuid,
  about_index integer,
  recall_id uuid,
  constraint commitment_pkey PRIMARY KEY (space_no, creditor, commitment_id),
  constraint commitment_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table commitment_alarm (
  space_no integer not null,
  creditor text collate "C" not null,
  commitment_id uuid not null,
  due_t bigint not null,
  reminded boolean default false not null,
  attempts integer default 0 not null,
  next_at timestamp with time zone not null,
  said_id uuid,
  called boolean default false not null,
  constraint commitment_alarm_pkey PRIMARY KEY (space_no, creditor, commitment_id),
  constraint commitment_alarm_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table commitment_move (
  space_no integer not null,
  "position" bigint not null,
  creditor text collate "C" not null,
  commitment_id uuid not null,
  offer bytea not null,
  sender text collate "C" not null,
  readers text[] not null,
  move text not null,
  code text not null,
  body text not null,
  until_ms bigint not null,
  author text not null,
  t bigint not null,
  created_t bigint not null,
  has_effect boolean not null,
  given text[] default '{}'::text[] not null,
  constraint commitment_move_pkey PRIMARY KEY (space_no, "position"),
  constraint commitment_move_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table contradiction (
  space_no integer not null,
  member text not null,
  size bigint not null,
  claimed_root bytea not null,
  own_root bytea not null,
  evidence bytea not null,
  evidence_hash bytea not null,
  source text not null,
  key_id bytea,
  found_at timestamp with time zone not null,
  constraint contradiction_pkey PRIMARY KEY (space_no, evidence_hash)
);

create table cosignature (
  space_no integer not null,
  member text not null,
  size bigint not null,
  root bytea not null,
  seconds bigint not null,
  seen_at timestamp with time zone not null,
  note text not null,
  constraint cosignature_pkey PRIMARY KEY (space_no, member, size)
);

create table decision (
  space_no integer not null,
  after_position bigint not null,
  n integer not null,
  kind text not null,
  "position" bigint not null,
  by text not null,
  reason text not null,
  build text not null,
  decided_at timestamp with time zone not null,
  constraint decision_pkey PRIMARY KEY (space_no, after_position, n)
);

create table desk (
  space_no integer not null,
  member text not null,
  desk_id uuid not null,
  name text not null,
  phone text not null,
  languages text[] not null,
  zone text not null,
  hours jsonb not null,
  deputies uuid[] not null,
  duties text[] not null,
  "position" bigint not null,
  constraint desk_pkey PRIMARY KEY (space_no, member, desk_id),
  constraint desk_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table desk_channel (
  channel_id uuid not null,
  desk uuid,
  kind text not null,
  address text not null,
  language text not null,
  secret text,
  made_by text not null,
  made_at timestamp with time zone not null,
  constraint desk_channel_pkey PRIMARY KEY (channel_id),
  constraint desk_channel_check CHECK (((kind = 'webhook'::text) = (secret IS NOT NULL))),
  constraint desk_channel_kind_check CHECK ((kind = ANY (ARRAY['mail'::text, 'webhook'::text]))),
  constraint desk_channel_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id)
);

create table desk_seen (
  space_no integer not null,
  record_id uuid not null,
  first_position bigint not null,
  assigned_to text,
  seen_by text,
  seen_at timestamp with time zone,
  assigned_by text,
  constraint desk_seen_pkey PRIMARY KEY (space_no, record_id),
  constraint desk_seen_assigned_by_fkey FOREIGN KEY (assigned_by) REFERENCES person(id),
  constraint desk_seen_assigned_to_fkey FOREIGN KEY (assigned_to) REFERENCES person(id),
  constraint desk_seen_check CHECK (((seen_by IS NULL) = (seen_at IS NULL))),
  constraint desk_seen_seen_by_fkey FOREIGN KEY (seen_by) REFERENCES person(id),
  constraint desk_seen_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table desks_due (
  space_no integer not null,
  member text not null,
  constraint desks_due_pkey PRIMARY KEY (space_no, member),
  constraint desks_due_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table duty (
  key text collate "C" not null,
  kind text not null,
  space_no integer,
  person_id text,
  action text,
  desk text,
  except_person text,
  about_kind text,
  about_id text,
  at timestamp with time zone not null,
  due_at timestamp with time zone,
  harm smallint not null,
  urgent boolean not null,
  must_act boolean not null,
  clearable boolean not null,
  matter jsonb not null,
  held_by uuid,
  origin text not null,
  looked_at boolean default false not null,
  constraint duty_pkey PRIMARY KEY (key),
  constraint duty_check CHECK (((person_id IS NULL) <> (action IS NULL))),
  constraint duty_origin_check CHECK ((origin = ANY (ARRAY['log'::text, 'here'::text])))
);

create table duty_mark (
  person_id text not null,
  key text not null,
  done_through timestamp with time zone,
  snoozed_until timestamp with time zone,
  constraint duty_mark_pkey PRIMARY KEY (person_id, key),
  constraint duty_mark_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);

create table flow_quarter (
  quarter timestamp with time zone not null,
  space_no integer not null,
  sender text not null,
  receiver text not null,
  messages integer not null,
  p50_ms integer,
  p95_ms integer,
  behind integer not null,
  constraint flow_quarter_pkey PRIMARY KEY (quarter, space_no, sender, receiver)
);

create table follower (
  space_no integer not null,
  next_position bigint not null,
  t bigint not null,
  frontier bytea not null,
  halted text,
  halt_cause text,
  lease_token bigint not null,
  constraint follower_pkey PRIMARY KEY (space_no),
  constraint follower_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
) with (fillfactor=50);

create table following (
  person_id text not null,
  space_no integer not null,
  record_id uuid not null,
  since timestamp with time zone not null,
  constraint following_pkey PRIMARY KEY (person_id, space_no, record_id),
  constraint following_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint following_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table foreign_record (
  space_no integer not null,
  "position" bigint not null,
  kind smallint not null,
  key_id bytea not null,
  found_at timestamp with time zone not null,
  constraint foreign_record_pkey PRIMARY KEY (space_no, "position"),
  constraint foreign_record_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table fork_evidence (
  space_no integer not null,
  sender text not null,
  "position" bigint not null,
  epoch integer not null,
  sequence bigint not null,
  received_identity bytea not null,
  conflicting_identity bytea not null,
  evidence_hash bytea not null,
  constraint fork_evidence_pkey PRIMARY KEY (space_no, sender, "position"),
  constraint fork_evidence_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table freeze_decision (
  space_no integer not null,
  "position" bigint not null,
  kind text not null,
  evidence_hash bytea not null,
  proposal_id uuid not null,
  member text,
  cause text not null,
  reason text not null,
  proposed_by text not null,
  proposed_at timestamp with time zone not null,
  confirmed_by text,
  confirm_reason text,
  at timestamp with time zone,
  constraint freeze_decision_pkey PRIMARY KEY (space_no, evidence_hash),
  constraint freeze_decision_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table held_act (
  hold_id uuid not null,
  hold_no bigint generated always as identity not null,
  space_no integer not null,
  author text not null,
  kind text not null,
  request jsonb not null,
  subjects text[] not null,
  message_ids uuid[] not null,
  foreseen text not null,
  until timestamp with time zone not null,
  tries smallint default 0 not null,
  constraint held_act_pkey PRIMARY KEY (hold_id),
  constraint held_act_hold_no_key UNIQUE (hold_no),
  constraint held_act_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table idempotency_key (
  caller text not null,
  key text not null,
  request bytea not null,
  created_at timestamp with time zone not null,
  status integer,
  body text,
  constraint idempotency_key_pkey PRIMARY KEY (caller, key)
);

create table identity_group (
  space_no integer not null,
  record_id uuid not null,
  group_id uuid,
  dispute text,
  constraint identity_group_pkey PRIMARY KEY (space_no, record_id)
);

create table identity_pair (
  space_no integer not null,
  left_id uuid not null,
  right_id uuid not null,
  left_owner text not null,
  right_owner text not null,
  state text not null,
  own smallint,
  asked boolean not null,
  waits_for text[] not null,
  stale boolean not null,
  constraint identity_pair_pkey PRIMARY KEY (space_no, left_id, right_id),
  constraint identity_pair_check CHECK ((left_id < right_id))
);

create table joiner (
  space_no integer not null,
  member text not null,
  "position" bigint not null,
  after_position bigint,
  after_record uuid,
  constraint joiner_pkey PRIMARY KEY (space_no, member),
  constraint joiner_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table judgement (
  space_no integer not null,
  left_id uuid not null,
  right_id uuid not null,
  member text not null,
  revision integer not null,
  first_id uuid not null,
  verdict smallint not null,
  reasons text[] not null,
  text text not null,
  left_base uuid not null,
  right_base uuid not null,
  author text not null,
  readers text[] not null,
  "position" bigint not null,
  t bigint not null,
  constraint judgement_pkey PRIMARY KEY (space_no, left_id, right_id, member, revision, first_id),
  constraint judgement_check CHECK ((left_id < right_id)),
  constraint judgement_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table known_list (
  hash bytea not null,
  version bigint not null,
  bytes bytea not null,
  in_network boolean not null,
  constraint known_list_pkey PRIMARY KEY (hash)
);

create table known_recipient (
  space_no integer not null,
  member text not null,
  first_message_id uuid not null,
  approved_by text not null,
  approved_at timestamp with time zone not null,
  constraint known_recipient_pkey PRIMARY KEY (space_no, member),
  constraint known_recipient_first_message_id_fkey FOREIGN KEY (first_message_id) REFERENCES approval_request(message_id),
  constraint known_recipient_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table lease (
  shard integer not null,
  holder text not null,
  token bigint not null,
  until timestamp with time zone not null,
  constraint lease_pkey PRIMARY KEY (shard)
);

create table legal_hold (
  space_no integer not null,
  record_id uuid not null,
  at timestamp with time zone not null,
  reference text not null,
  reason text not null,
  by text not null,
  ended_at timestamp with time zone,
  constraint legal_hold_pkey PRIMARY KEY (space_no, record_id, at),
  constraint legal_hold_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table list_check (
  space_no integer not null,
  check_id uuid not null,
  person_id text not null,
  fingerprint bytea not null,
  author text not null,
  members text[] not null,
  justification jsonb,
  keys integer not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint list_check_pkey PRIMARY KEY (space_no, check_id)
);

create table list_check_value (
  space_no integer not null,
  check_id uuid not null,
  line integer not null,
  reading smallint not null,
  raw text not null,
  kind text not null,
  key text not null,
  place integer,
  record_ids uuid[] not null,
  sealed jsonb not null,
  constraint list_check_value_pkey PRIMARY KEY (space_no, check_id, line, reading),
  constraint list_check_value_space_no_check_id_fkey FOREIGN KEY (space_no, check_id) REFERENCES list_check(space_no, check_id) ON DELETE CASCADE
);

create table list_conflict (
  space_no integer not null,
  version bigint not null,
  "position" bigint not null,
  other bytea not null,
  standing_hash bytea not null,
  other_hash bytea not null,
  evidence_hash bytea not null,
  constraint list_conflict_pkey PRIMARY KEY (space_no, evidence_hash),
  constraint list_conflict_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table log_body (
  space_no integer not null,
  "position" bigint not null,
  body bytea storage external not null,
  constraint log_body_pkey PRIMARY KEY (space_no, "position")
);

create table log_record (
  space_no integer not null,
  "position" bigint not null,
  t bigint not null,
  verdict smallint not null,
  received boolean not null,
  identity bytea not null,
  sender text,
  epoch integer,
  sequence bigint,
  kind smallint,
  message_id uuid,
  in_reply_to uuid,
  recipients text[],
  created_at_ms bigint,
  body_length integer,
  header bytea,
  signatures bytea,
  skeleton jsonb,
  stored_at timestamp with time zone not null,
  refused_expected text,
  refused_found text,
  constraint log_record_pkey PRIMARY KEY (space_no, "position"),
  constraint log_record_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table log_residue (
  space_no integer not null,
  "position" bigint not null,
  type text not null,
  message bytea not null,
  constraint log_residue_pkey PRIMARY KEY (space_no, "position")
);

create table match_due (
  space_no integer not null,
  record_id uuid not null,
  noted bigint generated always as identity not null,
  constraint match_due_pkey PRIMARY KEY (space_no, record_id)
);

create table match_pair (
  space_no integer not null,
  left_id uuid not null,
  right_id uuid not null,
  centibits integer not null,
  per_mille smallint not null,
  band text not null,
  band_no smallint not null,
  written_at timestamp with time zone not null,
  constraint match_pair_pkey PRIMARY KEY (space_no, left_id, right_id),
  constraint match_pair_check CHECK ((left_id < right_id))
);

create table message_subject (
  space_no integer not null,
  "position" bigint not null,
  kind text not null,
  id text collate "C" not null,
  constraint message_subject_pkey PRIMARY KEY (space_no, "position", kind, id)
);

create table name_protection (
  owner text not null,
  space_no integer not null,
  changes bigint not null,
  changed_by xid8 not null,
  constraint name_protection_pkey PRIMARY KEY (owner, space_no)
) with (fillfactor=50);

create table named_person (
  space_no integer not null,
  member text not null,
  person_id text not null,
  name text not null,
  role text not null,
  desk text not null,
  phone text not null,
  languages text[] not null,
  "position" bigint not null,
  constraint named_person_pkey PRIMARY KEY (space_no, member, person_id),
  constraint named_person_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table notes_place (
  space_no integer not null,
  next_offset bigint not null,
  constraint notes_place_pkey PRIMARY KEY (space_no)
) with (fillfactor=50);

create table notice (
  key text collate "C" not null,
  due_at timestamp with time zone not null,
  channel_id uuid,
  says text not null,
  state text not null,
  attempts integer default 0 not null,
  next_try_at timestamp with time zone,
  settled_at timestamp with time zone,
  error text,
  constraint notice_check CHECK (((state = 'due'::text) = (next_try_at IS NOT NULL))),
  constraint notice_check1 CHECK (((state = 'due'::text) = (settled_at IS NULL))),
  constraint notice_check2 CHECK (((state = 'unheard'::text) = (channel_id IS NULL))),
  constraint notice_key_due_at_channel_id_key UNIQUE NULLS NOT DISTINCT (key, due_at, channel_id),
  constraint notice_says_check CHECK ((says = ANY (ARRAY['urgent'::text, 'due'::text]))),
  constraint notice_state_check CHECK ((state = ANY (ARRAY['due'::text, 'sent'::text, 'failed'::text, 'over'::text, 'unheard'::text])))
);

create table object_key (
  space_no integer not null,
  kind smallint not null,
  key text not null,
  record_id uuid not null,
  "position" bigint not null,
  idx smallint not null,
  owner text not null,
  digest bytea,
  pepper_position bigint,
  constraint object_key_pkey PRIMARY KEY (space_no, kind, key, record_id, "position", idx)
);

create table opened_answer (
  space_no integer not null,
  member text not null,
  opened_position bigint not null,
  "position" bigint not null,
  t bigint not null,
  constraint opened_answer_pkey PRIMARY KEY (space_no, opened_position, member)
);

create table opened_record (
  space_no integer not null,
  "position" bigint not null,
  announced boolean not null,
  constraint opened_record_pkey PRIMARY KEY (space_no, "position")
);

create table opening_refusal (
  space_no integer not null,
  code text not null,
  ended boolean not null,
  at timestamp with time zone not null,
  constraint opening_refusal_pkey PRIMARY KEY (space_no),
  constraint opening_refusal_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table operations_post (
  space_no integer not null,
  member text not null,
  contact text not null,
  phone text not null,
  hours text not null,
  windows_from bigint[] not null,
  windows_until bigint[] not null,
  t bigint not null,
  "position" bigint not null,
  spent_from bigint[] default '{}'::bigint[] not null,
  spent_until bigint[] default '{}'::bigint[] not null,
  constraint operations_post_pkey PRIMARY KEY (space_no, member),
  constraint operations_post_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table outbox (
  "position" bigint generated by default as identity not null,
  space_no integer not null,
  kind smallint not null,
  message_id uuid,
  subject text,
  urgency smallint not null,
  type text not null,
  recipients text[] not null,
  in_reply_to uuid,
  payload bytea not null,
  accepted_at timestamp with time zone not null,
  waits_for text[],
  constraint outbox_pkey PRIMARY KEY ("position"),
  constraint outbox_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table own_cosign (
  space_no integer not null,
  size bigint not null,
  root bytea not null,
  note text not null,
  constraint own_cosign_pkey PRIMARY KEY (space_no)
) with (fillfactor=50);

create table own_message (
  message_id uuid not null,
  space_no integer not null,
  author text not null,
  basis text not null,
  approval_id uuid,
  sent_at timestamp with time zone not null,
  constraint own_message_pkey PRIMARY KEY (message_id),
  constraint own_message_approved CHECK (((basis = 'standing'::text) = (approval_id IS NOT NULL))),
  constraint own_message_basis CHECK ((basis = ANY (ARRAY['stays-home'::text, 'standing'::text, 'by-hand'::text, 'ungated'::text]))),
  constraint own_message_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table parked (
  space_no integer not null,
  "position" bigint not null,
  reason text not null,
  build text not null,
  parked_at timestamp with time zone not null,
  cause text not null,
  constraint parked_pkey PRIMARY KEY (space_no, "position"),
  constraint parked_cause_check CHECK ((cause = ANY (ARRAY['KEY_MISSING'::text, 'DATABASE'::text, 'DEFECT'::text])))
);

create table passed_signal (
  space_no integer not null,
  sender text collate "C" not null,
  signal_id uuid not null,
  recipient text collate "C" not null,
  "position" bigint not null,
  message_id uuid not null,
  t bigint not null,
  reporter text not null,
  seen text not null,
  seen_when text not null,
  places jsonb not null,
  persons jsonb not null,
  things jsonb not null,
  forms jsonb not null,
  handling smallint not null,
  onward boolean not null,
  constraint passed_signal_pkey PRIMARY KEY (space_no, sender, signal_id),
  constraint passed_signal_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table passed_signal_answer (
  space_no integer not null,
  origin text collate "C" not null,
  signal_id uuid not null,
  answerer text collate "C" not null,
  "position" bigint not null,
  t bigint not null,
  outcome text not null,
  reason text,
  constraint passed_signal_answer_pkey PRIMARY KEY (space_no, origin, signal_id, answerer),
  constraint passed_signal_answer_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table pending_change (
  message_id uuid not null,
  space_no integer not null,
  subject text not null,
  "overlay" jsonb not null,
  author text not null,
  state text not null,
  code smallint,
  accepted_at timestamp with time zone not null,
  constraint pending_change_pkey PRIMARY KEY (message_id),
  constraint pending_change_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table pending_head (
  subject text not null,
  base uuid,
  count integer not null,
  constraint pending_head_pkey PRIMARY KEY (subject)
);

create table person (
  id text not null,
  name text not null,
  desk text not null,
  roles text[] not null,
  first_seen_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  constraint person_pkey PRIMARY KEY (id)
);

create table private_verdict (
  space_no integer not null,
  "position" bigint not null,
  code smallint not null,
  field text not null,
  rule text not null,
  settled_after bigint not null,
  expected text,
  found text,
  constraint private_verdict_pkey PRIMARY KEY (space_no, "position")
);

create table proposal (
  space_no integer not null,
  member text not null,
  proposal_id uuid not null,
  owner text not null,
  record_id uuid not null,
  base uuid not null,
  asserts jsonb not null,
  retracts jsonb not null,
  reason text not null,
  author text not null,
  readers text[] not null,
  message_id uuid not null,
  "position" bigint not null,
  t bigint not null,
  state text not null,
  place bigint,
  ended_position bigint,
  ended_t bigint,
  constraint proposal_pkey PRIMARY KEY (space_no, member, proposal_id, owner),
  constraint proposal_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table proposal_accepting (
  space_no integer not null,
  member text not null,
  proposal_id uuid not null,
  outcome text not null,
  changes uuid[] not null,
  author text not null,
  constraint proposal_accepting_pkey PRIMARY KEY (space_no, member, proposal_id),
  constraint proposal_accepting_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table proposal_event (
  space_no integer not null,
  "position" bigint not null,
  member text not null,
  proposal_id uuid not null,
  owner text not null,
  kind text not null,
  code text not null,
  body text not null,
  changes uuid[] not null,
  places bigint[] not null,
  author text not null,
  t bigint not null,
  constraint proposal_event_pkey PRIMARY KEY (space_no, "position"),
  constraint proposal_event_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table published_head (
  space_no integer not null,
  epoch integer not null,
  sequence bigint not null,
  lease_token bigint not null,
  constraint published_head_pkey PRIMARY KEY (space_no),
  constraint published_head_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
) with (fillfactor=50);

create table raw_record (
  space_no integer not null,
  "position" bigint not null,
  t bigint not null,
  verdict smallint not null,
  identity bytea not null,
  raw bytea storage external not null,
  is_whole boolean not null,
  has_effects boolean not null,
  stored_at timestamp with time zone not null,
  constraint raw_record_pkey PRIMARY KEY (space_no, "position"),
  constraint raw_record_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table reaction (
  space_no integer not null,
  "position" bigint not null,
  kind text not null,
  detail jsonb not null,
  constraint reaction_pkey PRIMARY KEY (space_no, "position", kind)
);

create table recall (
  space_no integer not null,
  "position" bigint not null,
  owner text not null,
  recall_id uuid not null,
  record_id uuid not null,
  ground smallint not null,
  reason text not null,
  whole boolean not null,
  members text[] not null,
  lets_go boolean not null,
  author text not null,
  readers text[] not null,
  t bigint not null,
  constraint recall_pkey PRIMARY KEY (space_no, "position"),
  constraint recall_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table recall_due (
  space_no integer not null,
  "position" bigint not null,
  owner text not null,
  record_id uuid not null,
  noted_at timestamp with time zone not null,
  erase_at timestamp with time zone not null,
  braked boolean not null,
  confirmed_by text,
  confirmed_at timestamp with time zone,
  purged_at timestamp with time zone,
  constraint recall_due_pkey PRIMARY KEY (space_no, "position"),
  constraint recall_due_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table recalled_name (
  space_no integer not null,
  record_id uuid not null,
  owner text not null,
  message_id uuid not null,
  message_index smallint not null,
  "position" bigint not null,
  constraint recalled_name_pkey PRIMARY KEY (space_no, record_id, owner, message_id, message_index, "position")
);

create table record (
  space_no integer not null,
  record_id uuid not null,
  type smallint not null,
  owner text not null,
  version integer not null,
  created_t bigint not null,
  changed_t bigint not null,
  behind boolean not null,
  first_position bigint not null,
  constraint record_pkey PRIMARY KEY (space_no, record_id, owner),
  constraint record_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table record_change (
  space_no integer not null,
  "position" bigint not null,
  record_id uuid not null,
  message_id uuid not null,
  base uuid,
  version integer not null,
  snapshot boolean not null,
  recipients text[] not null,
  sender text not null,
  t bigint not null,
  stands_for uuid,
  credits jsonb default '[]'::jsonb not null,
  constraint record_change_pkey PRIMARY KEY (space_no, "position")
);

create table record_number (
  space_no integer not null,
  number text not null,
  record_id uuid not null,
  constraint record_number_pkey PRIMARY KEY (space_no, number),
  constraint record_number_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table record_seen (
  space_no integer not null,
  record_id uuid not null,
  person_id text not null,
  seen_position bigint not null,
  seen_t timestamp with time zone not null,
  told boolean not null,
  constraint record_seen_pkey PRIMARY KEY (space_no, record_id, person_id),
  constraint record_seen_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint record_seen_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table record_summary (
  space_no integer not null,
  record_id uuid not null,
  type smallint not null,
  owner text collate "C" not null,
  version integer not null,
  changed_t bigint not null,
  behind boolean not null,
  name text,
  name_key text collate "C" not null,
  evaluation text,
  detail text,
  detail_property text,
  handling smallint not null,
  conflicted boolean not null,
  purposes text[] not null,
  terms tsvector not null,
  constraint record_summary_pkey PRIMARY KEY (space_no, record_id, owner)
);

create table record_tally (
  space_no integer not null,
  records bigint not null,
  constraint record_tally_pkey PRIMARY KEY (space_no)
) with (fillfactor=50);

create table refusal_answer (
  space_no integer not null,
  "position" bigint not null,
  member text not null,
  refused_position bigint not null,
  code smallint not null,
  field text not null,
  rule text not null,
  t bigint not null,
  constraint refusal_answer_pkey PRIMARY KEY (space_no, refused_position, member)
);

create table refused_run (
  space_no integer not null,
  "position" bigint not null,
  count integer not null,
  verdicts jsonb not null,
  last_t bigint not null,
  leaves bytea storage external not null,
  stored_at timestamp with time zone not null,
  constraint refused_run_pkey PRIMARY KEY (space_no, "position"),
  constraint refused_run_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table remark (
  space_no integer not null,
  member text not null,
  remark_id uuid not null,
  record_id uuid not null,
  value_message uuid not null,
  value_index integer not null,
  revision integer not null,
  kind smallint not null,
  property text,
  value text,
  labels jsonb,
  author text not null,
  readers text[] not null,
  withdrawn boolean not null,
  message_id uuid not null,
  "position" bigint not null,
  t bigint not null,
  said_t bigint not null,
  constraint remark_pkey PRIMARY KEY (space_no, member, remark_id, record_id, value_message, value_index),
  constraint remark_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table remark_read (
  space_no integer not null,
  record_id uuid not null,
  "position" bigint not null,
  person_id text not null,
  seen_at timestamp with time zone not null,
  constraint remark_read_pkey PRIMARY KEY (space_no, record_id, "position", person_id),
  constraint remark_read_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint remark_read_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table rule_basis (
  space_no integer not null,
  "position" bigint not null,
  rests_on bigint not null,
  constraint rule_basis_pkey PRIMARY KEY (space_no, "position", rests_on),
  constraint rule_basis_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table rule_change (
  space_no integer not null,
  "position" bigint not null,
  rules_hash bytea not null,
  constraint rule_change_pkey PRIMARY KEY (space_no, "position"),
  constraint rule_change_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table saved_view (
  space_no integer not null,
  view_id uuid not null,
  person_id text not null,
  desk text,
  kind text not null,
  title text not null,
  query jsonb not null,
  changed_at timestamp with time zone not null,
  constraint saved_view_pkey PRIMARY KEY (space_no, view_id),
  constraint saved_view_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint saved_view_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table schema_migration (
  id integer default nextval('schema_migration_id_seq'::regclass) not null,
  "timestamp" bigint not null,
  name character varying not null,
  constraint schema_migration_pkey PRIMARY KEY (id),
  constraint schema_migration_name_key UNIQUE (name)
);

create table sealed (
  space_no integer not null,
  epoch integer not null,
  sequence bigint not null,
  identity bytea not null,
  bytes bytea storage external not null,
  "position" bigint,
  kind smallint not null,
  message_id uuid,
  subject text,
  urgency smallint not null,
  type text not null,
  recipients text[] not null,
  in_reply_to uuid,
  payload bytea not null,
  accepted_at timestamp with time zone not null,
  sealed_at timestamp with time zone not null,
  constraint sealed_pkey PRIMARY KEY (space_no, epoch, sequence),
  constraint sealed_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table sender_head (
  space_no integer not null,
  member text not null,
  epoch integer not null,
  sequence bigint not null,
  identity bytea not null,
  frozen_at bigint,
  amnesty_epoch integer not null,
  forgiven boolean not null,
  constraint sender_head_pkey PRIMARY KEY (space_no, member),
  constraint sender_head_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table sent_without (
  message_id uuid not null,
  member text not null,
  space_no integer not null,
  by text not null,
  at timestamp with time zone not null,
  constraint sent_without_pkey PRIMARY KEY (message_id, member),
  constraint sent_without_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table settings (
  person_id text not null,
  key text not null,
  value jsonb not null,
  constraint settings_pkey PRIMARY KEY (person_id, key),
  constraint settings_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);

create table signal_acceptance (
  space_no integer not null,
  sender text collate "C" not null,
  signal_id uuid not null,
  by_id text not null,
  by_name text not null,
  at timestamp with time zone not null,
  desk_id uuid,
  desk_state text,
  desk_at timestamp with time zone,
  constraint signal_acceptance_pkey PRIMARY KEY (space_no, sender, signal_id),
  constraint signal_acceptance_desk CHECK (((desk_id IS NULL) = (desk_state IS NULL))),
  constraint signal_acceptance_desk_id_key UNIQUE (desk_id),
  constraint signal_acceptance_desk_state CHECK ((desk_state = ANY (ARRAY['waiting'::text, 'there'::text, 'refused'::text, 'told'::text]))),
  constraint signal_acceptance_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table signal_answer (
  signal_id uuid not null,
  outcome text not null,
  reason text,
  by_id text not null,
  by_name text not null,
  at timestamp with time zone not null,
  state text default 'waiting'::text not null,
  told_at timestamp with time zone,
  constraint signal_answer_pkey PRIMARY KEY (signal_id),
  constraint signal_answer_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'told'::text, 'unknown'::text, 'refused'::text])))
);

create table signal_draft (
  draft_id uuid not null,
  signal_id uuid not null,
  space_id uuid not null,
  n integer not null,
  type text not null,
  statements jsonb not null,
  state text default 'open'::text not null,
  record_id uuid,
  settled_by_id text,
  settled_by_name text,
  settled_at timestamp with time zone,
  constraint signal_draft_pkey PRIMARY KEY (draft_id),
  constraint signal_draft_check CHECK (((state = 'entered'::text) = (record_id IS NOT NULL))),
  constraint signal_draft_settled_check CHECK (((num_nulls(settled_by_id, settled_by_name, settled_at) = ANY (ARRAY[0, 3])) AND ((state <> 'open'::text) OR (settled_at IS NULL)))),
  constraint signal_draft_signal_id_fkey FOREIGN KEY (signal_id) REFERENCES take_up(signal_id),
  constraint signal_draft_signal_id_n_key UNIQUE (signal_id, n),
  constraint signal_draft_state_check CHECK ((state = ANY (ARRAY['open'::text, 'entered'::text, 'left'::text])))
);

create table signal_inbox (
  signal_id uuid not null,
  kind text not null,
  received_at timestamp with time zone not null,
  fetched_at timestamp with time zone not null,
  priority text not null,
  body jsonb not null,
  restricted boolean not null,
  constraint signal_inbox_pkey PRIMARY KEY (signal_id, kind)
);

create table signal_passing (
  passed_id uuid not null,
  space_no integer not null,
  space_id uuid not null,
  signal_id uuid not null,
  recipient text not null,
  by_id text not null,
  by_name text not null,
  at timestamp with time zone not null,
  constraint signal_passing_pkey PRIMARY KEY (passed_id),
  constraint signal_passing_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table snapshot_due (
  space_no integer not null,
  record_id uuid not null,
  member text not null,
  ground text not null,
  "position" bigint not null,
  constraint snapshot_due_pkey PRIMARY KEY (space_no, record_id, member, ground),
  constraint snapshot_due_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table snapshot_wanted (
  space_no integer not null,
  record_id uuid not null,
  owner text not null,
  "position" bigint not null,
  asked boolean not null,
  constraint snapshot_wanted_pkey PRIMARY KEY (space_no, record_id),
  constraint snapshot_wanted_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table space (
  space_no integer generated always as identity not null,
  space_id uuid not null,
  shard integer not null,
  base bigint not null,
  constraint space_pkey PRIMARY KEY (space_no),
  constraint space_space_id_key UNIQUE (space_id)
);

create table space_list (
  space_no integer not null,
  version bigint not null,
  hash bytea not null,
  "position" bigint not null,
  constraint space_list_pkey PRIMARY KEY (space_no, version),
  constraint space_list_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table standing_approval (
  approval_id uuid not null,
  space_no integer not null,
  types text[] not null,
  recipients text[] not null,
  highest_handling smallint not null,
  starts date not null,
  ends date not null,
  reason text not null,
  given_by text not null,
  given_at timestamp with time zone not null,
  ended_by text,
  ended_at timestamp with time zone,
  constraint standing_approval_pkey PRIMARY KEY (approval_id),
  constraint standing_approval_check CHECK ((starts <= ends)),
  constraint standing_approval_check1 CHECK (((ended_by IS NULL) = (ended_at IS NULL))),
  constraint standing_approval_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table statement (
  space_no integer not null,
  "position" bigint not null,
  idx smallint not null,
  record_id uuid not null,
  owner text not null,
  message_id uuid not null,
  message_index smallint not null,
  property text not null,
  value text not null,
  labels jsonb not null,
  release text[] not null,
  asserted_version integer not null,
  retracted_position bigint,
  retracted_version integer,
  widened jsonb default '{}'::jsonb not null,
  recalled_position bigint,
  constraint statement_pkey PRIMARY KEY (space_no, "position", idx)
);

create table stream_head (
  space_no integer not null,
  epoch integer not null,
  sequence bigint not null,
  previous bytea not null,
  lease_token bigint not null,
  constraint stream_head_pkey PRIMARY KEY (space_no),
  constraint stream_head_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
) with (fillfactor=50);

create table supported_contract (
  space_no integer not null,
  member text not null,
  digest bytea not null,
  "position" bigint not null,
  constraint supported_contract_pkey PRIMARY KEY (space_no, member, digest)
);

create table take_up (
  signal_id uuid not null,
  space_id uuid not null,
  by_id text not null,
  by_name text not null,
  at timestamp with time zone not null,
  constraint take_up_pkey PRIMARY KEY (signal_id)
);

create table takes_part (
  space_no integer not null,
  member text not null,
  since bigint not null,
  key_id bytea not null,
  constraint takes_part_pkey PRIMARY KEY (space_no, member),
  constraint takes_part_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table tile (
  space_no integer not null,
  level smallint not null,
  index bigint not null,
  hashes bytea storage external not null,
  constraint tile_pkey PRIMARY KEY (space_no, level, index)
);

create table told_later (
  space_no integer not null,
  record_id uuid not null,
  owner text not null,
  message_id uuid not null,
  message_index smallint not null,
  "position" bigint not null,
  members text[] not null,
  constraint told_later_pkey PRIMARY KEY (space_no, record_id, owner, message_id, message_index, "position"),
  constraint told_later_space_no_fkey FOREIGN KEY (space_no) REFERENCES space(space_no)
);

create table web_session (
  token_hash bytea not null,
  person_id text not null,
  id_token text not null,
  refresh_token text,
  opened_at timestamp with time zone not null,
  asked_at timestamp with time zone not null,
  confirmed_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  constraint web_session_pkey PRIMARY KEY (token_hash),
  constraint web_session_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint web_session_token_hash_check CHECK ((octet_length(token_hash) = 32))
);

CREATE UNIQUE INDEX accepted_sender_key_id ON accepted_sender_key USING btree (space_no, sender_key_id);
CREATE INDEX approval_request_act ON approval_request USING btree (act) WHERE (act IS NOT NULL);
CREATE INDEX approval_request_author ON approval_request USING btree (author, requested_at);
CREATE INDEX approval_request_space ON approval_request USING btree (space_no, requested_at);
CREATE INDEX approval_request_state ON approval_request USING btree (state, space_no);
CREATE INDEX audit_entry_at ON audit_entry USING btree (at);
CREATE INDEX case_grant_glass ON case_grant USING btree (person_id, given_at) WHERE (kind = 'break-glass'::text);
CREATE INDEX case_grant_of ON case_grant USING btree (space_no) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX case_grant_open ON case_grant USING btree (space_no, person_id) WHERE ((ended_at IS NULL) AND (kind <> 'break-glass'::text));
CREATE INDEX cause_past_member ON cause_past USING btree (member, began_at DESC);
CREATE INDEX change_event_order ON change_event USING btree (tx, event_no);
CREATE INDEX check_answer_day ON check_answer USING btree (space_no, member, asker, t);
CREATE INDEX check_answer_page ON check_answer USING btree (space_no, asker, check_id, page);
CREATE INDEX check_answer_reply ON check_answer USING btree (space_no, member, reply_to);
CREATE INDEX check_asked_newest ON check_asked USING btree (space_no, "position");
CREATE INDEX check_page_check ON check_page USING btree (space_no, asker, check_id);
CREATE INDEX check_page_day ON check_page USING btree (space_no, asker, t);
CREATE INDEX check_page_message ON check_page USING btree (space_no, asker, message_id);
CREATE INDEX check_question_check ON check_question USING btree (space_no, check_id);
CREATE INDEX check_question_open ON check_question USING btree (space_no) WHERE (NOT done);
CREATE INDEX check_sent_day ON check_sent USING btree (space_no, day);
CREATE INDEX comment_newest ON comment USING btree (space_no, record_id, "position");
CREATE INDEX comment_of_record ON comment USING btree (space_no, record_id, said_t);
CREATE INDEX comment_read_person ON comment_read USING btree (person_id);
CREATE INDEX comment_sent_author ON comment_sent USING btree (author, sent_at);
CREATE INDEX comment_sent_draft ON comment_sent USING btree (space_no, draft_position);
CREATE INDEX commitment_answerable ON commitment USING btree (debtor) WHERE ((kind = 'recall'::text) AND (phase = ANY (ARRAY['offered'::text, 'accepted'::text, 'paused'::text, 'declined'::text])));
CREATE INDEX commitment_asked ON commitment USING btree (space_no, asked_position) WHERE (asked_position IS NOT NULL);
CREATE INDEX commitment_listed ON commitment USING btree (space_no, debtor, creditor, is_over, listed_by, "position" DESC) INCLUDE (commitment_id) WHERE (kind <> 'recall'::text);
CREATE INDEX commitment_move_of ON commitment_move USING btree (space_no, creditor, commitment_id, offer, sender, "position");
CREATE INDEX commitment_open ON commitment USING btree (due_t) WHERE (phase = ANY (ARRAY['offered'::text, 'accepted'::text, 'paused'::text]));
CREATE INDEX commitment_recall ON commitment USING btree (space_no, creditor, recall_id) WHERE (kind = 'recall'::text);
CREATE INDEX desk_seen_at ON desk_seen USING btree (seen_at) WHERE (seen_at IS NOT NULL);
CREATE INDEX desk_seen_handed ON desk_seen USING btree (space_no, record_id) WHERE ((assigned_to IS NOT NULL) AND (seen_at IS NULL));
CREATE INDEX duty_action ON duty USING btree (action, space_no, kind) WHERE (action IS NOT NULL);
CREATE INDEX duty_due ON duty USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX duty_held ON duty USING btree (held_by) WHERE (held_by IS NOT NULL);
CREATE INDEX duty_person ON duty USING btree (person_id, kind) WHERE (person_id IS NOT NULL);
CREATE INDEX duty_urgent ON duty USING btree (at) WHERE urgent;
CREATE INDEX following_record ON following USING btree (space_no, record_id);
CREATE INDEX freeze_decision_proposal ON freeze_decision USING btree (proposal_id);
CREATE INDEX held_act_until ON held_act USING btree (until);
CREATE INDEX idempotency_key_created_at ON idempotency_key USING btree (created_at);
CREATE INDEX identity_group_members ON identity_group USING btree (space_no, group_id);
CREATE INDEX identity_pair_right ON identity_pair USING btree (space_no, right_id);
CREATE INDEX identity_pair_waiting ON identity_pair USING btree (space_no) WHERE (waits_for <> '{}'::text[]);
CREATE INDEX judgement_right ON judgement USING btree (space_no, right_id);
CREATE UNIQUE INDEX legal_hold_stands ON legal_hold USING btree (space_no, record_id) WHERE (ended_at IS NULL);
CREATE INDEX list_check_expires ON list_check USING btree (expires_at);
CREATE INDEX list_check_same ON list_check USING btree (space_no, person_id, fingerprint);
CREATE INDEX list_check_value_place ON list_check_value USING btree (space_no, check_id, place);
CREATE UNIQUE INDEX log_record_chain ON log_record USING btree (space_no, sender, epoch, sequence) WHERE received;
CREATE INDEX log_record_kind ON log_record USING btree (space_no, kind, "position") WHERE (kind <> 1);
CREATE UNIQUE INDEX log_record_message ON log_record USING btree (space_no, message_id, sender) WHERE ((verdict = 0) AND (message_id IS NOT NULL));
CREATE INDEX log_record_refused ON log_record USING btree (space_no, message_id) WHERE ((verdict <> 0) AND (message_id IS NOT NULL));
CREATE INDEX log_record_reply ON log_record USING btree (space_no, in_reply_to) WHERE (in_reply_to IS NOT NULL);
CREATE INDEX log_record_rules ON log_record USING btree (space_no, "position") WHERE (kind = ANY (ARRAY[3, 4, 5]));
CREATE INDEX match_due_noted ON match_due USING btree (noted);
CREATE INDEX match_pair_queue ON match_pair USING btree (space_no, band_no, per_mille DESC, left_id, right_id);
CREATE INDEX match_pair_right ON match_pair USING btree (space_no, right_id);
CREATE INDEX message_subject_of ON message_subject USING btree (space_no, kind, id, "position");
CREATE INDEX notice_due ON notice USING btree (channel_id, attempts, next_try_at) WHERE (state = 'due'::text);
CREATE INDEX notice_of_channel ON notice USING btree (channel_id, settled_at);
CREATE INDEX notice_settled ON notice USING btree (settled_at) WHERE (settled_at IS NOT NULL);
CREATE INDEX object_key_digest ON object_key USING btree (space_no, digest) WHERE (digest IS NOT NULL);
CREATE INDEX object_key_number ON object_key USING btree (kind, key);
CREATE INDEX object_key_pepper ON object_key USING btree (space_no, owner, pepper_position);
CREATE INDEX object_key_record ON object_key USING btree (space_no, record_id);
CREATE INDEX opened_record_to_announce ON opened_record USING btree (space_no, "position") WHERE (NOT announced);
CREATE UNIQUE INDEX outbox_message ON outbox USING btree (message_id) WHERE (message_id IS NOT NULL);
CREATE INDEX outbox_space ON outbox USING btree (space_no, "position") WHERE (waits_for IS NULL);
CREATE INDEX outbox_waiting ON outbox USING btree (space_no, "position") WHERE (waits_for IS NOT NULL);
CREATE INDEX own_message_approval ON own_message USING btree (approval_id) WHERE (approval_id IS NOT NULL);
CREATE INDEX passed_signal_newest ON passed_signal USING btree (space_no, "position" DESC);
CREATE INDEX pending_change_refused ON pending_change USING btree (author) WHERE (state = 'refused'::text);
CREATE INDEX pending_change_space ON pending_change USING btree (space_no, accepted_at) WHERE (state = ANY (ARRAY['pending'::text, 'waiting'::text, 'held'::text]));
CREATE INDEX pending_change_subject ON pending_change USING btree (subject);
CREATE INDEX proposal_event_of ON proposal_event USING btree (space_no, member, proposal_id, owner);
CREATE INDEX proposal_of_record ON proposal USING btree (space_no, record_id, "position");
CREATE INDEX proposal_open ON proposal USING btree (space_no, owner, "position") WHERE (state = 'open'::text);
CREATE INDEX recall_due_next ON recall_due USING btree (erase_at);
CREATE INDEX recall_due_owner ON recall_due USING btree (owner, noted_at);
CREATE INDEX recall_id ON recall USING btree (space_no, owner, recall_id);
CREATE INDEX recall_record ON recall USING btree (space_no, record_id);
CREATE INDEX recalled_name_position ON recalled_name USING btree (space_no, "position");
CREATE INDEX record_change_message ON record_change USING btree (space_no, message_id);
CREATE INDEX record_change_record ON record_change USING btree (space_no, record_id, "position");
CREATE INDEX record_change_stands_for ON record_change USING btree (space_no, stands_for) WHERE (stands_for IS NOT NULL);
CREATE INDEX record_created ON record USING btree (space_no, created_t);
CREATE INDEX record_owner ON record USING btree (space_no, owner, first_position, record_id);
CREATE INDEX record_seen_person ON record_seen USING btree (person_id);
CREATE INDEX record_summary_changed ON record_summary USING btree (space_no, changed_t, record_id);
CREATE INDEX record_summary_conflicted ON record_summary USING btree (space_no, record_id) WHERE conflicted;
CREATE INDEX record_summary_named ON record_summary USING btree (space_no, name_key, record_id);
CREATE INDEX record_summary_owner_named ON record_summary USING btree (space_no, owner, name_key, record_id);
CREATE INDEX record_summary_terms ON record_summary USING gin (terms) WITH (gin_pending_list_limit='1024');
CREATE INDEX record_summary_type_changed ON record_summary USING btree (space_no, type, changed_t, record_id);
CREATE INDEX record_summary_type_named ON record_summary USING btree (space_no, type, name_key, record_id);
CREATE INDEX refusal_answer_position ON refusal_answer USING btree (space_no, "position");
CREATE INDEX remark_of_record ON remark USING btree (space_no, record_id, "position");
CREATE INDEX remark_read_person ON remark_read USING btree (person_id);
CREATE INDEX saved_view_desk ON saved_view USING btree (space_no, desk) WHERE (desk IS NOT NULL);
CREATE INDEX saved_view_person ON saved_view USING btree (space_no, person_id);
CREATE UNIQUE INDEX sealed_message ON sealed USING btree (message_id) WHERE (message_id IS NOT NULL);
CREATE INDEX signal_acceptance_at_desk ON signal_acceptance USING btree (desk_state, desk_at) WHERE (desk_state <> 'told'::text);
CREATE INDEX signal_answer_waiting ON signal_answer USING btree (at) WHERE (state <> 'told'::text);
CREATE INDEX signal_draft_open ON signal_draft USING btree (space_id, signal_id, n) WHERE (state = 'open'::text);
CREATE INDEX signal_inbox_newest ON signal_inbox USING btree (priority, received_at DESC, signal_id, kind);
CREATE INDEX signal_passing_of ON signal_passing USING btree (signal_id, at);
CREATE INDEX standing_approval_space ON standing_approval USING btree (space_no) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX statement_claim ON statement USING btree (space_no, record_id, owner, message_id, message_index);
CREATE INDEX statement_link ON statement USING btree (space_no, "left"(value, 36)) WHERE ((retracted_position IS NULL) AND (property = ANY (ARRAY['from'::text, 'to'::text, 'phone'::text, 'email'::text, 'registrationNumber'::text, 'vin'::text, 'iban'::text, 'imei'::text, 'imsi'::text, 'idNumber'::text, 'passportNumber'::text, 'number'::text])));
CREATE INDEX statement_live ON statement USING btree (space_no, record_id, owner, "position" DESC, idx DESC) WHERE (retracted_position IS NULL);
CREATE INDEX statement_protected ON statement USING btree (owner, space_no, record_id) WHERE ((retracted_position IS NULL) AND (property = ANY (ARRAY['name'::text, 'alias'::text, 'firstName'::text, 'lastName'::text, 'previousName'::text])) AND (jsonb_array_length((labels -> 'sensitivities'::text)) > 0));
CREATE INDEX statement_recalled ON statement USING btree (space_no, record_id) WHERE ((recalled_position IS NOT NULL) AND (value <> ''::text));
CREATE INDEX statement_when ON statement USING btree (space_no, "position") WHERE ((retracted_position IS NULL) AND (property = ANY (ARRAY['startDate'::text, 'endDate'::text, 'date'::text, 'birthDate'::text, 'deathDate'::text, 'issueDate'::text, 'expiryDate'::text, 'registrationDate'::text, 'openingDate'::text, 'closingDate'::text])));
CREATE INDEX statement_where ON statement USING btree (space_no, record_id) WHERE ((retracted_position IS NULL) AND (property = ANY (ARRAY['latitude'::text, 'longitude'::text])));
CREATE INDEX web_session_last_seen ON web_session USING btree (last_seen_at);
create view acted_charter as
 SELECT space_no,
    hash,
    revision,
    bytes,
    acted_at
   FROM charter
  WHERE (acted_at IS NOT NULL);
create view conflicted_record as
 SELECT space_no,
    record_id,
    owner
   FROM record_summary
  WHERE conflicted;
create view decided_freeze as
 SELECT space_no,
    "position",
    kind,
    evidence_hash,
    member
   FROM freeze_decision
  WHERE (at IS NOT NULL);
create view desk_duty as
 SELECT key,
    kind,
    space_no,
    at,
    due_at,
    urgent,
    must_act,
    (held_by IS NOT NULL) AS held,
    (looked_at OR COALESCE(((matter ->> 'isSeen'::text))::boolean, false)) AS seen
   FROM duty
  WHERE ((action IS NOT NULL) OR urgent OR (due_at IS NOT NULL));
create view door_version as
 SELECT space_version.space_no,
    space_version.space_id,
    concat_ws(' '::text, COALESCE(space_version.acted_at, ('-1'::integer)::bigint), space_version.members, COALESCE(space_version.since, ('-1'::integer)::bigint), COALESCE(t.version, (0)::bigint)) AS version
   FROM (space_version
     LEFT JOIN case_team t USING (space_no));
create view live_statement as
 SELECT space_no,
    record_id,
    owner,
    "position",
    idx,
    property,
    value,
    ((labels #>> '{evaluation,source}'::text[]) || (labels #>> '{evaluation,information}'::text[])) AS evaluation,
    ((labels #>> '{handling,code}'::text[]))::integer AS handling
   FROM shown_statement
  WHERE (retracted_position IS NULL);
create view log_message as
 SELECT space_no,
    "position",
    t,
    verdict,
    kind,
    sender,
    epoch,
    sequence,
    identity,
    message_id,
    in_reply_to,
    recipients,
    created_at_ms,
    (skeleton ->> 'type'::text) AS type,
    ( SELECT v.code
           FROM private_verdict v
          WHERE ((v.space_no = l.space_no) AND (v."position" = l."position"))) AS refused_here
   FROM log_record l;
create view member_progress as
 SELECT space_no,
    member,
    since,
    ( SELECT f.next_position
           FROM follower f
          WHERE (f.space_no = t.space_no)) AS size,
    ( SELECT c.size
           FROM cosignature c
          WHERE ((c.space_no = t.space_no) AND (c.member = t.member))
          ORDER BY c.size DESC
         LIMIT 1) AS cosigned,
    ( SELECT c.seen_at
           FROM cosignature c
          WHERE ((c.space_no = t.space_no) AND (c.member = t.member))
          ORDER BY c.size DESC
         LIMIT 1) AS seen_at
   FROM takes_part t;
create view message_about as
 SELECT space_no,
    "position",
    kind,
    id
   FROM message_subject;
create view message_approval as
 SELECT message_id,
    space_no,
    state,
    type,
    recipients,
    author,
    subject,
    place,
    requested_at,
    settled_by
   FROM approval_request;
create view message_author as
 SELECT message_id,
    space_no,
    author,
    sent_at,
    approval_id
   FROM own_message;
create view named_contact as
 SELECT space_no,
    member,
    person_id,
    name,
    role,
    desk,
    phone
   FROM named_person;
create view object_number as
 SELECT space_no,
    kind,
    key,
    record_id,
    owner
   FROM object_key;
create view open_proposal as
 SELECT space_no,
    member,
    proposal_id,
    owner,
    record_id,
    readers,
    "position",
    t
   FROM proposal
  WHERE (state = 'open'::text);
create view open_request as
 SELECT space_no,
    "position",
    creditor,
    commitment_id,
    debtor
   FROM commitment c
  WHERE (phase = ANY (ARRAY['offered'::text, 'accepted'::text, 'paused'::text]));
create view opened_by as
 SELECT opened_answer.space_no,
    opened_answer.opened_position AS "position",
    opened_answer.member
   FROM opened_answer
UNION ALL
 SELECT opened_record.space_no,
    opened_record."position",
    NULL::text AS member
   FROM opened_record;
create view outbox_backlog as
 SELECT space_no,
    ( SELECT (count(*))::integer AS count
           FROM ( SELECT
                   FROM outbox o
                  WHERE (o.space_no = s.space_no)
                 LIMIT 1000) counted) AS waiting
   FROM space s;
create view pair_verdict as
 SELECT space_no,
    left_id,
    right_id,
    left_owner,
    right_owner,
    state,
    own,
    asked,
    waits_for,
    stale
   FROM identity_pair;
create view pair_word as
 SELECT space_no,
    left_id,
    right_id,
    member,
    revision,
    verdict,
    readers,
    "position",
    t,
    first_id
   FROM judgement;
create view pending_message as
 SELECT message_id,
    space_no,
    subject,
    "overlay",
    author,
    state,
    accepted_at,
    COALESCE(( SELECT o.recipients
           FROM outbox o
          WHERE (o.message_id = p.message_id)), ( SELECT s.recipients
           FROM sealed s
          WHERE (s.message_id = p.message_id))) AS recipients,
    COALESCE(( SELECT o."position"
           FROM outbox o
          WHERE (o.message_id = p.message_id)), ( SELECT s."position"
           FROM sealed s
          WHERE (s.message_id = p.message_id))) AS place
   FROM pending_change p;
create view person_last_seen as
 SELECT id,
    last_seen_at
   FROM person;
create view person_name as
 SELECT id,
    name,
    desk,
    roles
   FROM person;
create view protected_names as
 SELECT owner,
    (sum(changes))::text AS version
   FROM name_protection
  GROUP BY owner;
create view recall_word as
 SELECT commitment.space_no,
    commitment."position"
   FROM commitment
  WHERE (commitment.kind = 'recall'::text)
UNION ALL
 SELECT m.space_no,
    m."position"
   FROM (commitment_move m
     JOIN commitment c USING (space_no, creditor, commitment_id))
  WHERE (c.kind = 'recall'::text);
create view recalled_statement as
 SELECT space_no,
    record_id,
    owner,
    message_id,
    message_index,
    property,
    value,
    recalled_position
   FROM statement
  WHERE ((recalled_position IS NOT NULL) AND (value <> ''::text));
create view recalled_value as
 SELECT n.space_no,
    n.record_id,
    n.owner,
    n.message_id,
    n.message_index,
    r.whole,
    r.t,
    n."position",
    r.lets_go
   FROM (recalled_name n
     JOIN recall r USING (space_no, "position"));
create view record_claim as
 SELECT space_no,
    record_id,
    owner,
    message_id,
    message_index,
    property,
    value,
    release,
    (retracted_position IS NULL) AS is_live,
    ((((labels -> 'handling'::text) ->> 'code'::text))::integer - 1) AS handling,
    (jsonb_array_length((labels -> 'sensitivities'::text)) > 0) AS is_sensitive
   FROM shown_statement;
create view record_coordinate as
 SELECT space_no,
    record_id,
    owner,
    "position",
    idx,
    property,
    value
   FROM live_statement
  WHERE (property = ANY (ARRAY['latitude'::text, 'longitude'::text]));
create view record_credit as
 SELECT c.space_no,
    c.record_id,
    c.sender,
    c.message_id,
    (e.credit ->> 'member'::text) AS member,
    ((e.credit ->> 'proposalId'::text))::uuid AS proposal_id
   FROM (record_change c
     CROSS JOIN LATERAL jsonb_array_elements(c.credits) e(credit));
create view record_date as
 SELECT space_no,
    record_id,
    owner,
    "position",
    idx,
    property,
    value
   FROM live_statement
  WHERE (property = ANY (ARRAY['startDate'::text, 'endDate'::text, 'date'::text, 'birthDate'::text, 'deathDate'::text, 'issueDate'::text, 'expiryDate'::text, 'registrationDate'::text, 'openingDate'::text, 'closingDate'::text]));
create view record_follower as
 SELECT space_no,
    record_id,
    person_id
   FROM following;
create view record_group as
 SELECT space_no,
    record_id,
    group_id,
    dispute
   FROM identity_group;
create view record_link as
 SELECT space_no,
    record_id,
    owner,
    "position",
    idx,
    property,
    "left"(value, 36) AS linked_id
   FROM live_statement
  WHERE ((property = ANY (ARRAY['from'::text, 'to'::text])) AND (length(value) = 36));
create view record_message as
 SELECT space_no,
    "position",
    record_id,
    message_id,
    sender,
    version
   FROM record_change;
create view record_name as
 SELECT space_no,
    record_id,
    type,
    owner,
    name,
    handling
   FROM record_summary;
create view record_origin as
 SELECT space_no,
    record_id,
    owner,
    created_t,
    version
   FROM record;
create view record_said_number as
 SELECT space_no,
    record_id,
    property,
    value,
    "left"(value, 36) AS beginning
   FROM live_statement
  WHERE (property = ANY (ARRAY['phone'::text, 'email'::text, 'registrationNumber'::text, 'vin'::text, 'iban'::text, 'imei'::text, 'imsi'::text, 'idNumber'::text, 'passportNumber'::text, 'number'::text]));
create view record_value as
 SELECT space_no,
    record_id,
    owner,
    message_id,
    message_index,
    release
   FROM shown_statement
  WHERE (retracted_position IS NULL);
create view refused_by as
 SELECT space_no,
    refused_position AS "position",
    member,
    "position" AS said_at,
    t
   FROM refusal_answer;
create view refused_offer as
 SELECT c.space_no,
    c.creditor,
    c.commitment_id,
    r.t AS refused_t,
    (EXISTS ( SELECT
           FROM commitment_move m
          WHERE (((m.space_no = c.space_no) AND (m.creditor = c.creditor) AND (m.commitment_id = c.commitment_id) AND (m.offer = c.identity)) AND m.has_effect AND (m.move = 'overdue'::text) AND (m."position" < r.said_at)))) AS was_late
   FROM (commitment c
     JOIN refused_by r ON (((r.space_no = c.space_no) AND (r."position" = c."position") AND (r.member = c.debtor))))
  WHERE ((c.phase = ANY (ARRAY['offered'::text, 'accepted'::text, 'paused'::text])) AND (NOT (EXISTS ( SELECT
           FROM commitment_move m
          WHERE (((m.space_no = c.space_no) AND (m.creditor = c.creditor) AND (m.commitment_id = c.commitment_id) AND (m.offer = c.identity)) AND m.has_effect AND (m.sender = c.debtor) AND (m."position" < r.said_at))))));
create view requested_record as
 SELECT c.space_no,
    c.creditor,
    c.commitment_id,
    c."position",
    c.record_ids[1] AS record_id
   FROM commitment c
  WHERE (cardinality(c.record_ids) > 0)
UNION ALL
 SELECT c.space_no,
    c.creditor,
    c.commitment_id,
    c."position",
    m.record_id
   FROM (commitment c
     JOIN record_message m ON (((m.space_no = c.space_no) AND (m."position" = c.asked_position))));
create view shown_statement as
 SELECT space_no,
    "position",
    idx,
    record_id,
    owner,
    message_id,
    message_index,
    property,
    value,
    labels,
    release,
    asserted_version,
    retracted_position,
    retracted_version,
    widened
   FROM statement
  WHERE (recalled_position IS NULL);
create view space_key as
 SELECT space_no,
    space_id
   FROM space;
create view space_version as
 SELECT space_no,
    space_id,
    ( SELECT max(c.acted_at) AS max
           FROM charter c
          WHERE (c.space_no = s.space_no)) AS acted_at,
    ( SELECT (count(*))::integer AS count
           FROM takes_part t
          WHERE (t.space_no = s.space_no)) AS members,
    ( SELECT max(t.since) AS max
           FROM takes_part t
          WHERE (t.space_no = s.space_no)) AS since
   FROM space s;
create view suggested_change as
 SELECT space_no,
    member,
    proposal_id,
    owner,
    record_id,
    retracts,
    t
   FROM proposal;
create view taken_back as
 SELECT space_no,
    "position",
    owner,
    recall_id,
    record_id,
    ground,
    reason,
    whole,
    members,
    lets_go,
    author,
    readers,
    t,
    ( SELECT (count(*))::integer AS count
           FROM (statement s
             JOIN recalled_name n USING (space_no, record_id, owner, message_id, message_index))
          WHERE ((n.space_no = r.space_no) AND (n."position" = r."position"))) AS "values"
   FROM recall r;
create view told_since as
 SELECT space_no,
    record_id,
    owner,
    message_id,
    message_index,
    members
   FROM told_later;
create view value_moment as
 SELECT space_no,
    record_id,
    owner,
    property,
    "position",
    GREATEST(retracted_position, recalled_position) AS retracted_position
   FROM statement;
CREATE OR REPLACE FUNCTION public.note_protection()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into name_protection as p
  values (coalesce(new.owner, old.owner), coalesce(new.space_no, old.space_no), 1, pg_current_xact_id())
  on conflict (owner, space_no) do update set changes = p.changes + 1, changed_by = excluded.changed_by
  where p.changed_by <> excluded.changed_by;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.tally_records()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if tg_op = 'INSERT' then
    insert into record_tally select space_no, count(*) from changed group by space_no
    on conflict (space_no) do update set records = record_tally.records + excluded.records;
  else
    update record_tally t set records = t.records - gone.records
    from (select space_no, count(*) as records from changed group by space_no) gone where gone.space_no = t.space_no;
  end if;
  return null;
end $function$
;
CREATE TRIGGER record_summary_comes AFTER INSERT ON record_summary REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tally_records();
CREATE TRIGGER record_summary_goes AFTER DELETE ON record_summary REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tally_records();
CREATE TRIGGER statement_protects AFTER INSERT ON statement FOR EACH ROW WHEN (((new.property = ANY (ARRAY['name'::text, 'alias'::text, 'firstName'::text, 'lastName'::text, 'previousName'::text])) AND (jsonb_array_length((new.labels -> 'sensitivities'::text)) > 0))) EXECUTE FUNCTION note_protection();
CREATE TRIGGER statement_protects_else AFTER UPDATE OF retracted_position, recalled_position, labels, value ON statement FOR EACH ROW WHEN ((((old.property = ANY (ARRAY['name'::text, 'alias'::text, 'firstName'::text, 'lastName'::text, 'previousName'::text])) AND (jsonb_array_length((old.labels -> 'sensitivities'::text)) > 0)) OR ((new.property = ANY (ARRAY['name'::text, 'alias'::text, 'firstName'::text, 'lastName'::text, 'previousName'::text])) AND (jsonb_array_length((new.labels -> 'sensitivities'::text)) > 0)))) EXECUTE FUNCTION note_protection();
CREATE TRIGGER statement_protects_not AFTER DELETE ON statement FOR EACH ROW WHEN (((old.property = ANY (ARRAY['name'::text, 'alias'::text, 'firstName'::text, 'lastName'::text, 'previousName'::text])) AND (jsonb_array_length((old.labels -> 'sensitivities'::text)) > 0))) EXECUTE FUNCTION note_protection();
grant delete, insert, select, update on absence to applier;
grant delete, insert, select, update on absence to service;
grant delete, insert, select, update on accepted_sender_key to applier;
grant select on accepted_sender_key to service;
grant select on acted_charter to applier;
grant select on acted_charter to service;
grant delete, insert, select, update on agreement_comment to applier;
grant select on agreement_comment to service;
grant delete, insert, select, update on agreement_draft to applier;
grant select on agreement_draft to service;
grant insert, select, update on approval_request to applier;
grant insert, select, update on approval_request to service;
grant insert, select on audit_entry to applier;
grant insert, select on audit_entry to service;
grant insert, select, update on case_grant to applier;
grant insert, select, update on case_grant to service;
grant insert, select, update on case_team to applier;
grant insert, select, update on case_team to service;
grant delete, insert, select, update on cause_past to applier;
grant delete, insert, select, update on cause_past to service;
grant delete, insert, select, update on cause_seen to applier;
grant delete, insert, select, update on cause_seen to service;
grant delete, insert, select, update on change_event to applier;
grant delete, insert, select, update on change_event to service;
grant usage on sequence change_event_event_no_seq to applier;
grant usage on sequence change_event_event_no_seq to service;
grant delete, insert, select, update on charter to applier;
grant select on charter to service;
grant delete, insert, select, update on charter_vote to applier;
grant select on charter_vote to service;
grant delete, insert, select, update on check_answer to applier;
grant select on check_answer to service;
grant delete, insert, select, update on check_asked to applier;
grant select on check_asked to service;
grant delete, insert, select on check_body to applier;
grant delete, select on check_body to service;
grant delete, insert, select, update on check_due to applier;
grant delete, insert, select, update on check_due to service;
grant delete, insert, select, update on check_exempt to applier;
grant delete, insert, select, update on check_exempt to service;
grant delete, insert, select, update on check_page to applier;
grant select on check_page to service;
grant delete, insert, select, update on check_question to applier;
grant delete, insert, select, update on check_question to service;
grant delete, insert, select, update on check_sent to applier;
grant delete, insert, select, update on check_sent to service;
grant delete, insert, select, update on comment to applier;
grant select on comment to service;
grant delete, insert, select, update on comment_read to applier;
grant delete, insert, select, update on comment_read to service;
grant delete, insert, select on comment_sent to applier;
grant delete, insert, select on comment_sent to service;
grant delete, insert, select, update on commitment to applier;
grant select on commitment to service;
grant delete, insert, select, update on commitment_alarm to applier;
grant delete, insert, select, update on commitment_alarm to service;
grant delete, insert, select, update on commitment_move to applier;
grant select on commitment_move to service;
grant select on conflicted_record to applier;
grant select on conflicted_record to service;
grant delete, insert, select, update on contradiction to applier;
grant delete, insert, select, update on contradiction to service;
grant delete, insert, select, update on cosignature to applier;
grant delete, insert, select, update on cosignature to service;
grant select on decided_freeze to applier;
grant select on decided_freeze to service;
grant insert, select on decision to applier;
grant insert, select on decision to service;
grant delete, insert, select, update on desk to applier;
grant select on desk to service;
grant delete, insert, select, update on desk_channel to applier;
grant delete, insert, select, update on desk_channel to service;
grant select on desk_duty to applier;
grant select on desk_duty to service;
grant delete, insert, select, update on desk_seen to applier;
grant delete, insert, select, update on desk_seen to service;
grant delete, insert, select, update on desks_due to applier;
grant delete, insert, select, update on desks_due to service;
grant select on door_version to applier;
grant select on door_version to service;
grant delete, insert, select, update on duty to applier;
grant delete, insert, select, update on duty to service;
grant delete, insert, select, update on duty_mark to applier;
grant delete, insert, select, update on duty_mark to service;
grant delete, insert, select on flow_quarter to applier;
grant delete, insert, select on flow_quarter to service;
grant delete, insert, select, update on follower to applier;
grant select on follower to service;
grant delete, insert, select, update on following to applier;
grant delete, insert, select, update on following to service;
grant insert, select on foreign_record to applier;
grant insert, select on foreign_record to service;
grant delete, insert, select, update on fork_evidence to applier;
grant select on fork_evidence to service;
grant delete, insert, select, update on freeze_decision to applier;
grant delete, insert, select, update on freeze_decision to service;
grant delete, insert, select, update on held_act to applier;
grant delete, insert, select, update on held_act to service;
grant delete, insert, select, update on idempotency_key to service;
grant delete, insert, select, update on identity_group to applier;
grant select on identity_group to service;
grant delete, insert, select, update on identity_pair to applier;
grant select on identity_pair to service;
grant delete, insert, select, update on joiner to applier;
grant delete, insert, select, update on joiner to service;
grant delete, insert, select, update on judgement to applier;
grant select on judgement to service;
grant delete, insert, select, update on known_list to applier;
grant select on known_list to service;
grant insert, select on known_recipient to applier;
grant insert, select on known_recipient to service;
grant delete, insert, select, update on lease to applier;
grant delete, insert, select, update on lease to service;
grant insert, select, update on legal_hold to applier;
grant insert, select, update on legal_hold to service;
grant delete, insert, select, update on list_check to applier;
grant delete, insert, select, update on list_check to service;
grant delete, insert, select, update on list_check_value to applier;
grant delete, insert, select, update on list_check_value to service;
grant delete, insert, select, update on list_conflict to applier;
grant select on list_conflict to service;
grant select on live_statement to applier;
grant select on live_statement to service;
grant delete, insert, select, update on log_body to applier;
grant select on log_body to service;
grant select on log_message to applier;
grant select on log_message to service;
grant delete, insert, select, update on log_record to applier;
grant select on log_record to service;
grant insert, select, update on log_residue to applier;
grant select on log_residue to service;
grant delete, insert, select, update on match_due to applier;
grant delete, select on match_due to service;
grant delete, insert, select, update on match_pair to applier;
grant delete, insert, select, update on match_pair to service;
grant select on member_progress to applier;
grant select on member_progress to service;
grant select on message_about to applier;
grant select on message_about to service;
grant select on message_approval to applier;
grant select on message_approval to service;
grant select on message_author to applier;
grant select on message_author to service;
grant delete, insert, select on message_subject to applier;
grant select on message_subject to service;
grant delete, insert, select, update on name_protection to applier;
grant select on name_protection to service;
grant select on named_contact to applier;
grant select on named_contact to service;
grant delete, insert, select, update on named_person to applier;
grant select on named_person to service;
grant delete, insert, select, update on notes_place to applier;
grant delete, insert, select, update on notes_place to service;
grant delete, insert, select, update on notice to applier;
grant delete, insert, select, update on notice to service;
grant delete, insert, select, update on object_key to applier;
grant select on object_key to service;
grant select on object_number to applier;
grant select on object_number to service;
grant select on open_proposal to applier;
grant select on open_proposal to service;
grant select on open_request to applier;
grant select on open_request to service;
grant delete, insert, select, update on opened_answer to applier;
grant select on opened_answer to service;
grant select on opened_by to applier;
grant select on opened_by to service;
grant delete, insert, select, update on opened_record to applier;
grant delete, insert, select, update on opened_record to service;
grant delete, insert, select, update on opening_refusal to applier;
grant delete, insert, select, update on opening_refusal to service;
grant delete, insert, select, update on operations_post to applier;
grant select on operations_post to service;
grant delete, insert, select, update on outbox to applier;
grant delete, insert, select, update on outbox to service;
grant select on outbox_backlog to applier;
grant select on outbox_backlog to service;
grant usage on sequence outbox_position_seq to applier;
grant usage on sequence outbox_position_seq to service;
grant delete, insert, select, update on own_cosign to applier;
grant delete, insert, select, update on own_cosign to service;
grant insert, select on own_message to applier;
grant insert, select on own_message to service;
grant select on pair_verdict to applier;
grant select on pair_verdict to service;
grant select on pair_word to applier;
grant select on pair_word to service;
grant delete, insert, select, update on parked to applier;
grant delete, insert, select, update on parked to service;
grant delete, insert, select, update on passed_signal to applier;
grant select on passed_signal to service;
grant delete, insert, select, update on passed_signal_answer to applier;
grant select on passed_signal_answer to service;
grant delete, insert, select, update on pending_change to applier;
grant delete, insert, select, update on pending_change to service;
grant delete, insert, select, update on pending_head to applier;
grant delete, insert, select, update on pending_head to service;
grant select on pending_message to applier;
grant select on pending_message to service;
grant insert, select, update on person to applier;
grant insert, select, update on person to service;
grant select on person_last_seen to applier;
grant select on person_last_seen to service;
grant select on person_name to applier;
grant select on person_name to service;
grant delete, insert, select, update on private_verdict to applier;
grant select on private_verdict to service;
grant delete, insert, select, update on proposal to applier;
grant select on proposal to service;
grant delete, insert, select, update on proposal_accepting to applier;
grant delete, insert, select, update on proposal_accepting to service;
grant delete, insert, select, update on proposal_event to applier;
grant select on proposal_event to service;
grant select on protected_names to applier;
grant select on protected_names to service;
grant delete, insert, select, update on published_head to applier;
grant delete, insert, select, update on published_head to service;
grant delete, insert, select, update on raw_record to applier;
grant select on raw_record to service;
grant delete, insert, select, update on reaction to applier;
grant delete, insert, select, update on reaction to service;
grant delete, insert, select, update on recall to applier;
grant select on recall to service;
grant delete, insert, select, update on recall_due to applier;
grant delete, insert, select, update on recall_due to service;
grant select on recall_word to applier;
grant select on recall_word to service;
grant delete, insert, select, update on recalled_name to applier;
grant select on recalled_name to service;
grant select on recalled_statement to applier;
grant select on recalled_statement to service;
grant select on recalled_value to applier;
grant select on recalled_value to service;
grant delete, insert, select, update on record to applier;
grant select on record to service;
grant delete, insert, select, update on record_change to applier;
grant select on record_change to service;
grant select on record_claim to applier;
grant select on record_claim to service;
grant select on record_coordinate to applier;
grant select on record_coordinate to service;
grant select on record_credit to applier;
grant select on record_credit to service;
grant select on record_date to applier;
grant select on record_date to service;
grant select on record_follower to applier;
grant select on record_follower to service;
grant select on record_group to applier;
grant select on record_group to service;
grant select on record_link to applier;
grant select on record_link to service;
grant select on record_message to applier;
grant select on record_message to service;
grant select on record_name to applier;
grant select on record_name to service;
grant insert, select on record_number to applier;
grant insert, select on record_number to service;
grant select on record_origin to applier;
grant select on record_origin to service;
grant select on record_said_number to applier;
grant select on record_said_number to service;
grant delete, insert, select, update on record_seen to applier;
grant delete, insert, select, update on record_seen to service;
grant delete, insert, select, update on record_summary to applier;
grant select on record_summary to service;
grant delete, insert, select, update on record_tally to applier;
grant select on record_tally to service;
grant select on record_value to applier;
grant select on record_value to service;
grant delete, insert, select, update on refusal_answer to applier;
grant select on refusal_answer to service;
grant select on refused_by to applier;
grant select on refused_by to service;
grant select on refused_offer to applier;
grant select on refused_offer to service;
grant delete, insert, select, update on refused_run to applier;
grant select on refused_run to service;
grant delete, insert, select, update on remark to applier;
grant select on remark to service;
grant delete, insert, select, update on remark_read to applier;
grant delete, insert, select, update on remark_read to service;
grant select on requested_record to applier;
grant select on requested_record to service;
grant delete, insert, select, update on rule_basis to applier;
grant select on rule_basis to service;
grant delete, insert, select, update on rule_change to applier;
grant select on rule_change to service;
grant delete, insert, select, update on saved_view to applier;
grant delete, insert, select, update on saved_view to service;
grant select on schema_migration to applier;
grant select on schema_migration to service;
grant delete, insert, select, update on sealed to applier;
grant delete, insert, select, update on sealed to service;
grant delete, insert, select, update on sender_head to applier;
grant select on sender_head to service;
grant insert, select on sent_without to applier;
grant insert, select on sent_without to service;
grant insert, select, update on settings to applier;
grant insert, select, update on settings to service;
grant select on shown_statement to applier;
grant select on shown_statement to service;
grant insert, select, update on signal_acceptance to applier;
grant insert, select, update on signal_acceptance to service;
grant insert, select, update on signal_answer to applier;
grant insert, select, update on signal_answer to service;
grant insert, select, update on signal_draft to applier;
grant insert, select, update on signal_draft to service;
grant insert, select on signal_inbox to applier;
grant insert, select on signal_inbox to service;
grant insert, select on signal_passing to applier;
grant insert, select on signal_passing to service;
grant delete, insert, select, update on snapshot_due to applier;
grant delete, insert, select, update on snapshot_due to service;
grant delete, insert, select, update on snapshot_wanted to applier;
grant delete, insert, select, update on snapshot_wanted to service;
grant delete, insert, select, update on space to applier;
grant delete, insert, select, update on space to service;
grant select on space_key to applier;
grant select on space_key to service;
grant delete, insert, select, update on space_list to applier;
grant select on space_list to service;
grant usage on sequence space_space_no_seq to applier;
grant usage on sequence space_space_no_seq to service;
grant select on space_version to applier;
grant select on space_version to service;
grant insert, select, update on standing_approval to applier;
grant insert, select, update on standing_approval to service;
grant delete, insert, select, update on statement to applier;
grant select on statement to service;
grant delete, insert, select, update on stream_head to applier;
grant delete, insert, select, update on stream_head to service;
grant select on suggested_change to applier;
grant select on suggested_change to service;
grant delete, insert, select, update on supported_contract to applier;
grant select on supported_contract to service;
grant insert, select on take_up to applier;
grant insert, select on take_up to service;
grant select on taken_back to applier;
grant select on taken_back to service;
grant delete, insert, select, update on takes_part to applier;
grant select on takes_part to service;
grant delete, insert, select, update on tile to applier;
grant select on tile to service;
grant delete, insert, select, update on told_later to applier;
grant select on told_later to service;
grant select on told_since to applier;
grant select on told_since to service;
grant select on value_moment to applier;
grant select on value_moment to service;
grant delete, insert, select, update on web_session to applier;
grant delete, insert, select, update on web_session to service;
grant update (digest), update (pepper_position) on object_key to applier;
grant update (digest), update (pepper_position) on object_key to service;
