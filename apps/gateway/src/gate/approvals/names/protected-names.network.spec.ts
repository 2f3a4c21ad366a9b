import { fromBinary } from '@bufbuild/protobuf';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AuditEntrySchema, Outcome } from '#libs/audit';
import { eventually } from '../../../../../../test/network/eventually.js';
import { type Answer, type Caller, PeopledNetwork } from '../../../../../../test/network/peopled-network.js';
import { SharedCase } from '../../../../../../test/network/shared-case.js';
import { letLeaveAtOnce } from '../../../../../../test/network/standing-way-out.js';
import { shownDraft } from '../../../../../../test/network/shown-draft.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
jest.setTimeout(SLOW_MS);

const LEGAL_BASIS = 'Demo code of criminal procedure, art. 5';
const H1 = { handling: { code: 'H1' } };
/** The name as it is inflected, in another order and script, and in Cyrillic. */
const NAMED = ['He keeps Violetát Primerovának there.', 'primerova, violeta', 'Там е Виолета Примерова.'];
const NAMELESS = 'He keeps a woman there, about 20.';
const TERMS = {
  title: 'JIT Voorbeeld',
  purpose: 'trafficking for labour exploitation',
  offences: ['trafficking in human beings'],
  members: ['hu', 'nl'].map((member) => ({ member, authority: `Demo authority ${member}` })),
  starts: '2026-01-01',
  ends: '2999-12-31',
};

let peopled: PeopledNetwork;
let spaceId: string;
let shared: SharedCase;
let sanne: Caller;
let femke: Caller;
/** A vehicle of NL that HU holds, one that nobody else does, and a question and a request of HU about the first. */
let recordId: string;
let home: { readonly recordId: string; readonly messageId: string };
let question: Offered;
let commitment: Offered;
let position: string;

interface Offered {
  readonly id: string;
  readonly version: string;
}

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu']);
  spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2);
  for (const [country, recipients] of [
    ['nl', ['hu']],
    ['hu', ['nl']],
  ] as const)
    await letLeaveAtOnce(peopled, { spaceId, country, recipients });
  shared = new SharedCase(peopled, spaceId);
  sanne = peopled.as('nl', 'investigator');
  femke = peopled.as('nl', 'liaison');
  const hu = peopled.as('hu', 'investigator');
  recordId = await shared.share('nl', ['hu'], 'XX-000-X');
  await shared.arrives(hu, recordId);
  question = await offered({ kind: 'release', debtor: 'nl', term: 'd7', recordId, text: 'Who drives it?' });
  commitment = await offered({ kind: 'information', debtor: 'nl', term: 'd7', text: 'Who owns it?' });
  const draft = await peopled.draft('nl', spaceId, TERMS);
  await eventually(async () => {
    ({ position } = await shownDraft(femke, spaceId, draft));
  }, 30_000);
  await protectedAtHome('Violeta Primerova');
  const kept = await create({ ...aVehicle(NAMED[0]!), release: [] });
  expect(kept).toMatchObject({ status: 202 });
  const [message] = kept.body['messages'] as { messageId: string }[];
  home = { recordId: String(kept.body['recordId']), messageId: message!.messageId };
  await eventually(async () => expect(await query(LIVE, [home.messageId])).toHaveLength(2), 30_000);
}, 240_000);

afterAll(() => peopled?.stop(), SLOW_MS);

/** Asked by HU, as NL has it. */
async function offered(offer: object): Promise<Offered> {
  const sent = await peopled.as('hu', 'investigator')('POST', `spaces/${spaceId}/commitments`, offer);
  expect(sent).toMatchObject({ status: 202, body: { state: 'accepted' } });
  const id = `hu.${String(sent.body['messageId'])}`;
  let version = '';
  await eventually(async () => {
    const { status, body } = await sanne('GET', `spaces/${spaceId}/commitments/${id}`);
    expect(status).toBe(200);
    version = String(body['version']);
  }, 30_000);
  return { id, version };
}

const LIVE = 'select 1 from record_claim where message_id = $1 and is_live';
const query = (sql: string, values: readonly unknown[] = []) =>
  peopled.network.gateway('nl').database.dataSource.query(sql, [...values]);
/** Whatever NL handed in, waiting or not. */
const sent = async (): Promise<unknown> =>
  query(`select (select count(*) from own_message) + (select count(*) from approval_request) as n`);

const create = (record: object, as = sanne): Promise<Answer> => as('POST', `spaces/${spaceId}/records`, record);

/** Stays home. */
async function protectedAtHome(value: string): Promise<void> {
  const name = { property: 'name', value, ...H1, sensitivities: ['victim-identity'] };
  const answer = await create({ type: 'person', release: [], legalBasis: LEGAL_BASIS, statements: [name] });
  expect(answer).toMatchObject({ status: 202 });
  await eventually(async () =>
    expect(await query('select 1 from record_claim where is_sensitive and value = $1', [value])).toHaveLength(1),
  );
}

const aVehicle = (notes: string) => ({
  type: 'vehicle',
  release: ['hu'],
  legalBasis: LEGAL_BASIS,
  statements: [
    { property: 'registrationNumber', value: 'XX-111-X', ...H1 },
    { property: 'notes', value: notes, ...H1 },
  ],
});
const note = (text: string) => [{ property: 'notes', value: text, release: ['hu'], ...H1 }];
const changing = (text: string) => ({ legalBasis: LEGAL_BASIS, assert: note(text) });
const at = (version: number | string) => ({ 'if-match': `"${version}"` });

/** What is sent with a text, where the text stands in it, and what would be asked about it beforehand. */
interface Way {
  readonly send: (text: string, as?: Caller) => Promise<Answer>;
  readonly path: string;
  readonly wish?: (text: string) => object;
  /** Where it is asked about alone. */
  readonly forecast?: (text: string) => Promise<Answer>;
}

const inCase = (path: string) => `spaces/${spaceId}/${path}`;
const WAYS: Readonly<Record<string, () => Way>> = {
  'a new record': () => ({
    send: (text, as = sanne) => create(aVehicle(text), as),
    path: 'statements[1].value',
    wish: (text) => ({ create: aVehicle(text) }),
  }),
  'the origin of a value': () => ({
    send: (text) => {
      const [plate] = aVehicle('').statements;
      return create({ ...aVehicle(''), statements: [{ ...plate, origin: { kind: 'tip', detail: text } }] });
    },
    path: 'statements[0].origin.detail',
  }),
  'a comment': () => ({
    send: (text, as = sanne) => as('POST', inCase('comments'), { recordId, text }),
    path: 'text',
    forecast: (text) => sanne('POST', inCase('comments/forecast'), { recordId, text }),
  }),
  'a question': () => {
    const offer = (text: string) => ({ kind: 'release', debtor: 'hu', term: 'd7', recordId, text });
    return {
      send: (text) => sanne('POST', inCase('commitments'), offer(text)),
      path: 'text',
      wish: (text) => ({ offer: offer(text) }),
    };
  },
  'an answer': () => {
    const { id, version } = question;
    const move = (text: string) => ({ move: 'decline', code: 'data-of-another', text });
    return {
      send: (text) => sanne('POST', inCase(`commitments/${id}/moves`), move(text), at(version)),
      path: 'text',
      wish: (text) => ({ move: { commitmentId: id, move: move(text) } }),
    };
  },
  'a request': () => ({
    send: (text) => sanne('POST', inCase('commitments'), { kind: 'information', debtor: 'hu', term: 'd7', text }),
    path: 'text',
    wish: (text) => ({ offer: { kind: 'information', debtor: 'hu', term: 'd7', text } }),
  }),
  'what is said of a request': () => {
    const move = (text: string) => ({ move: 'part', text });
    return {
      send: (text) => sanne('POST', inCase(`commitments/${commitment.id}/moves`), move(text), at(commitment.version)),
      path: 'text',
      wish: (text) => ({ move: { commitmentId: commitment.id, move: move(text) } }),
    };
  },
  'a comment on a draft': () => ({
    send: (text) => femke('POST', inCase('agreement-comments'), { position, clause: '1', text }),
    path: 'text',
  }),
  'a change': () => ({
    send: (text) => sanne('PATCH', shared.path(recordId), changing(text), at(1)),
    path: 'assert[0].value',
    wish: (text) => ({ change: { recordId, change: changing(text) } }),
  }),
};

describe('N06 a text that leaves with a name that a record of this country protects', () => {
  it.each(Object.keys(WAYS))('is refused with the advice to leave it out, and sent without it: %s', async (name) => {
    const { send, path, wish, forecast } = WAYS[name]!();
    const before = await sent();
    const refused = {
      status: 422,
      body: { code: 'TEXT_NAMES_PROTECTED', errors: [{ path, hint: expect.stringContaining('Leave the name out') }] },
    };
    for (const text of NAMED) {
      expect(await send(text)).toMatchObject(refused);
      if (wish) expect(await sanne('POST', inCase('audience'), { changes: [wish(text)] })).toMatchObject(refused);
      if (forecast) expect(await forecast(text)).toMatchObject(refused);
    }
    expect(await sent()).toEqual(before);
    if (wish)
      expect(await sanne('POST', inCase('audience'), { changes: [wish(NAMELESS)] })).toMatchObject({ status: 200 });
    expect(await send(NAMELESS)).toMatchObject({ status: 202 });
  });

  it('refuses a draft of an agreement', async () => {
    const purpose = `to find ${NAMED[1]}`;
    expect(
      await peopled.as('nl', 'prosecutor')('POST', inCase('agreement-drafts'), { ...TERMS, purpose }),
    ).toMatchObject({
      status: 422,
      body: { code: 'TEXT_NAMES_PROTECTED', errors: [{ path: 'purpose' }] },
    });
  });

  it('keeps all rows of a batch and all changes of a request, and tells of one name', async () => {
    const before = await sent();
    const rows = [aVehicle(NAMELESS), aVehicle(NAMED[0]!), aVehicle(NAMED[2]!)];
    expect((await sanne('POST', inCase('records/batch'), { records: rows })).body).toMatchObject({
      code: 'TEXT_NAMES_PROTECTED',
      errors: [{ path: 'records[1].statements[1].value' }],
    });
    const kept = { recordId: home.recordId, ifMatch: '1', change: changing(NAMED[0]!) };
    expect((await sanne('POST', inCase('records/changes'), { changes: [kept] })).body).toMatchObject({
      code: 'TEXT_NAMES_PROTECTED',
      errors: [{ path: 'changes[0].change.assert[0].value' }],
    });
    expect(await sent()).toEqual(before);
  });

  it('is refused where an answer releases what was written at home', async () => {
    const version = Number((await sanne('GET', shared.path(recordId))).body['version']);
    const kept = { legalBasis: LEGAL_BASIS, assert: [{ ...note(NAMED[0]!)[0], release: [] }] };
    const changed = await sanne('PATCH', shared.path(recordId), kept, at(version));
    expect(changed).toMatchObject({ status: 202 });
    const [{ messageId }] = changed.body['messages'] as [{ messageId: string }];
    await eventually(async () => expect(await query(LIVE, [messageId])).toHaveLength(1), 30_000);
    const offer = { kind: 'release', debtor: 'nl', term: 'd7', recordId, text: 'What more?' };
    const asked = await peopled.as('hu', 'investigator')('POST', inCase('commitments'), offer);
    expect(asked).toMatchObject({ status: 202, body: { state: 'accepted' } });
    const answering = { move: 'done', code: 'released', text: 'Here it is', release: [{ messageId, index: 0 }] };
    const path = inCase(`commitments/hu.${String(asked.body['messageId'])}`);
    await eventually(async () => {
      const { version: now } = (await sanne('GET', path)).body;
      const answer = await sanne('POST', `${path}/moves`, answering, { 'if-match': `"${String(now)}"` });
      expect(answer).toMatchObject({
        status: 422,
        body: { code: 'TEXT_NAMES_PROTECTED', errors: [{ path: 'release[0].value' }] },
      });
    }, 30_000);
  });

  it('is held by nothing: what a hold would send later is refused at once', async () => {
    const held = { recordId, text: NAMED[0], hold: 10 };
    expect(await sanne('POST', inCase('comments'), held)).toMatchObject({ body: { code: 'TEXT_NAMES_PROTECTED' } });
    expect(await query('select 1 from held_act')).toEqual([]);
  });

  it('leaves alone what stays home, and names in fields of their own', async () => {
    const suspect = { type: 'person', release: ['hu'], legalBasis: LEGAL_BASIS };
    const name = { property: 'name', value: 'Violeta Primerova', ...H1 };
    expect(await create({ ...suspect, statements: [name] })).toMatchObject({ status: 202 });
    const marked = { ...name, sensitivities: ['victim-identity'] };
    const { body } = await create({ ...suspect, statements: [marked] });
    // What its agreement says of victims decides, as without this rule.
    expect(body['code']).not.toBe('TEXT_NAMES_PROTECTED');
  });

  it('is written to the access log by whom, and not with which name', async () => {
    const logged: readonly { bytes: Buffer }[] = await query('select bytes from audit_entry order by entry_no');
    const hits = logged
      .map(({ bytes }) => fromBinary(AuditEntrySchema, bytes))
      .filter(({ act }) => act === 'text.protected-name');
    expect(hits.length).toBeGreaterThan(Object.keys(WAYS).length);
    for (const hit of hits)
      expect(hit).toMatchObject({ spaceId, outcome: Outcome.DENIED, denial: 'TEXT_NAMES_PROTECTED', subjects: [] });
  });

  it('tells nobody of many names: who was told of ten sends no text for a while, others do', async () => {
    const names = ['Anna Minta', 'Borbala Pelda', 'Csilla Probak', 'Dora Tesztek', 'Emese Mintak'];
    const more = ['Flora Peldak', 'Gitta Probas', 'Hanna Tesztas', 'Ilka Mintas', 'Jolan Peldas', 'Kinga Vegas'];
    for (const name of [...names, ...more]) await protectedAtHome(name);
    const { send } = WAYS['a comment']!();
    for (const name of names) expect(await send(name, femke)).toMatchObject({ status: 422 });
    // Who types on says the same name again.
    for (const said of ['a', 'ab', 'abc'])
      expect(await send(`Anna Minta ${said}`, femke)).toMatchObject({ status: 422 });
    // She was told of one above, whose comment on a draft counts as well.
    for (const name of more.slice(0, 4)) expect(await send(name, femke)).toMatchObject({ status: 422 });
    for (const text of ['Kinga Vegas', NAMELESS])
      expect(await send(text, femke)).toMatchObject({ status: 429, body: { code: 'TOO_MANY_REQUESTS' } });
    expect(await send(NAMELESS)).toMatchObject({ status: 202 });
    const hits = await query('select 1 from audit_entry');
    expect(hits.length).toBeGreaterThan(10);
  });
});
