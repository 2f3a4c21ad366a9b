import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PeopledNetwork } from './peopled-network.js';
import { eventually } from './eventually.js';
import { InnerOptions } from '../../apps/intake/src/inner/inner.options.js';
import { type AtDesk, TestIntake } from '../../apps/intake/src/intake.testing.js';
import { foreignDeskSuite } from './foreign-desk.suite.js';
import { handedPersonsSuite } from './handed-persons.suite.js';
import { passedSignalsSuite } from './passed-signals.suite.js';
import { signalTaking } from './signal-taking.js';

const STORY = 'Six men sleep in the shed behind the greenhouse and leave with one van before it is light.';
/** Enough for a machine that is busy with other things. */
jest.setTimeout(60_000);

const UNKNOWN = '018f0000-0000-7000-8000-0000000000bb';

describe('a signal from the door to the case', () => {
  let intake: TestIntake;
  let officer: AtDesk;
  let peopled: PeopledNetwork;
  let spaceId: string;

  beforeAll(async () => {
    intake = await TestIntake.start();
    officer = await intake.as('triage');
    const nl = { intake: { url: intake.innerUrl, tls: intake.gatewayTls } };
    peopled = await PeopledNetwork.start(['nl', 'hu', 'ro'], { besides: (member) => (member === 'nl' ? nl : {}) });
    spaceId = await peopled.openSpace();
    await peopled.agree(spaceId, 2);
  }, 180_000);

  afterAll(() => Promise.all([peopled?.stop(), intake?.stop()]));

  async function routed(targets: readonly string[], danger = 'no', by = intake.visitor()): Promise<string> {
    const id = await intake.told({ danger, minor: 'no', story: STORY, place: 'at the canal' }, by);
    await sentOn(id, targets, officer);
    return id;
  }

  async function sentOn(id: string, targets: readonly string[], person: AtDesk): Promise<void> {
    await person('POST', `signals/${id}/screening`);
    await person('POST', `signals/${id}/weighing`, { outcome: 'ROUTE', reason: 'signs-add-up' });
    expect((await person('POST', `signals/${id}/routes`, { targets })).status).toBe(204);
  }

  const { investigator, inbox, takeUp, drafts, enter, answered } = signalTaking(() => ({ peopled, spaceId }));
  const acknowledged = () =>
    eventually(async () => expect(await intake.database.dataSource.query('select 1 from handover_out')).toEqual([]));

  it('A06 stands in the inbox of the gateway, is read there, and is gone at intake', async () => {
    const id = await routed(['INVESTIGATION'], 'yes');
    await eventually(async () =>
      expect(await inbox()).toContainEqual(
        expect.objectContaining({
          kind: 'handed-signal',
          harm: 2,
          matter: { kind: 'handed-signal', signalId: id, priority: 'P0', child: false, danger: true },
        }),
      ),
    );
    const { body } = await investigator()('GET', `signals/${id}`);
    expect(body).toMatchObject({
      kind: 'INVESTIGATION',
      reporter: 'public',
      signal: { places: ['at the canal'], seen: [{ said: STORY }], answered: [{}, { said: [{ nl: 'Nee' }] }] },
    });
    await acknowledged();
  });

  /** One that stands here, ready to be taken up. */
  async function handedOver(by = intake.visitor()): Promise<string> {
    const id = await routed(['INVESTIGATION'], 'no', by);
    await eventually(async () => expect(JSON.stringify(await inbox())).toContain(id));
    return id;
  }

  const prosecutor = () => peopled.as('nl', 'prosecutor');
  /** What left, waits to leave or stands on the log, as NL knows it. */
  const sent = async (): Promise<unknown> =>
    peopled.network
      .gateway('nl')
      .database.dataSource.query(
        'select (select count(*) from outbox) o, (select count(*) from approval_request) a, (select max(next_position) from follower) f',
      );

  it('A06 is taken up by one of two at once, becomes drafts that nobody sends, and waits for nobody any more', async () => {
    const id = await handedOver();
    const before = await sent();
    const both = await Promise.all([takeUp(id), takeUp(id, prosecutor())]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 409]);
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'SIGNAL_TAKEN_UP' });
    const winner = both[0]?.status === 204 ? investigator() : prosecutor();
    expect((await takeUp(id, winner)).status).toBe(204);
    expect(await drafts(id)).toMatchObject([
      { type: 'place', state: 'open', statements: [{ property: 'full', value: 'at the canal' }] },
      { type: 'note', state: 'open', statements: [{ property: 'text', value: STORY }, { property: 'date' }] },
    ]);
    expect(await sent()).toEqual(before);
    const takenUp = { spaceId, byName: expect.any(String) };
    for (const as of [investigator(), prosecutor()]) {
      expect((await as('GET', `signals/${id}`)).body).toMatchObject({ takenUp });
      expect(JSON.stringify((await as('GET', 'inbox?kind=handed-signal')).body)).not.toContain(id);
    }
  });

  it('A06 lets a draft leave by the gate alone: it waits for the prosecutor on no wire, and once approved HU reads it', async () => {
    const id = await handedOver();
    await takeUp(id);
    const [place, note] = await drafts(id);
    expect(await enter(place!.draftId, ['hu'], { hold: 10 })).toMatchObject({
      status: 422,
      body: { code: 'HOLD_NOT_HERE', errors: [{ path: 'hold', hint: expect.stringContaining('hold 0') }] },
    });
    const entered = await enter(place!.draftId, ['hu']);
    expect(entered).toMatchObject({ status: 202, body: { messages: [{ state: 'waiting-for-approval' }] } });
    const recordId = String(entered.body['recordId']);
    expect(await drafts(id)).toMatchObject([{ state: 'entered', recordId }, { state: 'open' }]);
    const hu = peopled.as('hu', 'investigator');
    expect((await hu('GET', `spaces/${spaceId}/records/${recordId}`)).status).toBe(404);
    expect(await enter(place!.draftId, [])).toMatchObject({ status: 409, body: { code: 'SIGNAL_DRAFT_SETTLED' } });
    const leave = (draftId = note!.draftId) => investigator()('DELETE', `spaces/${spaceId}/signal-drafts/${draftId}`);
    const reopen = (draftId = note!.draftId) =>
      investigator()('POST', `spaces/${spaceId}/signal-drafts/${draftId}/reopening`);
    expect([(await leave()).status, (await leave()).status]).toEqual([204, 204]);
    expect(await enter(note!.draftId, [])).toMatchObject({ status: 409, body: { code: 'SIGNAL_DRAFT_SETTLED' } });
    const page = async (cursor = '') =>
      (await investigator()('GET', `spaces/${spaceId}/signal-drafts?signalId=${id}&limit=1${cursor}`)).body;
    const { items, next } = await page();
    expect([items, await page(`&cursor=${String(next)}`)]).toMatchObject([
      [{ type: 'place' }],
      { items: [{ type: 'note' }], next: null },
    ]);
    const settled = { settledBy: 'Sanne Voorbeeld', settledAt: expect.any(String) };
    expect(await drafts(id)).toMatchObject([settled, { ...settled, state: 'left' }]);
    expect([(await reopen()).status, (await reopen()).status]).toEqual([204, 204]);
    expect(await drafts(id)).toMatchObject([settled, { state: 'open', settledBy: null, settledAt: null }]);
    for (const change of [leave, reopen])
      expect(await change(place!.draftId)).toMatchObject({ status: 409, body: { code: 'SIGNAL_DRAFT_SETTLED' } });
    const [{ messageId }] = entered.body['messages'] as [{ messageId: string }];
    await peopled.letGo('nl', messageId);
    await eventually(async () => expect((await hu('GET', `spaces/${spaceId}/records/${recordId}`)).status).toBe(200));
    expect(JSON.stringify((await hu('GET', `spaces/${spaceId}/records/${recordId}`)).body)).not.toContain(id);
  });

  it('A16 F4 reaches whoever reported without a name, and is shown as not there as long as intake does not take it', async () => {
    const visitor = await intake.visitor();
    const id = await handedOver(Promise.resolve(visitor));
    const answer = (given: object) => investigator()('POST', `signals/${id}/answer`, given);
    const said = async () => (await investigator()('GET', `signals/${id}`)).body['answer'];
    expect(await answer({ outcome: 'USED' })).toMatchObject({ status: 409, body: { code: 'SIGNAL_NOT_TAKEN_UP' } });
    expect(await answer({ outcome: 'PICTURE', reason: 'too-little' })).toMatchObject({ status: 422 });
    await takeUp(id);
    const callers = intake.desk.app.get(InnerOptions, { strict: false }).callers as Map<string, string>;
    const [[digest, caller]] = [...callers] as [[string, string]];
    callers.delete(digest);
    expect((await answer({ outcome: 'USED' })).status).toBe(204);
    expect(await said()).toMatchObject({ outcome: 'USED', byName: expect.any(String), state: 'waiting' });
    expect(await answer({ outcome: 'NONE' })).toMatchObject({ status: 409, body: { code: 'SIGNAL_ANSWERED' } });
    const read = async () => (await (await intake.visitor()).openBox(visitor.access()!, 'en')).messages();
    expect(await read()).not.toContain('It was used in a case.');
    callers.set(digest, caller);
    await eventually(async () => expect(await said()).toMatchObject({ state: 'told' }), 30_000);
    expect((await read())[0]).toBe('It was used in a case.');
    const { body } = await officer('GET', `signals/${id}`);
    const answered = (body['events'] as object[]).at(-1);
    expect(answered).toMatchObject({ kind: 'ANSWERED', code: 'USED', byId: 'service:gateway' });
    expect(JSON.stringify(answered)).not.toMatch(/Voorbeeld|JIT/);
  });

  const said = async (id: string) => (await investigator()('GET', `signals/${id}`)).body['answer'];
  const atGateway = () => peopled.network.gateway('nl').database.dataSource;
  it('A16 shows what intake does not know, brings the next, and asks again for a day until intake knows it', async () => {
    const [lost, late, other] = [await handedOver(), await handedOver(), await handedOver()];
    const sentTo = (target: string) =>
      intake.asOwner(`update route set target = '${target}' where signal_id in ('${lost}', '${late}')`);
    await sentTo('LABOUR');
    for (const id of [lost, late, other]) expect((await answered(id)).status).toBe(204);
    await eventually(async () => expect(await said(other)).toMatchObject({ state: 'told' }), 30_000);
    for (const id of [lost, late]) expect(await said(id)).toMatchObject({ state: 'unknown' });
    await sentTo('INVESTIGATION');
    const aged =
      'update signal_answer set told_at = told_at - $2::interval, at = at - $3::interval where signal_id = $1';
    await atGateway().query(aged, [late, '11 minutes', '25 hours']);
    await atGateway().query(aged, [lost, '11 minutes', '23 hours']);
    await eventually(async () => expect(await said(lost)).toMatchObject({ state: 'told' }), 30_000);
    expect(await said(late)).toMatchObject({ state: 'unknown' });
  });

  it('A16 brings what was said of others although as many as go at once were refused before, and says of each that it was', async () => {
    const [bad, good] = [await handedOver(), await handedOver()];
    await atGateway().query(`insert into signal_answer (signal_id, outcome, reason, by_id, by_name, at)
      select gen_random_uuid(), 'NONE', 'no intake reads this', 'x', 'x', now() - interval '1 hour' from generate_series(1, 50)`);
    await intake.asOwner("alter table signal_event add constraint bad check (code <> 'NONE') not valid");
    expect([(await answered(bad, 'NONE')).status, (await answered(good)).status]).toEqual([204, 204]);
    await eventually(async () => expect(await said(good)).toMatchObject({ state: 'told' }), 30_000);
    await eventually(async () => expect(await said(bad)).toMatchObject({ state: 'refused' }), 30_000);
    const refused = `select count(*)::int from signal_answer where state = 'refused' and reason like 'no intake%'`;
    expect(await atGateway().query(refused)).toEqual([{ count: 50 }]);
    await intake.asOwner('alter table signal_event drop constraint bad');
    await atGateway().query(`update signal_answer set told_at = told_at - interval '61 seconds'`);
    await eventually(async () => expect(await said(bad)).toMatchObject({ state: 'told' }), 30_000);
  });

  it('does not come twice where the gateway could not say that it has it, nor wait again for anybody once it was answered', async () => {
    const id = await handedOver();
    const comes = async (kind: string): Promise<void> => {
      const { body } = await investigator()('GET', `signals/${id}`);
      const add = `insert into handover_out (caller, kind, signal_id, body) values ('gateway', $1, $2, $3)`;
      await intake.database.dataSource.query(add, [kind, id, JSON.stringify(body['signal'])]);
      await acknowledged();
    };
    const waits = async () => JSON.stringify(await inbox()).split(id).length - 1;
    const before = await waits();
    await comes('INVESTIGATION');
    const { body } = await investigator()('GET', 'signals');
    const found = (body['items'] as { signalId: string }[]).filter(({ signalId }) => signalId === id);
    expect(found).toHaveLength(1);
    await comes('ELSEWHERE');
    expect(await waits()).toBeGreaterThan(before);
    expect((await answered(id)).status).toBe(204);
    expect(await waits()).toBe(0);
    await comes('INVESTIGATION');
    await comes('FOREIGN');
    expect(await waits()).toBe(0);
  });

  it('is answered by no one while somebody else takes it up: of the two at once, the second sees the first', async () => {
    const id = await handedOver();
    const taking = atGateway().createQueryRunner();
    await taking.startTransaction();
    await taking.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`signal ${id}`]);
    await taking.query(`insert into take_up values ($1, $2, 'x', 'x', now())`, [id, spaceId]);
    const answering = answered(id, 'NONE');
    const held = `select from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`;
    await eventually(async () => expect(await atGateway().query(held)).toHaveLength(1));
    await taking.commitTransaction();
    await taking.release();
    expect(await answering).toMatchObject({ status: 409, body: { code: 'SIGNAL_TAKEN_UP' } });
    expect((await investigator()('GET', `signals/${id}`)).body).toMatchObject({ answer: null });
    expect((await answered(id, 'NONE')).status).toBe(204);
  });

  it('tells those outside of the team of its case neither which case that is nor who leads it', async () => {
    const id = await handedOver();
    expect((await takeUp(id)).status).toBe(204);
    const kept = (mode: string) => peopled.as('nl', 'liaison')('PUT', `spaces/${spaceId}/team`, { mode });
    expect((await kept('team')).status).toBe(204);
    const refused = await answered(id, 'NONE');
    expect((await kept('everybody')).status).toBe(204);
    expect(refused).toMatchObject({ status: 409, body: { code: 'SIGNAL_TAKEN_UP' } });
    expect(JSON.stringify(refused.body)).not.toMatch(new RegExp(`Voorbeeld|phone|leads|${spaceId}`));
    expect((await answered(id, 'NONE')).status).toBe(204);
  });

  it('never comes where it was sent elsewhere', async () => {
    const id = await routed(['LABOUR']);
    const other = await routed(['FOREIGN']);
    await eventually(async () => expect(JSON.stringify(await inbox())).toContain(other));
    expect(JSON.stringify((await investigator()('GET', 'signals')).body)).not.toContain(id);
  });

  it('R14 stands before prosecutors alone where an official may be involved', async () => {
    const id = await intake.told({ danger: 'no', minor: 'no', story: STORY });
    const answers = { danger: 'no', minor: 'no', story: STORY, officialInvolved: 'yes' };
    await intake.database.dataSource.query("update signal set class = 'police', content = $2 where signal_id = $1", [
      id,
      { answers },
    ]);
    await sentOn(id, ['INVESTIGATION'], await intake.as('triage-lead'));
    const other = await routed(['INVESTIGATION']);
    await eventually(async () =>
      expect(JSON.stringify((await prosecutor()('GET', 'inbox?kind=handed-signal')).body)).toContain(id),
    );
    await eventually(async () => expect(JSON.stringify(await inbox())).toContain(other));
    expect(JSON.stringify(await inbox())).not.toContain(id);
    expect((await investigator()('GET', `signals/${id}`)).body).toMatchObject({ code: 'HANDED_SIGNAL_NOT_FOUND' });
    expect(await takeUp(id)).toMatchObject({ status: 404, body: { code: 'HANDED_SIGNAL_NOT_FOUND' } });
    expect(JSON.stringify((await investigator()('GET', 'signals')).body)).not.toContain(id);
    expect((await prosecutor()('GET', `signals/${id}`)).body).toMatchObject({ restricted: true });
    expect(JSON.stringify((await prosecutor()('GET', 'signals')).body)).toContain(id);
    expect((await takeUp(id, prosecutor())).status).toBe(204);
    expect(JSON.stringify(await drafts(id))).toContain(STORY);
    expect((await investigator()('GET', `signals/${id}`)).body).toMatchObject({ code: 'HANDED_SIGNAL_NOT_FOUND' });
  });

  passedSignalsSuite(() => ({ peopled, spaceId, handedOver }));
  const sentOnByDesk = (id: string) => sentOn(id, ['CHILD', 'INVESTIGATION'], officer);
  foreignDeskSuite(() => ({ peopled, spaceId, handedOver, intake, officer, sentOn: sentOnByDesk }));
  handedPersonsSuite(() => ({ peopled, spaceId, intake, officer }));

  it('leads page by page to all that was handed over', async () => {
    const ids = [await routed(['FOREIGN']), await routed(['INVESTIGATION'], 'yes')];
    await eventually(async () => expect(JSON.stringify(await inbox())).toContain(ids[1]));
    const found: { signalId: string; priority: string }[] = [];
    for (let next: string | null = ''; next !== null;) {
      const { body } = await investigator()('GET', `signals?limit=1${next === '' ? '' : `&cursor=${next}`}`);
      found.push(...(body['items'] as typeof found));
      next = body['next'] as string | null;
    }
    const { body } = await investigator()('GET', 'signals');
    expect(found).toEqual(body['items']);
    expect(found.map(({ signalId }) => signalId)).toEqual(expect.arrayContaining(ids));
    expect(found.map(({ priority }) => priority)).toEqual(found.map(({ priority }) => priority).toSorted());
  });

  it('N12 shows no weighing, and nothing to those who do not investigate', async () => {
    const id = await routed(['INVESTIGATION']);
    await eventually(async () => expect(JSON.stringify(await inbox())).toContain(id));
    expect(JSON.stringify((await investigator()('GET', `signals/${id}`)).body)).not.toMatch(
      /weigh|strong|signs-add-up/,
    );
    for (const role of ['liaison', 'operations'] as const)
      expect((await peopled.as('nl', role)('GET', `signals/${id}`)).status).toBe(403);
    const unknown = await investigator()('GET', `signals/${UNKNOWN}`);
    expect(unknown).toMatchObject({ status: 404, body: { code: 'HANDED_SIGNAL_NOT_FOUND' } });
  });
});
