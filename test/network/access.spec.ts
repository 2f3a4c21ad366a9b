import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { HandlingCode } from '#libs/contracts';
import { eventually } from './eventually.js';
import { TestBrowser } from './test-browser.js';
import { freePort, TestIssuer } from './test-issuer.js';
import { TestNetwork } from './test-network.js';

type Country = 'nl' | 'hu';
type Role = 'investigator' | 'liaison' | 'prosecutor' | 'operations';

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const LOGINS: Record<Country, Record<Role, string>> = {
  nl: { investigator: 'sanne', prosecutor: 'maarten', liaison: 'femke', operations: 'joris' },
  hu: { investigator: 'zsofia', prosecutor: 'gergo', liaison: 'kinga', operations: 'balazs' },
};

let network: TestNetwork;
const issuers = new Map<Country, TestIssuer>();
const people = new Map<string, (method: string, path: string, body?: object) => Promise<Answer>>();
let spaceId: string;

beforeAll(async () => {
  const ports = { nl: await freePort(), hu: await freePort() };
  for (const country of ['nl', 'hu'] as const) {
    issuers.set(country, await TestIssuer.start(country, new URL(`http://127.0.0.1:${ports[country]}`)));
  }
  network = await TestNetwork.start(['nl', 'hu'], (member) => issuerOf(member === 'nl' ? 'nl' : 'hu').identity());
  for (const country of ['nl', 'hu'] as const) {
    await network.gateway(country).app.listen(ports[country], '127.0.0.1');
    for (const [role, login] of Object.entries(LOGINS[country])) {
      people.set(`${country} ${role}`, await signIn(issuerOf(country), login));
    }
  }
  spaceId = await openSpace();
}, 120_000);

afterAll(async () => {
  await network?.stop();
  for (const issuer of issuers.values()) issuer.stop();
}, 60_000);

function issuerOf(country: Country): TestIssuer {
  const issuer = issuers.get(country);
  if (!issuer) throw new Error(`no issuer of ${country}`);
  return issuer;
}

async function signIn(issuer: TestIssuer, login: string) {
  const browser = new TestBrowser();
  const home = issuer.gatewayUrl.origin;
  const page = await browser.follow(await browser.open(`${home}/api/v1/sign-in`), home);
  const form = new URLSearchParams({ login, password: issuer.passwordOf(login) });
  const back = await browser.follow(await browser.open(page.url, { method: 'POST', body: form }), home);
  await browser.open(back.url);
  const call = async (
    method: string,
    path: string,
    body?: object,
    more: Record<string, string> = {},
  ): Promise<Answer> => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID(), origin: home, ...more };
    const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
    const answer = await browser.open(`${home}/api/v1/${path}`, init);
    return { status: answer.status, body: JSON.parse(await answer.text()) };
  };
  const token = String((await call('GET', 'session')).body['csrfToken']);
  return (method: string, path: string, body?: object) =>
    call(method, path, body, { 'x-csrf-token': token, 'if-match': '"1"', 'accept-language': 'nl' });
}

function as(country: Country, role: Role) {
  const call = people.get(`${country} ${role}`);
  if (!call) throw new Error(`no ${role} of ${country}`);
  return call;
}

async function openSpace(): Promise<string> {
  const opened = await as('nl', 'prosecutor')('POST', 'spaces', { members: ['hu'] });
  const id = String(opened.body['spaceId']);
  await reaches(id, 1);
  return id;
}

/** Waits until both members take part under a revision of the charter. */
function reaches(id: string, revision: number): Promise<void> {
  return eventually(async () => {
    for (const country of ['nl', 'hu'] as const) {
      const { body } = await as(country, 'operations')('GET', `spaces/${id}`);
      expect([body['revision'], body['takingPart']]).toEqual([revision, ['hu', 'nl']]);
    }
  }, 30_000);
}

async function agree(id: string, revision: number, period: { starts: string; ends: string }): Promise<void> {
  const draft = await as('nl', 'prosecutor')('POST', `spaces/${id}/agreement-drafts`, {
    title: 'JIT Voorbeeld',
    purpose: 'trafficking for labour exploitation',
    offences: ['trafficking in human beings'],
    ...period,
    members: [
      { member: 'nl', authority: 'Demo authority NL' },
      { member: 'hu', authority: 'Demo authority HU' },
    ],
    switches: [
      { name: 'permitted-uses', values: ['prosecution', 'investigation'], clause: '4.1' },
      { name: 'record-types', values: ['person', 'vehicle'], clause: '3.2' },
      { name: 'default-handling', values: ['H2'], clause: '7.1' },
      { name: 'liaison-may-share', values: ['no'], clause: '5.2' },
    ],
  });
  for (const country of ['nl', 'hu'] as const) {
    await eventually(async () => {
      const signed = await as(country, 'prosecutor')('POST', `spaces/${id}/charter/signature`, {
        draftMessageId: draft.body['messageId'],
      });
      expect(signed.status).toBe(202);
    });
  }
  await reaches(id, revision);
}

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;

const aRecord = (more: object = {}, statement: object = {}) => ({
  type: 'person',
  release: ['hu'],
  legalBasis: 'Demo code of criminal procedure, art. 5',
  statements: [{ property: 'name', value: 'Gabor Minta', ...statement }],
  ...more,
});

describe('a space without an agreement', () => {
  it.each(['GET', 'POST'])('has no records for people: %s', async (method) => {
    const answer = await as('nl', 'investigator')(
      method,
      `spaces/${spaceId}/records`,
      method === 'POST' ? aRecord() : undefined,
    );
    expect(answer).toMatchObject({
      status: 403,
      body: { code: 'ACCESS_DENIED', reason: 'AGREEMENT_MISSING', clause: null },
    });
  });

  it.each<[Role, string, string, object]>([
    ['investigator', 'POST', 'spaces', { members: ['hu'] }],
    ['operations', 'POST', 'spaces', { members: ['hu'] }],
    ['liaison', 'POST', 'spaces/network', {}],
    ['liaison', 'POST', 'spaces/:id/charter/signature', { draftMessageId: randomUUID() }],
    ['investigator', 'POST', 'spaces/:id/charter/signature', { draftMessageId: randomUUID() }],
    ['operations', 'POST', 'spaces/:id/agreement-comments', {}],
    ['investigator', 'POST', 'spaces/:id/agreement-drafts', {}],
  ])('is not for the role %s: %s %s', async (role, method, path, body) => {
    const answer = await as('nl', role)(method, path.replace(':id', spaceId), body);
    expect(answer).toMatchObject({ status: 403, body: { code: 'ACCESS_DENIED', reason: 'ROLE' } });
  });
});

describe('a space under an agreement', () => {
  let recordId: string;

  beforeAll(() => agree(spaceId, 2, { starts: '2020-01-01', ends: '2999-12-31' }), SLOW_MS);

  it(
    'lets a record go to the other member, with the labels that were agreed',
    async () => {
      const created = await as('nl', 'investigator')('POST', `spaces/${spaceId}/records`, aRecord());
      expect(created.status).toBe(202);
      recordId = String(created.body['recordId']);
      await eventually(async () => {
        const read = await as('hu', 'investigator')('GET', `spaces/${spaceId}/records/${recordId}`);
        expect(read).toMatchObject({
          status: 200,
          body: {
            statements: [
              { value: 'Gabor Minta', labels: { handling: { code: HandlingCode.H2 }, purpose: 'prosecution' } },
            ],
          },
        });
      });
    },
    SLOW_MS,
  );

  it.each<[string, string | null, Role, object]>([
    ['ROLE', null, 'prosecutor', aRecord()],
    ['ROLE', null, 'operations', aRecord()],
    ['RECORD_TYPE', '3.2', 'investigator', aRecord({ type: 'note' })],
    ['LIAISON_SHARING', '5.2', 'liaison', aRecord()],
    ['PERMITTED_USE', '4.1', 'investigator', aRecord({ purpose: 'border control' })],
    ['PERMITTED_USE', '4.1', 'investigator', aRecord({}, { purpose: 'border control' })],
    ['VICTIM_IDENTITY', null, 'investigator', aRecord({}, { sensitivities: ['victim-identity'] })],
  ])('denies with %s of clause %p: %s', async (reason, clause, role, record) => {
    const answer = await as('nl', role)('POST', `spaces/${spaceId}/records`, record);
    expect(answer).toMatchObject({ status: 403, body: { code: 'ACCESS_DENIED', reason, clause } });
  });

  it('says in the language of the caller which clause decided', async () => {
    const answer = await as('nl', 'liaison')('POST', `spaces/${spaceId}/records`, aRecord());
    expect(answer.body['errors']).toEqual([
      {
        path: '',
        rule: 'LIAISON_SHARING',
        hint: expect.stringContaining('bepaling 5.2 mogen verbindingsofficieren niet delen'),
      },
    ]);
  });

  it('lets a liaison officer keep at home what may not be shared', async () => {
    const record = aRecord({ release: [] }, { sensitivities: ['victim-identity'] });
    expect((await as('nl', 'liaison')('POST', `spaces/${spaceId}/records`, record)).status).toBe(202);
  });

  it('asks for a change what it asks for a new record', async () => {
    const path = `spaces/${spaceId}/records/${recordId}`;
    const change = (more: object) => ({
      legalBasis: 'Demo code of criminal procedure, art. 5',
      assert: [{ property: 'nickname', value: 'Demo', ...more }],
    });
    const denied = { status: 403, body: { reason: 'VICTIM_IDENTITY' } };
    expect(await as('nl', 'investigator')('PATCH', path, change({ sensitivities: ['victim-identity'] }))).toMatchObject(
      denied,
    );
    expect(await as('nl', 'prosecutor')('PATCH', path, change({}))).toMatchObject({
      status: 403,
      body: { reason: 'ROLE' },
    });
    expect(await as('nl', 'investigator')('PATCH', path, change({}))).toMatchObject({ status: 202 });
  });

  it('keeps operations out of records', async () => {
    for (const path of ['records', `records/${recordId}`, `records/${recordId}/history`]) {
      const answer = await as('nl', 'operations')('GET', `spaces/${spaceId}/${path}`);
      expect(answer).toMatchObject({ status: 403, body: { reason: 'ROLE' } });
    }
  });

  it(
    'closes to everybody at the end of its period',
    async () => {
      await agree(spaceId, 3, { starts: '2020-01-01', ends: '2020-12-31' });
      for (const country of ['nl', 'hu'] as const) {
        const read = await as(country, 'investigator')('GET', `spaces/${spaceId}/records/${recordId}`);
        expect(read).toMatchObject({ status: 403, body: { reason: 'AGREEMENT_EXPIRED' } });
        expect((await as(country, 'prosecutor')('GET', `spaces/${spaceId}`)).status).toBe(200);
      }
    },
    SLOW_MS,
  );
});
