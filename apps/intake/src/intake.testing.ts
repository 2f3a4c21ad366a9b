import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { NestExpressApplication } from '@nestjs/platform-express';
import pg from 'pg';
import { createHash, X509Certificate } from 'node:crypto';
import { request } from 'node:https';
import { EventLog, Metrics } from '#libs/observability';
import { type StartedService, startService } from '#libs/service';
import { practiceText, type TestDatabase, testDatabase } from '#libs/testing';
import { type CertifiedKey, createAuthority, issueCertificate } from '#libs/trust';
import { TestBrowser } from '../../../test/network/test-browser.js';
import { freePort, TestIssuer } from '../../../test/network/test-issuer.js';
import { aDoor, LETTERS, SetClock, Visitor } from './door/door.testing.js';
import { InnerServer } from './inner/inner-server.js';
import { intakeApi } from './intake.api.js';
import { intake } from './intake.features.js';
import { openPractice } from './shared/practice/practice.js';

export const VALIDITY = { fromMs: Date.now() - 60_000, days: 2 };

/** What a caller of the inner listener shows. */
export interface Tls {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

export interface DeskAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Somebody who is signed in at the desk. */
export type AtDesk = (method: string, path: string, body?: object) => Promise<DeskAnswer>;

/** The page of the desk, where it was built. */
const PAGE_FOLDER = fileURLToPath(new URL('../../../dist/apps/web/desk', import.meta.url));

/** The logins that play roles of the desk. */
const PLAYED = {
  triage: 'sanne',
  'triage-lead': 'femke',
  'national-prosecutor': 'maarten',
  operations: 'joris',
  // Nobody else is left in that table: where a spec has one, it has nobody of operations.
  'contact-officer': 'joris',
} as const;

/** The desk that the issuer says of whoever plays a contact officer: the name of their organisation. */
export const ORGANISATION = 'Operations Demo NL';

interface Parts {
  readonly database: TestDatabase;
  readonly desk: StartedService;
  readonly door: NestExpressApplication;
  /** The second one, for authorities. */
  readonly authorities: NestExpressApplication;
  readonly issuer: TestIssuer;
  readonly authority: CertifiedKey;
  readonly gatewayTls: Tls;
}

/** The whole intake of a country in this process: door, desk and inner listener, each with its own role and connections. */
export class TestIntake {
  readonly database: TestDatabase;
  readonly desk: StartedService;
  readonly gatewayTls: Tls;
  private readonly people = new Map<string, AtDesk>();
  private networks = 0;

  private constructor(
    readonly clock: SetClock,
    private readonly parts: Parts,
  ) {
    this.database = parts.database;
    this.desk = parts.desk;
    this.gatewayTls = parts.gatewayTls;
  }

  static async start(): Promise<TestIntake> {
    const port = await freePort();
    const issuer = await TestIssuer.start('nl', new URL(`http://127.0.0.1:${port}`));
    const database = await testDatabase({ migrations: intake.migrations, further: ['door'], poolSize: 6 });
    const authority = await createAuthority('Practice of a country', VALIDITY);
    const gatewayTls = await tlsOf(authority, 'gateway');
    const desk = await startService({
      name: 'intake',
      config: { member: 'nl', httpPort: port, metricsPort: 0 },
      features: intake,
      api: intakeApi,
      pageFolder: PAGE_FOLDER,
      parts: {
        database: database.config,
        observability: { log: new EventLog({ service: 'intake', level: 'error' }), metrics: new Metrics() },
        rateLimit: 0,
        identity: issuer.identity(),
        practice: openPractice(practiceText(), 'nl'),
        letterKeys: LETTERS.private,
        inner: {
          port: 0,
          host: '127.0.0.1',
          tls: await tlsOf(authority, 'intake'),
          callers: new Map([[digestOf(gatewayTls.cert), 'gateway']]),
        },
      },
    });
    const clock = new SetClock();
    const door = await aDoor(database, clock);
    const authorities = await aDoor(database, clock, { audience: 'authorities' });
    return new TestIntake(clock, { database, desk, door, authorities, issuer, authority, gatewayTls });
  }

  async stop(): Promise<void> {
    for (const door of [this.parts.door, this.parts.authorities]) await door.close();
    await this.desk.close();
    this.parts.issuer.stop();
    await this.database.drop();
  }

  /** A certificate of the same authority, or of another. */
  stranger(authority: CertifiedKey = this.parts.authority): Promise<Tls> {
    return tlsOf(authority, 'stranger');
  }

  get innerUrl(): URL {
    const address = this.desk.app.get(InnerServer, { strict: false }).address() as AddressInfo;
    return new URL(`https://127.0.0.1:${address.port}`);
  }

  /** Gives somebody a role, and says how they sign in. */
  login(role: keyof typeof PLAYED, login: string = PLAYED[role]): Record<'home' | 'login' | 'password', string> {
    this.parts.issuer.setRoles(login, [role]);
    return { home: `http://127.0.0.1:${this.desk.httpPort}`, login, password: this.parts.issuer.passwordOf(login) };
  }

  async as(role: keyof typeof PLAYED, login: string = PLAYED[role]): Promise<AtDesk> {
    const known = this.people.get(`${role} ${login}`);
    if (known) return known;
    const { home, password } = this.login(role, login);
    const browser = new TestBrowser();
    const begun = await browser.open(`${home}/api/v1/sign-in?returnTo=/`);
    const page = await browser.follow(begun, home);
    const form = new URLSearchParams({ login, password });
    const back = await browser.follow(await browser.open(page.url, { method: 'POST', body: form }), home);
    await browser.open(back.url);
    const { csrfToken } = JSON.parse(await (await browser.open(`${home}/api/v1/session`)).text());
    const call: AtDesk = async (method, path, body) => {
      const headers = { 'content-type': 'application/json', 'x-csrf-token': csrfToken, origin: home };
      const answer = await browser.open(`${home}/api/v1/${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      return { status: answer.status, body: text === '' ? {} : JSON.parse(text) };
    };
    this.people.set(`${role} ${login}`, call);
    return call;
  }

  /** Somebody of an authority at its door, from a network of their own. */
  async atAuthority(organisation: string = ORGANISATION): Promise<Visitor> {
    this.networks += 1;
    return new Visitor(await this.authoritiesUrl(), `198.51.${this.networks}.7`, organisation);
  }

  /** Changes the database as its owner does. */
  async asOwner(sql: string): Promise<void> {
    const owner = await this.owner();
    await owner.query(sql);
    await owner.end();
  }

  /** A connection of the owner's own, for what two transactions do at once. */
  async owner(): Promise<pg.Client> {
    const owner = new pg.Client({ connectionString: this.database.owner.url });
    await owner.connect();
    return owner;
  }

  /** Where somebody who saw something begins. */
  doorUrl(): Promise<string> {
    return this.parts.door.getUrl();
  }

  /** Where people of an authority begin. */
  authoritiesUrl(): Promise<string> {
    return this.parts.authorities.getUrl();
  }

  /** Somebody at the door, from a network of their own. */
  async visitor(): Promise<Visitor> {
    this.networks += 1;
    return new Visitor(await this.parts.door.getUrl(), `198.51.${this.networks}.7`);
  }

  /** Somebody tells something at the door; gives the id of the signal. */
  async told(
    answers: Readonly<Record<string, string | readonly string[]>>,
    somebody: Promise<Visitor> = this.visitor(),
    form = 'citizen',
  ): Promise<string> {
    const visitor = await somebody;
    await visitor.post({ form, to: 'begin', lang: 'en' });
    for (let page = 0; page < 9 && visitor.fields().length > 0; page++) await visitor.press('next', answers);
    this.clock.pass(20_000);
    await visitor.press('send');
    const [row] = await this.database.dataSource.query(
      'select signal_id as id from signal where class = $1 order by received_at desc limit 1',
      [form],
    );
    return row.id;
  }

  /** Asks the inner listener. */
  inner(tls: Tls, method: string, path: string, body?: string): Promise<{ status: number; text: string }> {
    return new Promise((resolve, reject) => {
      const call = request(new URL(path, this.innerUrl), { method, agent: false, ...tls }, (response) => {
        let text = '';
        response.on('data', (part) => (text += part));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      });
      call.on('error', reject);
      call.end(body);
    });
  }
}

async function tlsOf(authority: CertifiedKey, commonName: string): Promise<Tls> {
  const names = { commonName, dnsNames: ['localhost'], ipAddresses: ['127.0.0.1'] };
  const issued = await issueCertificate(authority, { ...names, server: true, client: true, ...VALIDITY });
  return { ca: authority.certificatePem, cert: issued.certificatePem, key: issued.keyPem };
}

function digestOf(pem: string): string {
  return createHash('sha256').update(new X509Certificate(pem).raw).digest('hex');
}
