import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { TestMailServer } from '#libs/testing';
import { DAY_MS } from '#libs/vocabulary';
import { eventually } from '../../../../../test/network/eventually.js';
import { type Answer, PeopledNetwork } from '../../../../../test/network/peopled-network.js';
import { letLeaveAtOnce } from '../../../../../test/network/standing-way-out.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
jest.setTimeout(SLOW_MS);

const RINGS_MS = 10_000;
const ARRIVES_MS = 30_000;
const COUNTRIES = ['nl', 'hu'] as const;
type Country = (typeof COUNTRIES)[number];
const WORDS = 'Who lives at the address of the club?';
const FOUND = 'A family of three';
const URGENT = { term: 'h8', ground: 'life' };
const [NL, HU] = ['desk.nl@example.org', 'desk.hu@example.org'];
const DESKS: Readonly<Record<Country, string>> = { nl: randomUUID(), hu: randomUUID() };

let mails: TestMailServer;
let peopled: PeopledNetwork;
let spaceId: string;

beforeAll(async () => {
  mails = await TestMailServer.start();
  const notices = { mail: { url: mails.url(), from: 'joinder@example.org' }, hosts: [] };
  peopled = await PeopledNetwork.start(COUNTRIES, { besides: () => ({ notices }) });
  spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2);
  await letLeaveAtOnce(peopled, { spaceId, country: 'nl', recipients: ['hu'] });
  // One hour of the week, three days from now: all of this is outside it.
  const hours = [{ day: ((new Date().getUTCDay() + 2) % 7) + 1, from: 600, to: 660 }];
  for (const country of COUNTRIES) {
    await post(country, hours);
    const channel = { kind: 'mail', address: `desk.${country}@example.org`, language: 'en', desk: DESKS[country] };
    const kept = await peopled.as(country, 'liaison')('PUT', `desk-channels/${randomUUID()}`, channel);
    expect(kept.status).toBe(204);
  }
}, 180_000);

afterAll(async () => {
  await peopled?.stop();
  await mails?.stop();
}, SLOW_MS);

beforeEach(() => {
  mails.taken.length = 0;
});

/** Desks of a country, one for everything. */
async function post(country: Country, hours: readonly object[]): Promise<void> {
  const desk = { deskId: DESKS[country], name: `Desk of ${country}`, phone: '+0003610000040', languages: ['en'] };
  const desks = [{ ...desk, zone: 'UTC', hours, deputies: [], duties: ['front', 'approval', 'information'] }];
  const posted = await peopled.as(country, 'liaison')('PUT', `spaces/${spaceId}/directory/desks`, { desks });
  expect(posted.status).toBe(202);
  await eventually(async () => {
    const { dataSource } = peopled.network.gateway(country).database;
    const [kept] = await dataSource.query('select hours from desk where desk_id = $1', [DESKS[country]]);
    expect(kept?.hours).toEqual(hours);
  });
}

const path = (rest = ''): string => `spaces/${spaceId}/commitments${rest}`;
const nl = () => peopled.as('nl', 'investigator');
const hu = () => peopled.as('hu', 'investigator');

/** NL asks; answers the id once HU has it. */
async function ask(more: object = {}): Promise<string> {
  const question = { kind: 'information', debtor: 'hu', term: 'd7', text: WORDS, ...more };
  const sent = await nl()('POST', path(), question);
  expect(sent).toMatchObject({ status: 202, body: { state: 'accepted' } });
  const id = `nl.${String(sent.body['messageId'])}`;
  await eventually(async () => expect((await hu()('GET', path(`/${id}`))).status).toBe(200), ARRIVES_MS);
  return id;
}

/** HU says something, as somebody does who looked at it just now; a prosecutor lets go what has words. */
async function say(id: string, move: object): Promise<string | null> {
  let said: Answer | undefined;
  await eventually(async () => {
    const { body } = await hu()('GET', path(`/${id}`));
    said = await hu()('POST', path(`/${id}/moves`), move, { 'if-match': `"${String(body['version'])}"` });
    expect(said.status).toBe(202);
  }, ARRIVES_MS);
  return said?.body['state'] === 'waiting-for-approval' ? String(said.body['messageId']) : null;
}

async function letGo(messageId: string | null): Promise<void> {
  await peopled.letGo('hu', String(messageId));
}

/** Waits until NL's author is told what became of a request. */
const isTold = (id: string, said: string): Promise<void> =>
  eventually(async () => {
    const { body } = await nl()('GET', 'inbox?kind=request-news');
    expect(body['items']).toContainEqual(
      expect.objectContaining({ matter: expect.objectContaining({ requestId: id, said }) }),
    );
  }, ARRIVES_MS);

const rung = (): readonly string[] => mails.taken.flatMap(({ to }) => to);
const ring = (...desks: readonly string[]): Promise<void> =>
  eventually(async () => expect(rung()).toEqual(desks), RINGS_MS);

describe('10 at night, an urgent request', () => {
  it('rings where it is answered, at who decides and at who asked: in part, in whole and with a no; without content', async () => {
    const id = await ask(URGENT);
    await ring(HU);
    const part = await say(id, { move: 'part', text: FOUND });
    await ring(HU, HU);
    await letGo(part);
    await ring(HU, HU, NL);
    const done = await say(id, { move: 'done', code: 'full', text: FOUND });
    await ring(HU, HU, NL, HU);
    await letGo(done);
    await ring(HU, HU, NL, HU, NL);
    const other = await ask(URGENT);
    await ring(HU, HU, NL, HU, NL, HU);
    expect(await say(other, { move: 'decline', code: 'national-security' })).toBeNull();
    await ring(HU, HU, NL, HU, NL, HU, NL);
    const toNl = mails.taken.filter(({ to }) => to.includes(NL)).map(({ raw }) => raw);
    for (const raw of toNl) expect(raw).toContain('Something urgent waits in Joinder.');
    const told = JSON.stringify(mails.taken);
    for (const word of [WORDS, FOUND, 'Sanne', 'Kinga', spaceId, id]) expect(told).not.toContain(word);
  });
});

describe('10 outside the hours of all desks', () => {
  let late: string;

  it('nothing else rings: no calm answer, no pause, nothing late, nothing called off', async () => {
    const calm = await ask();
    await letGo(await say(calm, { move: 'part', text: FOUND }));
    await isTold(calm, 'part');
    await letGo(await say(calm, { move: 'done', code: 'full', text: FOUND }));
    await isTold(calm, 'answered');
    late = await ask();
    await passes(late);
    await isTold(late, 'late');
    const urgent = await ask(URGENT);
    await ring(HU);
    await say(urgent, { move: 'pause', code: 'clarification' });
    await isTold(urgent, 'paused');
    const off = { move: 'cancel', text: 'Found it' };
    const { body } = await nl()('GET', path(`/${urgent}`));
    const called = await nl()('POST', path(`/${urgent}/moves`), off, { 'if-match': `"${String(body['version'])}"` });
    expect(called.status).toBe(202);
    // What came before it would have rung before this one.
    const last = await ask(URGENT);
    await ring(HU, HU);
    await say(last, { move: 'decline', code: 'incomplete' });
    await ring(HU, HU, NL);
  });

  it('what is late waits, and rings at both sides once their desks open', async () => {
    const week = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 0, to: 1440 }));
    for (const country of COUNTRIES) await post(country, week);
    await eventually(async () => expect(rung().toSorted()).toEqual([HU, NL]), RINGS_MS);
    for (const { raw } of mails.taken) expect(raw.replaceAll('=\r\n', '')).toContain('The time to answer one request');
  });

  /** Its moment passes, at both sides alike. */
  async function passes(id: string): Promise<void> {
    for (const country of COUNTRIES) {
      await peopled.network
        .gateway(country)
        .database.transaction.runAsApplier((tx) =>
          tx.query(`update commitment set t = t - $1, due_t = due_t - $1 where creditor || '.' || commitment_id = $2`, [
            8 * DAY_MS,
            id,
          ]),
        );
    }
  }
});
