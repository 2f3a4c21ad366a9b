import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventLog, Metrics } from '#libs/observability';
import { type StartedService, startService } from '#libs/service';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { secondService } from './second-service/second-service.js';
import { TestBrowser } from './test-browser.js';
import { freePort, TestIssuer } from './test-issuer.js';

const ROOT = join(import.meta.dirname, '..', '..');
const FROM = /\bfrom '((?:\.|#libs\/)[^']+)'/g;

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

/** The file that an import of ours means. */
function fileOf(name: string, from: string): string {
  const library = /^#libs\/(.+)$/.exec(name)?.[1];
  const file = library === undefined ? join(dirname(from), name) : join(ROOT, 'libs', library, 'src', 'index.js');
  return file.replace(/\.js$/, '.ts');
}

/** Every file of ours that is read for this one. */
function filesBelow(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file) || !existsSync(file)) return seen;
  seen.add(file);
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(FROM)) filesBelow(fileOf(name, file), seen);
  return seen;
}

describe('a second service', () => {
  it('reads nothing of the exchange, of members or of the gateway', () => {
    const files = [...filesBelow(join(import.meta.dirname, 'second-service', 'second-service.ts'))];
    const parts = new Set(files.map((file) => relative(ROOT, file).split('/').slice(0, 2).join('/')));
    for (const part of ['libs/service', 'libs/people', 'libs/sign-in', 'libs/http']) expect(parts).toContain(part);
    for (const part of ['libs/exchange', 'libs/member', 'libs/protocol', 'libs/contracts', 'apps/gateway'])
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

  it('lets nobody in who is not signed in', async () => {
    expect((await fetch(`${home}/api/v1/parcels`)).status).toBe(401);
  });
});
