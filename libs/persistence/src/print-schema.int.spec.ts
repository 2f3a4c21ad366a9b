import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { aMigration, AddParcels } from './migrations.testing.js';
import { printSchema } from './print-schema.js';

const More = aMigration(
  'AddMore0000000000002',
  `create table event (id bigint generated always as identity, at timestamptz not null default now(),
     kind text collate "C" not null, twice integer generated always as (1 + 1) stored, primary key (id)
   ) partition by range (id)`,
  'create table event_first partition of event for values from (0) to (1000)',
  'create index event_at on event (at desc)',
  'create view late as select id from event',
  `create function refuse() returns trigger language plpgsql as $$ begin raise 'no'; end $$`,
  'create trigger event_kept before delete on event for each row execute function refuse()',
  'alter table event enable row level security',
  'create policy all_of_it on event using (true)',
  'grant update (label) on parcel to public',
);

describe('printSchema', () => {
  let databases: TestDatabase[];

  beforeAll(async () => {
    const options = { migrations: [AddParcels, More] };
    databases = await Promise.all([testDatabase(options), testDatabase(options)]);
  });

  afterAll(async () => {
    await Promise.all(databases.map((database) => database.drop()));
  });

  const print = ({ dataSource, config }: TestDatabase): Promise<string> => printSchema(dataSource, config.roles);

  it('prints the same for two databases of one schema, whatever their names', async () => {
    const [first, second] = await Promise.all(databases.map(print));
    expect(first).toBe(second);
    expect(first).not.toContain('test_');
  });

  it.each([
    'create table parcel (\n  id uuid not null,\n  weight integer not null,\n  label character varying(20),\n',
    "  tags text[] default '{}'::text[] not null,\n  sent_at timestamp(3) with time zone,\n  price numeric(10,2),\n",
    '  body bytea storage external,\n  constraint parcel_pkey PRIMARY KEY (id),\n',
    '  constraint parcel_weight_check CHECK ((weight > 0))\n) with (fillfactor=50);\n',
    '  constraint arrival_parcel_id_fkey FOREIGN KEY (parcel_id) REFERENCES parcel(id)\n',
    'CREATE INDEX parcel_sent_at ON parcel USING btree (sent_at) WHERE (sent_at IS NOT NULL);\n',
    '  id bigint generated always as identity not null,\n',
    '  kind text collate "C" not null,\n  twice integer generated always as ((1 + 1)) stored,\n',
    ') partition by RANGE (id);\n',
    "create table event_first partition of event FOR VALUES FROM ('0') TO ('1000');\n",
    'CREATE INDEX event_at ON ONLY event USING btree (at DESC);\n',
    'create view late as\n SELECT id\n   FROM event;\n',
    "begin raise 'no'; end",
    'CREATE TRIGGER event_kept BEFORE DELETE ON event FOR EACH ROW EXECUTE FUNCTION refuse();\n',
    'alter table event enable row level security;\n',
    'create policy all_of_it on event as permissive for all using (true) with check () to public;\n',
    'grant insert, select on arrival to applier;\ngrant select on arrival to service;\n',
    'grant insert, select on parcel to applier;\ngrant insert, select on parcel to service;\n',
    'grant update (label) on parcel to public;\n',
  ])('prints %j', async (part) => {
    expect(await print(databases[0]!)).toContain(part);
  });
});
