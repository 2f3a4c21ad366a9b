import { fromBinary } from '@bufbuild/protobuf';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AuditEntrySchema, Operation, Outcome } from '#libs/audit';
import { PROGRAM_PREFIX } from '#libs/people';
import { gatewayApi } from '../../apps/gateway/src/gateway.api.js';
import pg from 'pg';
import { NOTHING, SHOWING } from './access-log.table.js';
import { eventually } from './eventually.js';
import { type Answer, PeopledNetwork } from './peopled-network.js';
import { SharedCase } from './shared-case.js';
import { handOver, passToHu, SIGNAL } from './shown-signal.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
jest.setTimeout(SLOW_MS);

const PLATE = 'ZEBRA-99';
const SEARCHED = 'zebra';
const PAIR = 'GET spaces/{spaceId}/reconcile/pairs/{left}/{right}';
const MANY = 200;
/** Stays at home. */
const CHANGE = { legalBasis: 'art. 5', assert: [{ property: 'colour', value: 'red', release: [] }] };
const MOST_INSERTS = 20;

let peopled: PeopledNetwork;
let shared: SharedCase;
let recordId: string;
let messageId: string;
let waitingId: string;
let waitingRecord: string;
let draftId: string;
let checkId: string;
let commitmentId: string;
let passed: string;
let proposal: string;
let recall: string;
let persons: readonly string[];

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu', 'ro']);
  const spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2);
  shared = new SharedCase(peopled, spaceId);
  recordId = await shared.share('nl', ['hu'], PLATE);
  messageId = await deliveredMessage();
  const waiting = await shared.create('nl', ['ro'], 'WAITS-01');
  waitingId = (waiting.body['messages'] as { messageId: string }[])[0]?.messageId ?? '';
  waitingRecord = String(waiting.body['recordId']);
  const question = { kind: 'release', debtor: 'hu', term: 'd7', recordId, text: 'Was it seen there?' };
  commitmentId = `nl.${await sent('commitments', question)}`;
  proposal = await proposed();
  recall = await recalled();
  persons = [await person('Gabor Minta'), await person('Minta Gábor')];
  await handOver(database());
  draftId = await takenUp();
  checkId = await lookedUp();
  passed = await passToHu(peopled, spaceId);
  await eventually(async () => expect((await ask(PAIR)).status).toBe(200), SLOW_MS);
}, 180_000);

afterAll(() => peopled?.stop(), SLOW_MS);

const nl = (): ReturnType<PeopledNetwork['as']> => peopled.as('nl', 'investigator');
const database = () => peopled.network.gateway('nl').database.dataSource;

const sent = async (to: string, body: object): Promise<string> =>
  String((await nl()('POST', `spaces/${shared.spaceId}/${to}`, body)).body['messageId']);

/** HU suggests a colour of the vehicle. */
async function proposed(): Promise<string> {
  const hu = peopled.as('hu', 'investigator');
  await shared.arrives(hu, recordId);
  const said = { assert: [{ property: 'colour', value: 'grey' }], reason: 'Seen on a camera', legalBasis: 'art. 5' };
  const made = await hu('POST', `${shared.path(recordId)}/proposals`, said);
  await shared.approve('hu', made);
  const name = `hu.${String(made.body['messageId'])}`;
  const path = `spaces/${shared.spaceId}/proposals/${name}`;
  await eventually(async () => expect((await nl()('GET', path)).status).toBe(200), SLOW_MS);
  return name;
}

/** All of a person that stays at home. */
async function recalled(): Promise<string> {
  const said = { recordId: await person('Nobody'), reason: 'wrong-value' };
  const { body } = await nl()('POST', `spaces/${shared.spaceId}/recalls`, said);
  const path = `spaces/${shared.spaceId}/recalls/${String(body['recallId'])}`;
  await eventually(async () => expect((await nl()('GET', path)).status).toBe(200), SLOW_MS);
  return String(body['recallId']);
}

/** A person that stays at home. */
async function person(name: string): Promise<string> {
  const statements = [{ property: 'name', value: name }];
  const record = { type: 'person', release: [], legalBasis: 'art. 5', statements };
  const { body } = await nl()('POST', `spaces/${shared.spaceId}/records`, record);
  return String(body['recordId']);
}

/** A list of the person. */
async function lookedUp(): Promise<string> {
  const { body } = await nl()('POST', `spaces/${shared.spaceId}/checks`, { lines: [PLATE], members: [] });
  return String(body['checkId']);
}

/** The draft that comes of it. */
async function takenUp(): Promise<string> {
  await nl()('POST', `spaces/${shared.spaceId}/take-ups`, { signalId: SIGNAL });
  const { body } = await nl()('GET', `spaces/${shared.spaceId}/signal-drafts`);
  return (body['items'] as { draftId: string }[])[0]?.draftId ?? '';
}

/** The message that HU has, once its proof can be made. */
async function deliveredMessage(): Promise<string> {
  let found = '';
  await eventually(async () => {
    const { body } = await nl()('GET', `${shared.path(recordId)}/delivery`);
    found = (body['messages'] as { messageId: string }[])[0]?.messageId ?? '';
    expect((await nl()('GET', `spaces/${shared.spaceId}/messages/${found}/proof`)).status).toBe(200);
  }, SLOW_MS);
  return found;
}

async function entries() {
  const rows = await database().query<{ bytes: Buffer }[]>('select bytes from audit_entry order by entry_no');
  return rows.map(({ bytes }) => fromBinary(AuditEntrySchema, bytes));
}

const inserts = async (): Promise<number> => {
  const [row] = await database().query<{ inserts: string }[]>('select count(distinct tx) as inserts from audit_entry');
  return Number(row?.inserts);
};

function ask(route: string): Promise<Answer> {
  const [method = '', address = ''] = route.split(' ');
  const id = address.startsWith('approvals/') ? waitingId : messageId;
  const path = address
    .replace('{spaceId}', shared.spaceId)
    .replace('{signalId}', SIGNAL)
    .replace('{draftId}', draftId)
    .replace('{checkId}', checkId)
    .replace('{recordId}', recordId)
    .replace('{messageId}', id)
    .replace('{commitment}', commitmentId)
    .replace('{passed}', passed)
    .replace('{proposal}', proposal)
    .replace('{recall}', recall)
    .replace('{left}', persons[0] ?? '')
    .replace('{right}', persons[1] ?? '')
    .replace(/graph\/path$/, `graph/path?from=${persons[0] ?? ''}&to=${persons[1] ?? ''}`)
    .replace(/compare$/, 'compare?from=1&to=1')
    .replace(/comments$/, `comments?recordId=${recordId}`);
  if (route.endsWith('audience')) return nl()(method, path, { changes: [{ change: { recordId, change: CHANGE } }] });
  if (route.endsWith('values')) return nl()(method, path, { recordIds: [recordId] });
  if (route.startsWith('POST commitments')) return nl()(method, path, { q: 'seen' });
  if (route.endsWith('alike'))
    return nl()(method, path, { type: 'person', values: [{ property: 'name', value: 'Gabor' }] });
  if (/(search|counts)$/.test(route)) return nl()(method, path, { q: SEARCHED });
  return nl()(method, path, route.endsWith('decision') ? { decision: 'refuse', reason: 'Not this one' } : undefined);
}

describe('the access log', () => {
  it('knows of each address whether it shows something of a case', () => {
    const described = Object.entries<object>(gatewayApi.description.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replace(/^\/(api\/v1\/)?/, '')}`),
    );
    const unsaid = described.filter(
      (route) => !(route in SHOWING) && !NOTHING.some(([address]) => address.test(route)),
    );
    expect(unsaid).toEqual([]);
    expect(Object.keys(SHOWING).filter((route) => !described.includes(route))).toEqual([]);
  });

  it.each(Object.entries(SHOWING).filter(([route]) => !/decision|withdrawal|preview/.test(route)))(
    '%s writes one entry before its answer',
    async (route, act) => {
      const before = (await entries()).length;
      const { status } = await ask(route);
      expect(status).toBe(200);
      const written = (await entries()).slice(before);
      expect(written).toMatchObject([{ act, operation: Operation.CONSULTATION, outcome: Outcome.DONE }]);
      expect(written[0]?.actor).toMatchObject({ roles: ['investigator'] });
      expect(written[0]?.actor?.personId).not.toContain(PROGRAM_PREFIX);
    },
  );

  it('says of a record beside what is decided that it was seen there', async () => {
    const before = (await entries()).length;
    const path = `spaces/${shared.spaceId}/records/${waitingRecord}/preview`;
    expect((await peopled.as('nl', 'prosecutor')('GET', path)).status).toBe(200);
    const written = (await entries()).slice(before);
    expect(written).toMatchObject([{ act: 'record.preview', outcome: Outcome.DONE, actor: { roles: ['prosecutor'] } }]);
  });

  it('names what was shown: the record of the path, those of a list, and that it went back to a case', async () => {
    const before = (await entries()).length;
    await ask('GET spaces/{spaceId}/records/{recordId}');
    await ask('GET spaces/{spaceId}/records');
    await ask('POST spaces/{spaceId}/audience');
    await ask('POST spaces/{spaceId}/records/values');
    await ask('POST spaces/{spaceId}/records/counts');
    await ask('POST approvals/requests/{messageId}/withdrawal');
    const [opened, listed, asked, given, counted, withdrawn] = (await entries()).slice(before);
    expect(opened).toMatchObject({ spaceId: shared.spaceId, subjects: [`record:${recordId}`] });
    expect(listed?.subjects).toContain(`record:${recordId}`);
    expect(asked).toMatchObject({ act: 'record.audience', subjects: [`record:${recordId}`] });
    expect(given).toMatchObject({ act: 'record.values', subjects: [`record:${recordId}`] });
    expect(counted).toMatchObject({ act: 'record.count', spaceId: shared.spaceId, subjects: [] });
    expect(withdrawn).toMatchObject({ act: 'approval.open', subjects: [`message:${waitingId}`] });
  });

  it('names the case of what was found in all of them, and of a search in one that was denied', async () => {
    const before = (await entries()).length;
    await nl()('POST', 'search', { q: PLATE });
    await nl()('POST', 'search', { q: '999999999' });
    const inOne = { q: SEARCHED, spaceId: shared.spaceId };
    expect((await peopled.as('nl', 'operations')('POST', 'search', inOne)).status).toBe(403);
    expect((await entries()).slice(before)).toMatchObject([
      { spaceId: shared.spaceId, subjects: expect.arrayContaining([`record:${recordId}`]) },
      { spaceId: '', subjects: [] },
      { spaceId: shared.spaceId, outcome: Outcome.DENIED },
    ]);
  });

  it('holds why somebody looks, where the route asks and they say so', async () => {
    const before = (await entries()).length;
    const proof = `spaces/${shared.spaceId}/messages/${messageId}/proof`;
    const { status } = await nl()('GET', proof, undefined, { 'joinder-reason': encodeURIComponent('За съда') });
    expect(status).toBe(200);
    expect((await nl()('GET', proof, undefined, { 'joinder-reason': '%E0%A4%A' })).status).toBe(400);
    expect((await nl()('GET', shared.path(recordId), undefined, { 'joinder-reason': 'unasked' })).status).toBe(200);
    expect((await entries()).slice(before)).toMatchObject([
      { act: 'proof.make', reason: 'За съда' },
      { act: 'record.open', reason: '' },
    ]);
  });

  it('holds a look that was denied, with the reason', async () => {
    const before = (await entries()).length;
    expect((await peopled.as('nl', 'operations')('GET', shared.path(recordId))).status).toBe(403);
    expect((await entries()).slice(before)).toMatchObject([
      { act: 'record.open', outcome: Outcome.DENIED, denial: 'ROLE', subjects: [`record:${recordId}`] },
    ]);
  });

  it('holds no content and no words that were searched for', async () => {
    const rows = await database().query<{ all: string }[]>(
      `select string_agg(encode(bytes, 'escape') || array_to_string(subjects, ' '), ' ') as all from audit_entry`,
    );
    expect(rows[0]?.all.length).toBeGreaterThan(1000);
    for (const word of [PLATE, SEARCHED, 'WAITS', 'Not this one'])
      expect(rows[0]?.all.toLowerCase()).not.toContain(word.toLowerCase());
  });

  it(`takes the entries of ${MANY} reads at once by ${MOST_INSERTS} inserts at most, or by one in each fifth of a second`, async () => {
    const [before, insertsBefore] = [(await entries()).length, await inserts()];
    const beganMs = performance.now();
    const answers = await Promise.all(Array.from({ length: MANY }, () => nl()('GET', shared.path(recordId))));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const fifths = Math.ceil((performance.now() - beganMs) / 200);
    expect((await entries()).length - before).toBe(MANY);
    expect((await inserts()) - insertsBefore).toBeLessThanOrEqual(Math.max(MOST_INSERTS, fifths));
  });

  it('lets the service neither change nor delete an entry', async () => {
    for (const statement of ["update audit_entry set salt = ''", 'delete from audit_entry', 'truncate audit_entry']) {
      await expect(database().query(statement)).rejects.toThrow('permission denied');
    }
  });

  it('shows nothing, and says so, where it takes no entry', async () => {
    const owner = new pg.Client({ connectionString: peopled.network.gateway('nl').database.owner.url });
    await owner.connect();
    await owner.query('alter table audit_entry rename to audit_entry_away');
    try {
      const { status, body } = await nl()('GET', shared.path(recordId));
      expect([status, body['code']]).toEqual([503, 'AUDIT_UNAVAILABLE']);
      expect(JSON.stringify(body)).not.toContain(PLATE);
    } finally {
      await owner.query('alter table audit_entry_away rename to audit_entry');
      await owner.end();
    }
    expect((await nl()('GET', shared.path(recordId))).status).toBe(200);
  });
});
