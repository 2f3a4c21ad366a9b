import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#libs/vocabulary';
import { randomUUID } from 'node:crypto';
import { eventually } from '../../../../../test/network/eventually.js';
import type { Answer, Caller } from '../../../../../test/network/peopled-network.js';
import { SharedCase } from '../../../../../test/network/shared-case.js';
import type { MemberDesks } from '../directory/directory-view.js';
import { AskedCase, type Country, QUESTION } from './asked-case.testing.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
jest.setTimeout(SLOW_MS);

let asked: AskedCase;

beforeAll(async () => {
  asked = await AskedCase.open();
}, 240_000);

afterAll(() => asked?.peopled.stop(), SLOW_MS);

const nl = (): Caller => asked.as('nl', 'investigator');
const hu = (): Caller => asked.as('hu', 'liaison');
const path = (rest = ''): string => asked.path(rest);
const ask = (more: object = {}): Promise<string> => asked.ask(more);
const stands = (as: Caller, id: string, wanted: object): Promise<Answer['body']> => asked.stands(as, id, wanted);
const say = (as: Caller, id: string, move: object): Promise<Answer> => asked.say(as, id, move);
const isSaid = (as: Caller, id: string, move: object): Promise<void> => asked.isSaid(as, id, move);

describe('a question by the clock', () => {
  let id: string;

  it('reaches who is asked alone, with the moment by which it is to be answered, alike on both sides', async () => {
    id = await ask();
    const wanted = { commitmentId: id, state: 'offered', creditor: 'nl', debtor: 'hu', text: QUESTION.text };
    const sent = await stands(nl(), id, { ...wanted, direction: 'sent', author: 'Sanne Voorbeeld' });
    const received = await stands(hu(), id, { ...wanted, direction: 'received' });
    expect(received['dueAt']).toBe(sent['dueAt']);
    expect(received['number']).toBe(sent['number']);
    expect(Date.parse(String(sent['dueAt'])) - Date.parse(String(sent['at']))).toBe(7 * DAY_MS);
    for (const country of ['bg', 'ro'] as const) {
      expect((await asked.as(country, 'liaison')('GET', path())).body).toEqual({ items: [], next: null });
      expect(await asked.database(country).query('select from commitment')).toEqual([]);
    }
  });

  it('waits for the people who are asked, in their words', async () => {
    await eventually(async () => {
      const { body } = await hu()('GET', 'inbox?kind=request');
      expect(body['items']).toMatchObject([
        { kind: 'request', matter: { requestId: id, member: 'nl', author: 'Sanne Voorbeeld', text: QUESTION.text } },
      ]);
    });
  });

  it('is paused and goes on with what was left, is given more time, and is answered in part and in full', async () => {
    await isSaid(hu(), id, { move: 'pause', code: 'judicial-authorisation' });
    const paused = await stands(nl(), id, { state: 'paused', dueAt: null, moves: 1 });
    expect(Number(paused['remainingMs'])).toBeGreaterThan(7 * DAY_MS - HOUR_MS);
    await stands(hu(), id, {
      state: 'paused',
      movePending: false,
      may: [{ move: 'resume' }, { move: 'part' }, { move: 'done' }, { move: 'decline' }],
    });
    await isSaid(hu(), id, { move: 'resume' });
    await stands(nl(), id, { state: 'accepted', remainingMs: null, movePending: false, moves: 2 });
    const until = new Date(Date.now() + 20 * DAY_MS).toISOString();
    await isSaid(nl(), id, { move: 'extend', until });
    await stands(hu(), id, { dueAt: until, moves: 3, movePending: false });
    await isSaid(hu(), id, { move: 'part', text: 'A family of three' });
    await stands(hu(), id, { partial: true, moves: 4, movePending: false });
    await isSaid(hu(), id, { move: 'done', code: 'full', text: 'And a lodger since May' });
    const done = { state: 'done', outcome: 'full', partial: true, lateSince: null, may: [] };
    const timeline = ['pause', 'resume', 'extend', 'part', 'done'].map((move) => ({ move, hasEffect: true }));
    await stands(nl(), id, { ...done, timeline });
    await stands(hu(), id, { ...done, timeline });
  });

  it('tells its author what became of it, and nobody who was asked any more', async () => {
    await eventually(async () => {
      const { body } = await nl()('GET', 'inbox?kind=request-news');
      expect(body['items']).toMatchObject([
        { matter: { requestId: id, said: 'answered', text: 'And a lodger since May', asked: QUESTION.text } },
      ]);
      expect((await hu()('GET', 'inbox?kind=request')).body['items']).toEqual([]);
    });
  });

  it('names its answer alone in a header: on each move it would show observers what is late', async () => {
    // The offer, that it was opened, four moves and the answer.
    await eventually(async () => {
      const rows = await asked.database('bg').query(
        `select in_reply_to is not null as names from log_record l join space s using (space_no)
         where s.space_id = $1 and kind = 1 and recipients = '{hu,nl}' order by position`,
        [asked.spaceId],
      );
      const names = rows.map((row: { names: boolean }) => row.names);
      // When the opening is said is up to its reactor, so it may stand behind the answer.
      expect(names.toSorted()).toEqual([false, false, false, false, false, false, true]);
    });
  });

  it('is called off by who asked, and what crosses that stands without effect', async () => {
    const off = await ask({ text: 'Called off' });
    await stands(asked.as('hu', 'prosecutor'), off, { state: 'offered' });
    await stands(nl(), off, { state: 'offered' });
    await isSaid(nl(), off, { move: 'cancel', text: 'Found it' });
    // A prosecutor does not answer, so that this look acknowledges nothing; who may answer looks first when it is called off.
    await stands(asked.as('hu', 'prosecutor'), off, { state: 'cancelled' });
    await stands(hu(), off, { state: 'cancelled', may: [] });
    // Who asked is told nothing of a first look at what they called off.
    expect(await asked.isOpenedIn('hu', off)).toBe(false);
    expect(await say(hu(), off, { move: 'done', code: 'none-held' })).toMatchObject({
      status: 409,
      body: { code: 'MOVE_NOT_OPEN' },
    });
  });

  it('is declined with a ground', async () => {
    const declined = await ask({ term: 'h8', ground: 'life', text: 'Where is she?' });
    await stands(hu(), declined, { ground: 'life' });
    await isSaid(hu(), declined, { move: 'decline', code: 'national-security' });
    await stands(nl(), declined, { state: 'declined', outcome: 'national-security' });
  });

  it('may be about a record that both hold', async () => {
    const shared = new SharedCase(asked.peopled, asked.spaceId);
    const recordId = await shared.share('nl', ['hu'], 'DEMO-071');
    await shared.arrives(hu(), recordId);
    await stands(hu(), await ask({ recordId }), { recordId });
    expect(await nl()('POST', path(), { ...QUESTION, recordId, debtor: 'bg' })).toMatchObject({
      status: 404,
      body: { code: 'ASK_NOTHING_SHARED' },
    });
  });
});

describe('10 an urgent request that nobody acknowledged for 15 minutes', () => {
  const PHONE = '+0003610000040';
  let id: string;

  it('says to both sides whom to call, and waits for those who asked until the other side acknowledges it', async () => {
    const desks = [
      { name: 'Front desk Demo', duties: ['front'], hours: [], phone: '+0003610000001' },
      { name: 'Night desk Demo', duties: ['night'], hours: [], phone: PHONE },
    ].map((desk) => ({
      deskId: randomUUID(),
      languages: ['hu'],
      zone: 'Europe/Budapest',
      deputies: [],
      ...desk,
    }));
    expect((await hu()('PUT', `spaces/${asked.spaceId}/directory/desks`, { desks })).status).toBe(202);
    id = await ask({ term: 'h8', ground: 'life', text: 'Where is she now?' });
    const calm = await ask({ text: 'Whose car is it?' });
    // Who decides may not answer, and opens nothing by looking.
    const sides = [nl(), asked.as('hu', 'prosecutor')];
    for (const side of sides) {
      const { at, callAt } = await stands(side, id, { state: 'offered', acknowledgedAt: null });
      expect(Date.parse(String(callAt)) - Date.parse(String(at))).toBe(15 * MINUTE_MS);
      expect((await stands(side, calm, { state: 'offered' }))['callAt']).toBeNull();
    }
    expect((await nl()('GET', 'inbox?kind=request-unseen')).body['items']).toEqual([]);
    for (const country of ['nl', 'hu'] as const) {
      await asked.peopled.network
        .gateway(country)
        .database.transaction.runAsApplier((tx) => tx.query('update commitment set t = t - $1', [15 * MINUTE_MS]));
    }
    await eventually(async () => {
      const { body } = await nl()('GET', 'inbox?kind=request-unseen');
      expect(body['items']).toMatchObject([
        {
          spaceId: asked.spaceId,
          waitsFor: { kind: 'desk' },
          matter: { requestId: id, member: 'hu', text: 'Where is she now?' },
        },
      ]);
      expect(body['items']).toHaveLength(1);
    });
    for (const side of sides) {
      const { callAt } = await stands(side, id, { acknowledgedAt: null });
      expect(Date.parse(String(callAt))).toBeLessThanOrEqual(Date.now());
      expect(await calledIn(side)).toBe(PHONE);
    }
    expect((await hu()('GET', 'inbox?kind=request-unseen')).body['items']).toEqual([]);
    expect(await seenByDesk()).toBe(false);
  });

  it('is acknowledged by who may answer it and opens it, without a word on it', async () => {
    await stands(hu(), id, { state: 'offered', callAt: null, acknowledgedAt: null, moves: 0 });
    expect(await seenByDesk()).toBe(true);
    await stands(nl(), id, { state: 'offered', callAt: null, acknowledgedAt: null, moves: 0 });
    await eventually(async () => {
      expect((await nl()('GET', 'inbox?kind=request-unseen')).body['items']).toEqual([]);
    });
  });

  it('is not acknowledged by who is not on the team, or broke the glass: they may not answer it', async () => {
    id = await ask({ debtor: 'ro', term: 'h8', ground: 'life', text: 'Where is he now?' });
    const reader = asked.as('ro', 'investigator');
    const team = `spaces/${asked.spaceId}/team`;
    await stands(asked.as('ro', 'prosecutor'), id, { state: 'offered' });
    expect((await asked.as('ro', 'liaison')('PUT', team, { mode: 'team' })).status).toBe(204);
    expect((await reader('GET', path(`/${id}`))).status).toBe(403);
    expect(await asked.isOpenedIn('ro', id)).toBe(false);
    expect((await reader('POST', `${team}/break-glass`, { reason: 'The lead cannot be reached' })).status).toBe(200);
    expect((await stands(reader, id, { state: 'offered', acknowledgedAt: null }))['callAt']).not.toBeNull();
    expect([await asked.isOpenedIn('ro', id), await seenByDesk('ro')]).toEqual([false, false]);
    await stands(asked.as('ro', 'liaison'), id, { callAt: null });
    expect([await asked.isOpenedIn('ro', id), await seenByDesk('ro')]).toEqual([true, true]);
  });

  /** Whether the deputies of a country need not be called any more. */
  async function seenByDesk(country: Country = 'hu'): Promise<unknown> {
    const [duty] = await asked
      .database(country)
      .query('select seen from desk_duty where key = $1', [`request.${asked.spaceId}.${id}`]);
    return duty?.seen;
  }

  /** The number of the desk of HU that is on duty. */
  async function calledIn(side: Caller): Promise<unknown> {
    const { body } = await side('GET', `spaces/${asked.spaceId}/directory`);
    const members: readonly MemberDesks[] = JSON.parse(JSON.stringify(body));
    const of = members.find(({ member }) => member === 'hu');
    return of?.desks.find(({ deskId }) => deskId === of.onDuty[0])?.phone;
  }
});

describe('a country without a standing approval', () => {
  it('says at once what has no words, and has a prosecutor decide what has some', async () => {
    const id = await ask({ debtor: 'bg' });
    const bg = asked.as('bg', 'investigator');
    await stands(bg, id, { state: 'offered' });
    await isSaid(bg, id, { move: 'accept' });
    await stands(nl(), id, { state: 'accepted' });
    await stands(bg, id, { state: 'accepted', movePending: false });
    const waiting = await say(bg, id, { move: 'done', code: 'full', text: 'Nobody' });
    expect(waiting).toMatchObject({ status: 202, body: { state: 'waiting-for-approval' } });
    await stands(bg, id, { state: 'accepted', movePending: true, may: [] });
    await asked.peopled.letGo('bg', String(waiting.body['messageId']));
    await stands(nl(), id, { state: 'done' });
  });
});

describe('23 two officers of one country', () => {
  it('who say something at once, say one thing', async () => {
    const id = await ask();
    await stands(hu(), id, { state: 'offered', moves: 0 });
    const answers = await Promise.all([
      say(hu(), id, { move: 'done', code: 'full', text: 'One' }),
      say(asked.as('hu', 'investigator'), id, { move: 'decline', code: 'not-available' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([202, 409]);
    await eventually(async () => {
      const { body } = await nl()('GET', path(`/${id}`));
      expect(body['timeline']).toHaveLength(1);
    }, 30_000);
  });

  it('of whom one looked at what is not so any more, are told so', async () => {
    const id = await ask();
    await stands(hu(), id, { state: 'offered' });
    await isSaid(hu(), id, { move: 'accept' });
    await stands(hu(), id, { state: 'accepted', movePending: false });
    const stale = await hu()('POST', path(`/${id}/moves`), { move: 'part', text: 'x' }, { 'if-match': '"0"' });
    expect(stale).toMatchObject({
      status: 412,
      body: { code: 'COMMITMENT_MOVED_ON', moves: 1, state: 'accepted', last: { move: 'accept', member: 'hu' } },
    });
  });
});

describe('requests and moves', () => {
  const far = (ms: number): string => new Date(Date.now() + ms).toISOString();
  const offer = (more: object, as = nl()): Promise<Answer> => as('POST', path(), { ...QUESTION, ...more });

  it.each<[string, () => Promise<Answer>, number, string]>([
    ['by who may not ask', () => offer({}, asked.as('nl', 'prosecutor')), 403, 'ACCESS_DENIED'],
    ['without words', () => offer({ text: '' }), 400, 'VALIDATION_FAILED'],
    ['of a kind that there is not', () => offer({ kind: 'invented' }), 400, 'VALIDATION_FAILED'],
    ['that cannot wait without a ground', () => offer({ term: 'd3' }), 422, 'GROUND_REQUIRED'],
    ['until nothing', () => offer({ term: 'until' }), 422, 'UNTIL_OUT_OF_RANGE'],
    ['until what has passed', () => offer({ term: 'until', until: far(-DAY_MS) }), 422, 'UNTIL_OUT_OF_RANGE'],
    ['until in years', () => offer({ term: 'until', until: far(400 * DAY_MS) }), 422, 'UNTIL_OUT_OF_RANGE'],
    ['to oneself', () => offer({ debtor: 'nl' }), 422, 'REQUEST_TO_ONESELF'],
    ['to who takes no part', () => offer({ debtor: 'cz' }), 403, 'ACCESS_DENIED'],
    ['to nothing that stands', () => say(nl(), `nl.${randomUUID()}`, { move: 'accept' }), 404, 'COMMITMENT_NOT_FOUND'],
    ['without what was looked at', () => nl()('POST', path('/x/moves'), { move: 'accept' }), 428, 'IF_MATCH_REQUIRED'],
    ['that gateways make', () => say(nl(), `nl.${randomUUID()}`, { move: 'overdue' }), 400, 'VALIDATION_FAILED'],
  ])('are refused %s', async (_, act, status, code) => {
    expect(await act()).toMatchObject({ status, body: { code } });
  });

  it.each<[string, () => Caller, object, number, string]>([
    ['an answer of who asked', nl, { move: 'done', code: 'full', text: 'x' }, 409, 'MOVE_NOT_OPEN'],
    ['a pause without its reason', hu, { move: 'pause' }, 422, 'MOVE_LACKS'],
    ['a pause of a reason that there is not', hu, { move: 'pause', code: 'tired' }, 422, 'MOVE_LACKS'],
    ['another reason without words', hu, { move: 'pause', code: 'other' }, 422, 'MOVE_LACKS'],
    ['an answer in full that is empty', hu, { move: 'done', code: 'full' }, 422, 'MOVE_LACKS'],
    ['words with what takes none', hu, { move: 'accept', text: 'x' }, 422, 'MOVE_LACKS'],
    ['less time', nl, { move: 'extend', until: new Date(Date.now() + 2 * HOUR_MS).toISOString() }, 422, 'MOVE_LACKS'],
    ['to call it off in silence', nl, { move: 'cancel' }, 422, 'MOVE_LACKS'],
  ])('refuse %s', async (_, as, move, status, code) => {
    const id = await standing();
    expect(await say(as(), id, move)).toMatchObject({ status, body: { code } });
  });

  let kept = '';
  /** One that nobody moves. */
  async function standing(): Promise<string> {
    kept ||= await ask({ text: 'Not moved' });
    await stands(hu(), kept, { state: 'offered' });
    await stands(nl(), kept, { state: 'offered' });
    return kept;
  }

  it('are held where their author wants so, and taken back until then', async () => {
    const sent = await offer({ text: 'Taken back', hold: 10 });
    expect(sent).toMatchObject({ status: 202, body: { state: 'held' } });
    const id = `nl.${String(sent.body['messageId'])}`;
    await stands(nl(), id, { state: 'held' });
    const back = await nl()('DELETE', `spaces/${asked.spaceId}/holds/${String(sent.body['holdId'])}`);
    expect(back.status).toBe(204);
    expect((await nl()('GET', path(`/${id}`))).status).toBe(404);
  });

  it('are not held where the request is urgent, and its answer is', async () => {
    const sent = await offer({ term: 'h8', ground: 'life', text: 'At once', hold: 10 });
    expect(sent).toMatchObject({ status: 202, body: { state: 'accepted' } });
    const id = `nl.${String(sent.body['messageId'])}`;
    await stands(hu(), id, { state: 'offered' });
    const answered = await say(hu(), id, { move: 'done', code: 'full', text: 'Too soon', hold: 10 });
    expect(answered).toMatchObject({ status: 202, body: { state: 'held' } });
    await hu()('DELETE', `spaces/${asked.spaceId}/holds/${String(answered.body['holdId'])}`);
    await stands(hu(), id, { state: 'offered', movePending: false, moves: 0 });
  });
});
