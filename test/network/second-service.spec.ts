import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventLog, Metrics } from '#libs/observability';
import { type StartedService, startService } from '#libs/service';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { EventReader } from './event-reader.js';
import { eventually } from './eventually.js';
import { partsBelow } from './parts-below.js';
import { secondService } from './second-service/second-service.js';
import { TestBrowser } from './test-browser.js';
import { freePort, TestIssuer } from './test-issuer.js';

let database: TestDatabase;
let issuer: TestIssuer;
let service: StartedService;
let home: string;

beforeAll(async () => {
  const httpPort = await freePort();
  home = `http://127.0.0.1:${httpPort}`;
  issuer = await TestIssuer.start('nl', new URL(home));
  database = await testDatabase({ migrations: secondService.migrations });
  service = await startService({
    name: 'second',
    config: { member: 'nl', httpPort, metricsPort: 0 },
    features: secondService,
    parts: {
      database: database.config,
      observability: { log: new EventLog({ service: 'second', level: 'error' }), metrics: new Metrics() },
      identity: issuer.identity(),
    },
    api: { title: 'Second', description: { paths: {}, schemas: {} } },
  });
}, 60_000);

afterAll(async () => {
  await service?.close();
  issuer?.stop();
  await database?.drop();
});

async function signedIn(login: string): Promise<TestBrowser> {
  const browser = new TestBrowser();
  const begun = await browser.open(`${home}/api/v1/sign-in?returnTo=/`);
  const page = await browser.follow(begun, home);
  const form = new URLSearchParams({ login, password: issuer.passwordOf(login) });
  const back = await browser.follow(await browser.open(page.url, { method: 'POST', body: form }), home);
  await browser.open(back.url);
  return browser;
}

describe('a second service', () => {
  it('reads nothing of the exchange, of members or of the gateway', () => {
    const parts = partsBelow(join(import.meta.dirname, 'second-service', 'second-service.ts'));
    for (const part of ['libs/service', 'libs/people', 'libs/audit', 'libs/inbox', 'libs/sign-in', 'libs/http'])
      expect(parts).toContain(part);
    for (const part of ['libs/exchange', 'libs/member', 'libs/protocol', 'apps/gateway'])
      expect(parts).not.toContain(part);
  });

  it('signs people in and lets them do what its own features open to their roles', async () => {
    const investigator = await signedIn('sanne');
    const reader = await investigator.open(`${home}/api/v1/parcels/reader`);
    expect(await reader.json()).toMatchObject({ roles: ['investigator'] });
    const parcels = await investigator.open(`${home}/api/v1/parcels`);
    expect(await parcels.json()).toEqual([{ count: 1 }]);
  });

  it('refuses with the roles that its own features name', async () => {
    const liaison = await signedIn('femke');
    const answer = await liaison.open(`${home}/api/v1/parcels`);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({
      code: 'ACCESS_DENIED',
      action: 'parcel.read',
      roles: ['investigator'],
    });
  });

  it('has a role of its own, and calls it by its name', async () => {
    const token = await issuer.serviceToken();
    const headers = { authorization: `Bearer ${token}`, 'accept-language': 'nl' };
    const answer = await fetch(`${home}/api/v1/parcels/carried`, { method: 'POST', headers });
    expect(await answer.json()).toMatchObject({
      code: 'ACCESS_DENIED',
      roles: ['courier'],
      errors: [{ rule: 'ROLE', hint: expect.stringContaining('Koerier') }],
    });
  });

  it('keeps what waits for those who may act on it, until somebody did', async () => {
    const [investigator, liaison] = [await signedIn('sanne'), await signedIn('femke')];
    const inboxOf = async (browser: TestBrowser): Promise<unknown> =>
      (await browser.open(`${home}/api/v1/inbox`)).json();
    const headers = { authorization: `Bearer ${await issuer.serviceToken()}` };
    const post = async (path: string): Promise<number> =>
      (await fetch(`${home}/api/v1/${path}`, { method: 'POST', headers })).status;
    expect(await post('parcels/first/here')).toBe(204);
    expect(await inboxOf(investigator)).toMatchObject({
      items: [
        {
          id: 'parcel-here.first',
          kind: 'parcel-here',
          spaceId: null,
          recordId: null,
          harm: 1,
          waitsFor: { kind: 'desk' },
          mustAct: true,
          matter: { kind: 'parcel-here', name: 'first' },
        },
      ],
    });
    expect(await inboxOf(liaison)).toMatchObject({ items: [] });
    const count = await investigator.open(`${home}/api/v1/inbox/count`);
    expect(await count.json()).toMatchObject({ total: 1, mustAct: 1, groups: { 'parcel-here': 1 } });
    expect(await post('parcels/first/fetched')).toBe(204);
    expect(await inboxOf(investigator)).toMatchObject({ items: [] });
  });

  it('tells those who are there what happened', async () => {
    const liaison = await signedIn('femke');
    const events = await EventReader.open(await liaison.open(`${home}/api/v1/events`));
    await eventually(() => expect(events.has('ready')).toBe(true));
    const headers = { authorization: `Bearer ${await issuer.serviceToken()}` };
    await fetch(`${home}/api/v1/parcels/second/here`, { method: 'POST', headers });
    await eventually(() =>
      expect(events.of('changed')).toMatchObject([{ type: 'parcel', messageId: 'second', about: ['inbox'] }]),
    );
    events.close();
  });

  it('logs what somebody reads, and what they may not', async () => {
    const [investigator, liaison] = [await signedIn('sanne'), await signedIn('femke')];
    const path = `${home}/api/v1/parcels/third/label`;
    expect(await (await investigator.open(path)).json()).toEqual({ name: 'third' });
    expect((await liaison.open(path)).status).toBe(403);
    const logged = await database.dataSource.query('select subjects from audit_entry where $1 = any(subjects)', [
      'parcel:third',
    ]);
    expect(logged).toEqual([{ subjects: ['parcel:third'] }]);
  });

  it('lets nobody in who is not signed in', async () => {
    expect((await fetch(`${home}/api/v1/parcels`)).status).toBe(401);
  });
});
