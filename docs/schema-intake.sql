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

create table audit_entry (
  entry_no bigint generated always as identity not null,
  tx xid8 default pg_current_xact_id() not null,
  at timestamp with time zone not null,
  salt bytea not null,
  bytes bytea not null,
  subjects text[] collate "C" not null,
  constraint audit_entry_pkey PRIMARY KEY (entry_no)
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

create table feedback (
  signal_id uuid not null,
  due_at timestamp with time zone not null,
  given_at timestamp with time zone,
  constraint feedback_pkey PRIMARY KEY (signal_id),
  constraint feedback_signal_id_fkey FOREIGN KEY (signal_id) REFERENCES signal(signal_id)
);

create table handover_out (
  seq bigint generated always as identity not null,
  caller text not null,
  kind text not null,
  signal_id uuid not null,
  body jsonb not null,
  constraint handover_out_pkey PRIMARY KEY (seq),
  constraint handover_names_no_victim CHECK ((NOT jsonb_path_exists(body, '$."persons"[*]?(!(@."about" == "suspect" || @."about" == "companion"))."told"[*]'::jsonpath))),
  constraint handover_out_caller_kind_signal_id_key UNIQUE (caller, kind, signal_id),
  constraint handover_out_signal_id_fkey FOREIGN KEY (signal_id) REFERENCES signal(signal_id)
);

create table hint (
  hint_id uuid not null,
  organisation text not null,
  rule text not null,
  by text not null,
  key bytea not null,
  counted integer not null,
  first_day integer not null,
  last_day integer not null,
  shown_until integer not null,
  constraint hint_pkey PRIMARY KEY (hint_id),
  constraint hint_key_check CHECK ((octet_length(key) = 16)),
  constraint hint_organisation_check CHECK (((length(organisation) >= 1) AND (length(organisation) <= 100))),
  constraint hint_rule_by_key_key UNIQUE (rule, by, key)
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

create table link_key (
  kind text not null,
  digest bytea not null,
  day integer not null,
  signal_id uuid not null,
  constraint link_key_pkey PRIMARY KEY (kind, digest, day, signal_id),
  constraint link_key_digest_check CHECK ((octet_length(digest) = 16)),
  constraint link_key_kind_check CHECK ((kind = ANY (ARRAY['address'::text, 'plate'::text, 'plate-slip'::text, 'phone'::text, 'company'::text, 'account'::text]))),
  constraint link_key_signal_id_fkey FOREIGN KEY (signal_id) REFERENCES signal(signal_id)
);

create table link_proposal (
  signal_id uuid not null,
  other_id uuid not null,
  kinds text[] not null,
  accepted boolean not null,
  by_id text not null,
  by_name text not null,
  at timestamp with time zone not null,
  constraint link_proposal_pkey PRIMARY KEY (signal_id, other_id),
  constraint link_proposal_check CHECK ((signal_id < other_id)),
  constraint link_proposal_other_id_fkey FOREIGN KEY (other_id) REFERENCES signal(signal_id),
  constraint link_proposal_signal_id_fkey FOREIGN KEY (signal_id) REFERENCES signal(signal_id)
);

create table mailbox (
  mailbox_id bytea not null,
  signal_id uuid not null,
  wrapped_outside bytea not null,
  wrapped_desk bytea not null,
  letter_key text not null,
  made_at timestamp with time zone not null,
  failed integer default 0 not null,
  locked_until timestamp with time zone,
  paused_at timestamp with time zone,
  replied_at timestamp with time zone,
  constraint mailbox_pkey PRIMARY KEY (mailbox_id),
  constraint mailbox_letter_key_check CHECK ((length(letter_key) <= 100)),
  constraint mailbox_mailbox_id_check CHECK ((octet_length(mailbox_id) = 32)),
  constraint mailbox_signal_id_fkey FOREIGN KEY (signal_id) REFERENCES signal(signal_id),
  constraint mailbox_signal_id_key UNIQUE (signal_id),
  constraint mailbox_wrapped_desk_check CHECK ((octet_length(wrapped_desk) = 80)),
  constraint mailbox_wrapped_outside_check CHECK ((octet_length(wrapped_outside) = 60))
);

create table mailbox_item (
  mailbox_id bytea not null,
  way text not null,
  n integer not null,
  ciphertext bytea not null,
  at timestamp with time zone not null,
  constraint mailbox_item_pkey PRIMARY KEY (mailbox_id, way, n),
  constraint mailbox_item_ciphertext_check CHECK ((octet_length(ciphertext) <= 65564)),
  constraint mailbox_item_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES mailbox(mailbox_id) ON DELETE CASCADE,
  constraint mailbox_item_n_check CHECK (((n >= 1) AND (n <= 1000))),
  constraint mailbox_item_way_check CHECK ((way = ANY (ARRAY['out'::text, 'in'::text])))
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

create table registry_cursor (
  register text not null,
  file text,
  at bigint not null,
  constraint registry_cursor_pkey PRIMARY KEY (register)
);

create table registry_fact (
  by text not null,
  key bytea not null,
  event bytea not null,
  kind text not null,
  subject bytea not null,
  trade text,
  minor boolean not null,
  day integer not null,
  kept_until integer not null,
  constraint registry_fact_pkey PRIMARY KEY (by, key, event),
  constraint registry_fact_by_check CHECK ((by = ANY (ARRAY['address'::text, 'companion'::text, 'address-and-companion'::text, 'phone'::text, 'manager'::text, 'company'::text]))),
  constraint registry_fact_check CHECK ((kept_until <= (day + 180))),
  constraint registry_fact_event_check CHECK ((octet_length(event) = 16)),
  constraint registry_fact_key_check CHECK ((octet_length(key) = 16)),
  constraint registry_fact_subject_check CHECK ((octet_length(subject) = 16)),
  constraint registry_fact_trade_check CHECK ((trade = ANY (ARRAY['agency'::text, 'letting'::text])))
);

create table route (
  signal_id uuid not null,
  target text not null,
  rules text[] not null,
  by_id text not null,
  at timestamp with time zone not null,
  fetched_at timestamp with time zone,
  constraint route_pkey PRIMARY KEY (signal_id, target),
  constraint route_signal_id_fkey FOREIGN KEY (signal_id) REFERENCES signal(signal_id)
);

create table schema_migration (
  id integer default nextval('schema_migration_id_seq'::regclass) not null,
  "timestamp" bigint not null,
  name character varying not null,
  constraint schema_migration_pkey PRIMARY KEY (id),
  constraint schema_migration_name_key UNIQUE (name)
);

create table settings (
  person_id text not null,
  key text not null,
  value jsonb not null,
  constraint settings_pkey PRIMARY KEY (person_id, key),
  constraint settings_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);

create table signal (
  signal_id uuid not null,
  no bigint,
  class text not null,
  form_version integer not null,
  received_at timestamp with time zone not null,
  due_at timestamp with time zone,
  language text not null,
  priority text not null,
  child boolean not null,
  danger boolean not null,
  lane text not null,
  state text default 'RECEIVED'::text not null,
  content jsonb,
  retention_until date not null,
  organisation text,
  constraint signal_pkey PRIMARY KEY (signal_id),
  constraint signal_check CHECK (((content IS NULL) = (state = 'PURGED'::text))),
  constraint signal_lane_check CHECK ((lane = ANY (ARRAY['normal'::text, 'flood'::text]))),
  constraint signal_no_key UNIQUE (no),
  constraint signal_organisation_check CHECK (((length(organisation) >= 1) AND (length(organisation) <= 100))),
  constraint signal_priority_check CHECK ((priority = ANY (ARRAY['P0'::text, 'P1'::text, 'P2'::text, 'P3'::text]))),
  constraint signal_state_check CHECK ((state = ANY (ARRAY['RECEIVED'::text, 'SCREENED'::text, 'WEIGHED'::text, 'ROUTED'::text, 'CONTEXT_ONLY'::text, 'DISMISSED'::text, 'QUARANTINED'::text, 'PURGED'::text])))
);

create table signal_event (
  signal_id uuid not null,
  n integer not null,
  kind text not null,
  at timestamp with time zone not null,
  by_id text not null,
  by_name text not null,
  code text,
  detail jsonb not null,
  constraint signal_event_pkey PRIMARY KEY (signal_id, n),
  constraint signal_event_signal_id_fkey FOREIGN KEY (signal_id) REFERENCES signal(signal_id)
);

create table sphere_switch (
  switch_id uuid not null,
  signal_id uuid not null,
  basis text not null,
  authority text not null,
  decided_on date not null,
  by_id text not null,
  by_name text not null,
  at timestamp with time zone not null,
  constraint sphere_switch_pkey PRIMARY KEY (switch_id),
  constraint sphere_switch_signal_id_fkey FOREIGN KEY (signal_id) REFERENCES signal(signal_id)
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

CREATE INDEX audit_entry_at ON audit_entry USING btree (at);
CREATE INDEX change_event_order ON change_event USING btree (tx, event_no);
CREATE INDEX duty_action ON duty USING btree (action, space_no, kind) WHERE (action IS NOT NULL);
CREATE INDEX duty_due ON duty USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX duty_held ON duty USING btree (held_by) WHERE (held_by IS NOT NULL);
CREATE INDEX duty_person ON duty USING btree (person_id, kind) WHERE (person_id IS NOT NULL);
CREATE INDEX duty_urgent ON duty USING btree (at) WHERE urgent;
CREATE INDEX feedback_open ON feedback USING btree (due_at, signal_id) WHERE (given_at IS NULL);
CREATE INDEX hint_over ON hint USING btree (shown_until);
CREATE INDEX idempotency_key_created_at ON idempotency_key USING btree (created_at);
CREATE INDEX link_key_of ON link_key USING btree (signal_id);
CREATE INDEX link_key_over ON link_key USING btree (day);
CREATE INDEX link_proposal_of_other ON link_proposal USING btree (other_id);
CREATE INDEX mailbox_replied ON mailbox USING btree (replied_at, signal_id) WHERE (replied_at IS NOT NULL);
CREATE INDEX registry_fact_over ON registry_fact USING btree (kept_until);
CREATE INDEX signal_came ON signal USING btree (received_at, signal_id);
CREATE INDEX signal_over ON signal USING btree (retention_until, signal_id) WHERE (state = ANY (ARRAY['ROUTED'::text, 'CONTEXT_ONLY'::text, 'DISMISSED'::text]));
CREATE INDEX signal_waits ON signal USING btree (lane, priority, COALESCE(due_at, 'infinity'::timestamp with time zone), signal_id) WHERE (state = ANY (ARRAY['RECEIVED'::text, 'SCREENED'::text, 'WEIGHED'::text, 'QUARANTINED'::text]));
CREATE INDEX sphere_switch_of ON sphere_switch USING btree (signal_id);
CREATE INDEX web_session_last_seen ON web_session USING btree (last_seen_at);
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
create view open_hint as
 SELECT hint_id,
    organisation,
    rule,
    counted,
    last_day,
    shown_until,
    ARRAY( SELECT f.event
           FROM registry_fact f
          WHERE ((f.by = h.by) AND (f.key = h.key) AND ((f.day >= h.first_day) AND (f.day <= h.last_day)))) AS events
   FROM hint h;
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
CREATE OR REPLACE FUNCTION public.door_box_items(box bytea)
 RETURNS SETOF mailbox_item
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select * from mailbox_item where mailbox_id = box order by at, way, n
$function$
;
CREATE OR REPLACE FUNCTION public.door_box_made_at(box bytea)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select made_at from mailbox where mailbox_id = box
$function$
;
CREATE OR REPLACE FUNCTION public.door_box_make(box bytea, signal uuid, outside bytea, desk bytea, letter text, made timestamp with time zone, received bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with new as (
    insert into mailbox (mailbox_id, signal_id, wrapped_outside, wrapped_desk, letter_key, made_at)
    values (box, signal, outside, desk, letter, made) on conflict do nothing returning mailbox_id)
  insert into mailbox_item (mailbox_id, way, n, ciphertext, at) select mailbox_id, 'out', 1, received, made from new
$function$
;
CREATE OR REPLACE FUNCTION public.door_box_opened(box bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  update mailbox set failed = 0, locked_until = null where mailbox_id = box
$function$
;
CREATE OR REPLACE FUNCTION public.door_box_pause(box bytea, paused timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  update mailbox set paused_at = paused where mailbox_id = box and paused_at is null
$function$
;
CREATE OR REPLACE FUNCTION public.door_box_reply(box bytea, place integer, said bytea)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with added as (
    insert into mailbox_item (mailbox_id, way, n, ciphertext, at)
    select mailbox_id, 'in', place, said, date_trunc('milliseconds', now()) from mailbox
    where mailbox_id = box and paused_at is null and place <= 50
      and place = 1 + (select count(*) from mailbox_item where mailbox_id = box and way = 'in')
    for update
    on conflict do nothing returning mailbox_id, at),
  told as (update mailbox m set replied_at = added.at from added where m.mailbox_id = added.mailbox_id returning 1)
  select exists (select from told)
$function$
;
CREATE OR REPLACE FUNCTION public.door_box_try(box bytea, tried timestamp with time zone)
 RETURNS bytea
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  update mailbox set failed = failed + 1, locked_until = case
    when failed + 1 >= 20 then 'infinity'
    when (failed + 1) % 5 = 0 then tried + interval '1 hour' end
  where mailbox_id = box and paused_at is null and coalesce(locked_until, '-infinity') <= tried
  returning wrapped_outside
$function$
;
CREATE OR REPLACE FUNCTION public.forget_words(purged uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  update signal_event e set detail = e.detail - 'words' from signal s
  where s.signal_id = purged and s.state = 'PURGED' and e.signal_id = s.signal_id and e.detail ? 'words'
$function$
;
CREATE OR REPLACE FUNCTION public.refuse_quarantined()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from signal s where s.signal_id = new.signal_id and s.state = 'QUARANTINED') then
    raise exception 'signal % is in quarantine', new.signal_id using errcode = 'check_violation';
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.refuse_quarantined_link()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from signal s where s.signal_id in (new.signal_id, new.other_id) and s.state = 'QUARANTINED') then
    raise exception 'one of the signals % and % is in quarantine', new.signal_id, new.other_id using errcode = 'check_violation';
  end if;
  return new;
end $function$
;
CREATE TRIGGER handover_holds BEFORE INSERT ON handover_out FOR EACH ROW EXECUTE FUNCTION refuse_quarantined();
CREATE TRIGGER link_holds BEFORE INSERT OR UPDATE ON link_proposal FOR EACH ROW EXECUTE FUNCTION refuse_quarantined_link();
CREATE TRIGGER route_holds BEFORE INSERT ON route FOR EACH ROW EXECUTE FUNCTION refuse_quarantined();
grant delete, insert, select, update on absence to applier;
grant delete, insert, select, update on absence to service;
grant insert, select on audit_entry to applier;
grant insert, select on audit_entry to service;
grant delete, insert, select on change_event to applier;
grant delete, insert, select on change_event to service;
grant select on desk_duty to applier;
grant select on desk_duty to service;
grant delete, insert, select, update on duty to applier;
grant delete, insert, select, update on duty to service;
grant delete, insert, select, update on duty_mark to applier;
grant delete, insert, select, update on duty_mark to service;
grant insert, select, update on feedback to applier;
grant insert, select, update on feedback to service;
grant delete, insert, select on handover_out to applier;
grant delete, insert, select on handover_out to service;
grant delete, insert, select, update on hint to applier;
grant delete, insert, select, update on hint to service;
grant delete, insert, select, update on idempotency_key to service;
grant delete, select on link_key to applier;
grant insert on link_key to door;
grant delete, select on link_key to service;
grant insert, select, update on link_proposal to applier;
grant insert, select, update on link_proposal to service;
grant delete, insert, select, update on mailbox to applier;
grant delete, insert, select, update on mailbox to service;
grant insert, select on mailbox_item to applier;
grant insert, select on mailbox_item to service;
grant select on open_hint to door;
grant insert, select, update on person to applier;
grant insert, select, update on person to service;
grant select on person_last_seen to applier;
grant select on person_last_seen to service;
grant select on person_name to applier;
grant select on person_name to service;
grant insert, select, update on registry_cursor to applier;
grant insert, select, update on registry_cursor to service;
grant delete, insert, select on registry_fact to applier;
grant delete, insert, select on registry_fact to service;
grant insert, select, update on route to applier;
grant insert, select, update on route to service;
grant select on schema_migration to applier;
grant select on schema_migration to door;
grant select on schema_migration to service;
grant insert, select, update on settings to applier;
grant insert, select, update on settings to service;
grant delete, insert, select, update on signal to applier;
grant delete, insert, select, update on signal to service;
grant insert, select on signal_event to applier;
grant insert, select on signal_event to service;
grant usage on sequence signal_no to applier;
grant usage on sequence signal_no to service;
grant insert, select on sphere_switch to applier;
grant insert, select on sphere_switch to service;
grant delete, insert, select, update on web_session to applier;
grant delete, insert, select, update on web_session to service;
grant insert (child), insert (class), insert (content), insert (danger), insert (due_at), insert (form_version), insert (lane), insert (language), insert (organisation), insert (priority), insert (received_at), insert (retention_until), insert (signal_id) on signal to door;
