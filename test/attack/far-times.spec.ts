import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createDataSource } from '#libs/persistence';
import { DOORS } from '../network/doors.table.js';
import { eventually } from '../network/eventually.js';
import { PeopledNetwork } from '../network/peopled-network.js';
import { SharedCase } from '../network/shared-case.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 180_000;

/** T of the broker is at most this, docs/protocol.md. */
const MAX_TIME = '253402300799999';

let peopled: PeopledNetwork;
let shared: SharedCase;
let recordId: string;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu']);
  const spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2);
  shared = new SharedCase(peopled, spaceId);
  recordId = await shared.share('hu', ['nl'], 'DEMO-601');
  await shared.arrives(peopled.as('nl', 'investigator'), recordId);
  const following = await peopled.as('nl', 'investigator')('PUT', shared.following(recordId));
  expect(following.status).toBe(200);
  await eventually(async () => {
    const { body } = await peopled.as('nl', 'liaison')('GET', `spaces/${spaceId}/sealed-records`);
    expect(body['records'] ?? body['items']).not.toEqual([]);
  }, SLOW_MS);
}, SLOW_MS);

afterAll(() => peopled?.stop(), SLOW_MS);

/** Writes a log time into whatever follows from the log, as the archive of such a broker gives it. */
async function withLogTime(t: string): Promise<void> {
  const source = await createDataSource({ ...peopled.network.gateway('nl').database.owner, poolSize: 1 }).initialize();
  const columns = await source.query<{ name: string; column: string }[]>(
    `select table_name as name, column_name as column from information_schema.columns
     join information_schema.tables using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' and data_type = 'bigint' and column_name in ('t', 'created_t', 'changed_t', 'last_t')`,
  );
  for (const { name, column } of columns) await source.query(`update ${name} set ${column} = $1`, [t]);
  await source.destroy();
}

/** Every address that only reads, about what is there. */
async function addresses(): Promise<readonly (readonly [(typeof DOORS)[number]['roles'], string])[]> {
  const rows = await peopled.network
    .gateway('nl')
    .database.dataSource.query<{ message_id: string; position: string }[]>(
      `select message_id, position from log_record join space using (space_no)
       where space_id = $1 and message_id is not null order by position desc limit 1`,
      [shared.spaceId],
    );
  const [newest] = rows;
  const values = new Map([
    [':spaceId', shared.spaceId],
    [':recordId', recordId],
    [':messageId', newest?.message_id ?? ''],
    [':position', newest?.position ?? ''],
  ]);
  // A stream never ends, and a proof is over the times that were cosigned: rows with others make none.
  const isMeant = (route: string): boolean => route !== 'GET events' && !route.endsWith('/proof');
  return DOORS.filter(({ route }) => route.startsWith('GET ') && isMeant(route)).map(({ route, roles }) => [
    roles,
    route.slice(4).replaceAll(/:[A-Za-z]+/g, (name) => values.get(name) ?? shared.spaceId),
  ]);
}

it.each([
  ['MAX_TIME', MAX_TIME],
  ['the end of nanoseconds in 64 bits, in 2262', '9223372036855'],
  ['0', '0'],
])(
  'row 60 a log time of %s breaks no address',
  async (_, t) => {
    await withLogTime(t);
    const broken: string[] = [];
    let answered = 0;
    for (const [roles, path] of await addresses()) {
      for (const role of roles) {
        const { status } = await peopled.as('nl', role)('GET', path);
        if (status >= 500) broken.push(`${role} ${path} ${status}`);
        if (status === 200) answered += 1;
      }
    }
    expect(broken).toEqual([]);
    expect(answered).toBeGreaterThan(50);
  },
  SLOW_MS,
);
