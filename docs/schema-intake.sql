-- The schema after all migrations, printed from the catalogue by `npm run schema`; never edited by hand.
-- Roles: owner runs migrations, service is what the process signs in with, applier writes what came over the log.

create table idempotency_key (
  caller text not null,
  key text not null,
  request bytea not null,
  created_at timestamp with time zone not null,
  status integer,
  body text,
  constraint idempotency_key_pkey PRIMARY KEY (caller, key)
);

create table schema_migration (
  id integer default nextval('schema_migration_id_seq'::regclass) not null,
  "timestamp" bigint not null,
  name character varying not null,
  constraint schema_migration_pkey PRIMARY KEY (id),
  constraint schema_migration_name_key UNIQUE (name)
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
  state text not null,
  content jsonb,
  retention_until date not null,
  constraint signal_pkey PRIMARY KEY (signal_id),
  constraint signal_check CHECK (((content IS NULL) = (state = 'PURGED'::text))),
  constraint signal_lane_check CHECK ((lane = ANY (ARRAY['normal'::text, 'flood'::text]))),
  constraint signal_no_key UNIQUE (no),
  constraint signal_priority_check CHECK ((priority = ANY (ARRAY['P0'::text, 'P1'::text, 'P2'::text, 'P3'::text]))),
  constraint signal_state_check CHECK ((state = ANY (ARRAY['RECEIVED'::text, 'SCREENED'::text, 'WEIGHED'::text, 'ROUTED'::text, 'CONTEXT_ONLY'::text, 'DISMISSED'::text, 'QUARANTINED'::text, 'PURGED'::text])))
);

CREATE INDEX idempotency_key_created_at ON idempotency_key USING btree (created_at);
CREATE INDEX signal_waits ON signal USING btree (priority, lane DESC, due_at, signal_id) WHERE (state = ANY (ARRAY['RECEIVED'::text, 'SCREENED'::text, 'QUARANTINED'::text]));
grant delete, insert, select, update on idempotency_key to service;
grant select on schema_migration to applier;
grant select on schema_migration to door;
grant select on schema_migration to service;
grant delete, insert, select, update on signal to applier;
grant insert on signal to door;
grant delete, insert, select, update on signal to service;
