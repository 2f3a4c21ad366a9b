import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { EventLog, Metrics } from '#libs/observability';
import { uuidBytes } from '#libs/contracts';
import { numberOf } from '#libs/protocol';
import { checkDigit } from '#libs/vocabulary';
import { eventually } from '../network/eventually.js';
import { EventReader } from '../network/event-reader.js';
import { type Answer, PeopledNetwork } from '../network/peopled-network.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 180_000;

/** A name that stands nowhere, so that wherever it is found it came there by the search. */
const WORD = 'Qwzxvoorbeeld';
/** Records whose numbers are typed, so many at once. */
const PLANTED = 2000;
const BATCH = 500;
const AT_ONCE = 40;
/** The digits of a number that nobody has, but for the last. */
const NEVER = '00001';
/** Times that each is looked for, one after the other by turns; their medians differ by no more than this part. */
const LOOKS = 150;
const NEAR = 0.1;
const SPELLINGS = [WORD, WORD.toLowerCase(), Buffer.from(WORD).toString('base64').replace(/=+$/, '')];

const written: string[] = [];
/** Of each gateway. */
const metrics = new Map<string, Metrics>();
const addresses: string[] = [];
let peopled: PeopledNetwork;
let spaceId: string;

beforeAll(async () => {
  const log = new EventLog({
    service: 'test',
    level: 'debug',
    destination: { write: (line) => void written.push(line) },
  });
  peopled = await PeopledNetwork.start(['nl', 'hu'], {
    observability: (id) => {
      const own = new Metrics();
      metrics.set(id, own);
      return { log, metrics: own };
    },
  });
  for (const { app } of peopled.network.gateways.values())
    app.getHttpServer().on('request', ({ url }: { readonly url: string }) => addresses.push(url));
  spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2);
}, SLOW_MS);

afterAll(() => peopled?.stop(), SLOW_MS);

const query = <T>(sql: string, at = 'nl'): Promise<T[]> => peopled.network.gateway(at).database.dataSource.query(sql);

/** What every gateway shows of its figures. */
async function figures(): Promise<string> {
  return (await Promise.all([...metrics.values()].map((one) => one.print()))).join('\n');
}

/** Every row of every table, as text. */
async function rows(at = 'nl'): Promise<string> {
  const tables = await query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
    at,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const found = await query<{ row: string }>(`select whole::text as row from ${name} whole`, at);
    texts.push(...found.map(({ row }) => row));
  }
  return texts.join('\n');
}

/** Kept at home. */
const aVehicle = (value: string) => ({
  type: 'vehicle',
  release: [],
  legalBasis: 'Demo code of criminal procedure, art. 5',
  statements: [{ property: 'registrationNumber', value }],
});

const foundOf =
  (country: string) =>
  ({ status, body }: Answer): string =>
    `${country} ${status} ${(body['records'] as unknown[]).length}`;

/** A number however its digits stand in groups. */
const spelled = (digits: string): string => digits.split('').join(' ?');

it('S22 row 75: a word that was searched for is in no address, log, statement, event, table or figure', async () => {
  const investigator = peopled.as('nl', 'investigator');
  const events = await EventReader.open(await peopled.stream('nl', 'investigator', 'events'));
  const found = await investigator('POST', `spaces/${spaceId}/records/search`, { q: WORD, sort: 'name' });
  expect(found).toMatchObject({ status: 200, body: { items: [] } });
  const everywhere = await investigator('POST', 'search', { q: `${WORD} constantinescuu bartholomeuss` });
  expect(everywhere).toMatchObject({ status: 200, body: { records: [] } });
  const refused = await investigator('POST', `spaces/${spaceId}/records/search`, { q: WORD, cursor: WORD });
  expect(refused.status).toBe(400);
  const statements = await query<{ query: string }>('select query from pg_stat_activity where query is not null');
  events.close();
  const places = {
    addresses: addresses.join('\n'),
    log: written.join('\n'),
    statements: statements.map((row) => row.query).join('\n'),
    events: events.text,
    tables: await rows(),
    figures: await figures(),
    refusal: JSON.stringify(refused.body),
  };
  expect(places.addresses).toContain('/records/search');
  expect(places.tables).toContain(spaceId);
  const leaks = Object.entries(places).filter(([, text]) => SPELLINGS.some((word) => text.includes(word)));
  expect(leaks.map(([place]) => place)).toEqual([]);
});

it(
  '12 a number that another country holds is answered as one that was never given: text, code, time and events',
  async () => {
    const hu = peopled.as('hu', 'investigator');
    const created = await hu('POST', `spaces/${spaceId}/records`, aVehicle('DEMO-9000'));
    expect(created.status).toBe(202);
    const recordId = String(created.body['recordId']);
    const held = `hu${numberOf(uuidBytes(spaceId), uuidBytes(recordId)).text}`;
    await eventually(async () => {
      expect((await hu('POST', 'search', { q: held })).body['records']).toMatchObject([{ recordId }]);
    }, SLOW_MS);
    const never = `hu${NEVER}${checkDigit(NEVER)}`;
    expect(held).not.toBe(never);
    const nl = peopled.as('nl', 'investigator');
    const events = await EventReader.open(await peopled.stream('nl', 'investigator', 'events'));
    const times = { held: [] as number[], never: [] as number[] };
    const answers = new Set<string>();
    for (let i = 0; i < LOOKS; i++) {
      for (const which of i % 2 === 0 ? (['held', 'never'] as const) : (['never', 'held'] as const)) {
        const began = performance.now();
        const { status, body } = await nl('POST', 'search', { q: which === 'held' ? held : never });
        times[which].push(performance.now() - began);
        answers.add(JSON.stringify({ status, body }));
      }
    }
    events.close();
    expect([...answers].map((one) => JSON.parse(one))).toMatchObject([{ status: 200, body: { records: [] } }]);
    // What the other country enters is confirmed and seen as a size of the log; nothing else is told.
    const told = [...events.text.matchAll(/^event: (.+)$/gm)].map(([, kind = '']) => kind);
    expect(told.filter((kind) => !['ready', 'delivery', 'network-changed'].includes(kind))).toEqual([]);
    expect(events.text).not.toContain(recordId);
    const ratio = median(times.held) / median(times.never);
    expect(Math.abs(ratio - 1)).toBeLessThan(NEAR);
  },
  SLOW_MS,
);

it('S22: an address takes no words, and no place in an order by name', async () => {
  const list = (filters: string) => peopled.as('nl', 'investigator')('GET', `spaces/${spaceId}/records?${filters}`);
  expect(await list(`q=${WORD}`)).toMatchObject({
    status: 400,
    body: { code: 'VALIDATION_FAILED', errors: [{ path: 'q', rule: 'unknownField' }] },
  });
  for (const sort of ['name', '-name', 'type', 'owner']) {
    expect(await list(`sort=${sort}&cursor=x`)).toMatchObject({ status: 400, body: { code: 'CURSOR_INVALID' } });
  }
});

it('S22: answers of a search are kept by nobody', async () => {
  const address = `spaces/${spaceId}/records/search`;
  const again = await peopled.as('nl', 'investigator')(
    'POST',
    address,
    { q: WORD },
    { 'idempotency-key': 'a'.repeat(20) },
  );
  expect(again.status).toBe(200);
  expect(await query("select from idempotency_key where key = repeat('a', 20)")).toEqual([]);
});

it(
  '12 S22: two thousand numbers of records, entered in one country and typed in both, are in no address, log, figure or table of the other, nor in what the own one writes beside its records; mail is sent by neither',
  async () => {
    const hu = peopled.as('hu', 'investigator');
    const ids: string[] = [];
    while (ids.length < PLANTED) {
      const records = Array.from({ length: BATCH }, (_, i) => aVehicle(`DEMO-${ids.length + i}`));
      const entered = await hu('POST', `spaces/${spaceId}/records/batch`, { records });
      expect(entered.status).toBe(202);
      ids.push(...(entered.body['records'] as { recordId: string }[]).map(({ recordId }) => recordId));
    }
    const numbers = ids.map((id) => numberOf(uuidBytes(spaceId), uuidBytes(id)).text);
    expect(new Set(numbers).size).toBe(PLANTED);
    await eventually(async () => {
      const there = await query<{ id: string }>('select record_id as id from record', 'hu');
      const held = new Set(there.map(({ id }) => id));
      expect(ids.filter((id) => !held.has(id))).toEqual([]);
    }, SLOW_MS);

    const answered = new Set<string>();
    for (let at = 0; at < PLANTED; at += AT_ONCE) {
      const asked = numbers.slice(at, at + AT_ONCE).flatMap((digits, i) => {
        const there = i === 0 ? [hu('POST', 'search', { q: `hu${digits}` }).then(foundOf('hu'))] : [];
        return [
          peopled
            .as('nl', 'investigator')('POST', 'search', { q: `hu${digits}` })
            .then(foundOf('nl')),
          ...there,
        ];
      });
      for (const one of await Promise.all(asked)) answered.add(one);
    }
    // Who holds them finds each, so what is sought below is what they are.
    expect([...answered].toSorted()).toEqual(['hu 200 1', 'nl 200 0']);
    const places = {
      addresses: addresses.join('\n'),
      log: written.join('\n'),
      figures: await figures(),
      elsewhere: await rows('nl'),
    };
    const isNumber = new RegExp(`(?:hu|lan)[ -]*(?:${numbers.map(spelled).join('|')})\\b`, 'i');
    expect(isNumber.test(`LAN-HU ${numbers[0]?.slice(0, 3)} ${numbers[0]?.slice(3)}`)).toBe(true);
    expect(Object.entries(places).flatMap(([place, text]) => (isNumber.test(text) ? [place] : []))).toEqual([]);
    expect(places.elsewhere.includes(ids[0] ?? '')).toBe(false);
  },
  2 * SLOW_MS,
);

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
