import { fromBinary } from '@bufbuild/protobuf';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AuditEntrySchema, Operation, Outcome } from '#libs/audit';
import { PROGRAM_PREFIX } from '#libs/people';
import { gatewayApi } from '../../apps/gateway/src/gateway.api.js';
import pg from 'pg';
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

/** Addresses that show something of a case, with what they are called in the log. */
const SHOWING: Readonly<Record<string, string>> = {
  'GET spaces': 'case.list',
  'GET spaces/{spaceId}': 'case.open',
  'GET spaces/{spaceId}/people': 'people.list',
  'GET spaces/{spaceId}/overview': 'case.overview',
  'GET spaces/{spaceId}/activity': 'case.activity',
  'GET spaces/{spaceId}/asks': 'ask.list',
  'GET spaces/{spaceId}/asks/{askId}': 'ask.open',
  'POST asks/search': 'ask.search',
  'GET spaces/{spaceId}/comments': 'comment.list',
  'GET spaces/{spaceId}/commitments': 'commitment.list',
  'GET spaces/{spaceId}/commitments/{commitment}': 'commitment.open',
  'GET spaces/{spaceId}/reconcile/pairs': 'reconcile.list',
  'GET spaces/{spaceId}/reconcile/pairs/{left}/{right}': 'reconcile.pair',
  'POST spaces/{spaceId}/reconcile/alike': 'reconcile.alike',
  'POST spaces/{spaceId}/audience': 'record.audience',
  'GET spaces/{spaceId}/records': 'record.list',
  'POST spaces/{spaceId}/records/search': 'record.search',
  'POST spaces/{spaceId}/records/counts': 'record.count',
  'POST spaces/{spaceId}/records/print': 'record.print',
  'POST spaces/{spaceId}/records/values': 'record.values',
  'POST search': 'record.search',
  'GET spaces/{spaceId}/records/{recordId}': 'record.open',
  'GET spaces/{spaceId}/records/{recordId}/preview': 'record.preview',
  'GET spaces/{spaceId}/records/{recordId}/history': 'record.history',
  'GET spaces/{spaceId}/records/{recordId}/delivery': 'record.delivery',
  'GET spaces/{spaceId}/records/{recordId}/compare': 'record.compare',
  'GET spaces/{spaceId}/records/{recordId}/remarks': 'remark.list',
  'GET spaces/{spaceId}/messages/{messageId}/proof': 'proof.make',
  'GET approvals/requests': 'approval.list',
  'GET approvals/requests/{messageId}': 'approval.open',
  'POST approvals/requests/{messageId}/decision': 'approval.open',
  'POST approvals/requests/{messageId}/withdrawal': 'approval.open',
  'GET inbox': 'inbox.list',
  'GET spaces/{spaceId}/directory': 'directory.list',
  'GET waiting': 'inbox.list',
  'GET signals': 'handed-signal.list',
  'GET signals/{signalId}': 'handed-signal.open',
  'GET spaces/{spaceId}/passed-signals': 'passed-signal.list',
  'GET spaces/{spaceId}/passed-signals/{passed}': 'passed-signal.open',
  'GET spaces/{spaceId}/signal-drafts': 'signal-draft.list',
  'GET spaces/{spaceId}/signal-drafts/{draftId}': 'signal-draft.open',
};

/** Addresses that show nothing of a case, by the beginning of the address, and why. */
const NOTHING: readonly (readonly [address: RegExp, why: string])[] = [
  [/^[A-Z]+ (session|sign-in|sign-out|session\/callback|me\/absence|me\/settings)$/, 'about the person who asks'],
  [/^GET (health|api)\//, 'about the service'],
  [/^GET (network|peers)$/, 'about other gateways'],
  [/^(GET|POST) record-(types|checks|lines)$/, 'about what may be said at all'],
  [/^GET events$/, 'ids of what changed, which the pages then ask for'],
  [/^GET ((inbox|waiting)\/count|approvals\/tally)$/, 'numbers alone'],
  [/^POST inbox\/|^(POST|DELETE) approvals\/standing/, 'shows nothing'],
  [/^GET approvals\/(outlook|standing)$/, 'rules, and who decides'],
  [/^(GET|POST) freezes/, 'signatures, keys and places'],
  [/^(GET|POST) trust/, 'lists and keys'],
  [/^PUT (flows\/maintenance|spaces\/\{spaceId\}\/directory\/desks)$|desk-channels/, 'how this country is reached'],
  [/^GET flows/, 'codes, sizes and times of messages, without content'],
  [/^(GET|POST) .*\bparked\b/, 'codes and times, without content'],
  [/^GET spaces\/\{spaceId\}\/(digests|checkpoint|refusals|sealed-records)/, 'hashes, codes and places'],
  [
    /^(GET|POST) spaces\/\{spaceId\}\/messages\/\{messageId\}\/(delivery|passport|send-without)$/,
    'states of a message, without content',
  ],
  [/^GET holds$/, 'ids and times of what the person sent'],
  [/^(POST|DELETE) spaces\/\{spaceId\}\/holds\//, 'ids and states of what the person sent'],
  [/^(GET|PUT|DELETE) spaces\/\{spaceId\}\/records\/\{recordId\}\/following$/, 'whether the person follows it'],
  [
    /^(GET|PUT|POST|DELETE) spaces\/\{spaceId\}\/team\b/,
    'who of the country is on a case; changes are entries of their own',
  ],
  [
    /^(GET|PUT) spaces\/\{spaceId\}\/(colleagues|records\/\{recordId\}\/assignee)$/,
    'who of the country reads the case',
  ],
  [/^PUT spaces\/\{spaceId\}\/(records|threads)\/\{recordId\}\/(remarks\/)?seen$/, 'how far the person saw it'],
  [/^DELETE spaces\/\{spaceId\}\/(signal-drafts|comments|remarks)\/\{\w+\}$/, 'takes back what was said'],
  [
    /^POST spaces\/\{spaceId\}\/(records|records\/\{recordId\}\/remarks|comments|passed-signals)\/forecast$/,
    'what would become of what the person wrote',
  ],
  [/^(POST|PATCH) /, 'takes what the person wrote, and says what became of it'],
];

let peopled: PeopledNetwork;
let shared: SharedCase;
let recordId: string;
let messageId: string;
let waitingId: string;
let waitingRecord: string;
let askId: string;
let draftId: string;
let commitmentId: string;
let passed: string;
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
  askId = await sent('asks', { recordId, member: 'hu', reason: 'Was it seen there?' });
  const question = { kind: 'information', debtor: 'hu', term: 'd7', text: 'Was the lorry seen there?' };
  commitmentId = `nl.${await sent('commitments', question)}`;
  persons = [await person('Gabor Minta'), await person('Minta Gábor')];
  await handOver(database());
  draftId = await takenUp();
  passed = await passToHu(peopled, spaceId);
  await eventually(async () => expect((await ask(PAIR)).status).toBe(200), SLOW_MS);
}, 180_000);

afterAll(() => peopled?.stop(), SLOW_MS);

const nl = (): ReturnType<PeopledNetwork['as']> => peopled.as('nl', 'investigator');
const database = () => peopled.network.gateway('nl').database.dataSource;

const sent = async (to: string, body: object): Promise<string> =>
  String((await nl()('POST', `spaces/${shared.spaceId}/${to}`, body)).body['messageId']);

/** A person that stays at home. */
async function person(name: string): Promise<string> {
  const statements = [{ property: 'name', value: name }];
  const record = { type: 'person', release: [], legalBasis: 'art. 5', statements };
  const { body } = await nl()('POST', `spaces/${shared.spaceId}/records`, record);
  return String(body['recordId']);
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
    .replace('{recordId}', recordId)
    .replace('{messageId}', id)
    .replace('{askId}', askId)
    .replace('{commitment}', commitmentId)
    .replace('{passed}', passed)
    .replace('{left}', persons[0] ?? '')
    .replace('{right}', persons[1] ?? '')
    .replace(/compare$/, 'compare?from=1&to=1')
    .replace(/comments$/, `comments?recordId=${recordId}`);
  if (route.endsWith('audience')) return nl()(method, path, { changes: [{ change: { recordId, change: CHANGE } }] });
  if (route.endsWith('values')) return nl()(method, path, { recordIds: [recordId] });
  if (route.startsWith('POST asks')) return nl()(method, path, { q: 'seen' });
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
