import { expect } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { peopleOf } from '../../apps/cli/src/local/people.js';
import type { Role } from '../../libs/people/src/person.js';
import { eventually } from './eventually.js';
import { orStop } from './or-stop.js';
import { shownDraft } from './shown-draft.js';
import { TestBrowser } from './test-browser.js';
import { freePort, type Seated, TestIssuer } from './test-issuer.js';
import { TestNetwork, type TestParts } from './test-network.js';

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Somebody who is signed in at the own gateway. */
export type Caller = (
  method: string,
  path: string,
  body?: object,
  headers?: Readonly<Record<string, string>>,
) => Promise<Answer>;

export interface AgreedTerms {
  readonly starts: string;
  readonly ends: string;
  readonly switches: readonly object[];
}

const UNLIMITED: AgreedTerms = { starts: '2020-01-01', ends: '2999-12-31', switches: [] };

/** Gateways that listen, and their people, each signed in through the issuer of the country as a browser does it. */
export class PeopledNetwork {
  private readonly people = new Map<string, Caller>();
  private readonly seats = new Map<string, Seat>();

  private constructor(
    readonly network: TestNetwork,
    private readonly issuers: ReadonlyMap<string, TestIssuer>,
  ) {}

  static async start(countries: readonly Seated[], parts: Partial<TestParts> = {}): Promise<PeopledNetwork> {
    const issuers = new Map<string, TestIssuer>();
    for (const country of countries) {
      issuers.set(country, await TestIssuer.start(country, new URL(`http://127.0.0.1:${await freePort()}`)));
    }
    const stopIssuers = async (): Promise<void> => [...issuers.values()].forEach((issuer) => issuer.stop());
    const network = await orStop({ stop: stopIssuers }, () =>
      TestNetwork.start(countries, (member) => required(issuers, member).identity(), parts),
    );
    const peopled = new PeopledNetwork(network, issuers);
    return orStop(peopled, async () => {
      for (const country of countries) await peopled.signInAll(country);
      return peopled;
    });
  }

  async stop(): Promise<void> {
    await this.network.stop();
    for (const issuer of this.issuers.values()) issuer.stop();
  }

  as(country: Seated, role: Role): Caller {
    return required(this.people, `${country} ${role}`);
  }

  /** An answer whose body is still being written. */
  stream(country: Seated, role: Role, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    const { browser, home } = required(this.seats, `${country} ${role}`);
    return browser.open(`${home}/api/v1/${path}`, { headers });
  }

  issuer(country: Seated): TestIssuer {
    return required(this.issuers, country);
  }

  /** Opens the space in which trust lists travel; all members take part once this answers. */
  async openNetwork(): Promise<void> {
    const [first] = this.countries();
    const opened = await this.as(first, 'prosecutor')('POST', 'spaces/network', {});
    await this.reaches(String(opened.body['spaceId']), 1);
  }

  /** Opens a space of all members, in which nothing is agreed yet. */
  async openSpace(opener = this.countries()[0]): Promise<string> {
    const others = this.countries().filter((country) => country !== opener);
    const opened = await this.as(opener, 'prosecutor')('POST', 'spaces', { members: others });
    const spaceId = String(opened.body['spaceId']);
    await this.reaches(spaceId, 1);
    return spaceId;
  }

  /** Drafts and signs an agreement of all members; it is in force once this answers. */
  async agree(spaceId: string, revision: number, terms: Partial<AgreedTerms> = {}): Promise<void> {
    const [first] = this.countries();
    const messageId = await this.draft(first, spaceId, {
      title: 'JIT Voorbeeld',
      purpose: 'trafficking for labour exploitation',
      offences: ['trafficking in human beings'],
      members: this.countries().map((member) => ({ member, authority: `Demo authority ${member.toUpperCase()}` })),
      ...UNLIMITED,
      ...terms,
    });
    for (const country of this.countries()) {
      await eventually(async () => {
        const path = `spaces/${spaceId}/charter/signature`;
        const prosecutor = this.as(country, 'prosecutor');
        const signed = await prosecutor('POST', path, await shownDraft(prosecutor, spaceId, messageId));
        expect(signed.status).toBe(202);
      });
    }
    await this.reaches(spaceId, revision);
  }

  /** A liaison officer drafts and a prosecutor lets it go; answers its message id. */
  async draft(country: Seated, spaceId: string, terms: object): Promise<string> {
    const drafted = await this.as(country, 'liaison')('POST', `spaces/${spaceId}/agreement-drafts`, terms);
    expect(drafted).toMatchObject({ status: 202, body: { state: 'waiting-for-approval' } });
    const messageId = String(drafted.body['messageId']);
    await this.letGo(country, messageId);
    return messageId;
  }

  /** A prosecutor lets go what waits. */
  async letGo(country: Seated, messageId: string): Promise<void> {
    const decision = { decision: 'approve', reason: 'Read and weighed' };
    const path = `approvals/requests/${messageId}/decision`;
    expect(await this.as(country, 'prosecutor')('POST', path, decision)).toMatchObject({ status: 200 });
  }

  /** Waits until all members take part under a revision of the charter. */
  reaches(spaceId: string, revision: number): Promise<void> {
    const members = [...this.countries()].sort();
    return eventually(async () => {
      for (const country of members) {
        const { body } = await this.as(country, 'operations')('GET', `spaces/${spaceId}`);
        expect([body['revision'], body['takingPart']]).toEqual([revision, members]);
      }
    }, 30_000);
  }

  private countries(): [Seated, ...Seated[]] {
    const [first, ...others] = [...this.issuers.values()].map(({ country }) => country);
    if (!first) throw new Error('a network of nobody');
    return [first, ...others];
  }

  private async signInAll(country: Seated): Promise<void> {
    const issuer = this.issuer(country);
    await this.network.gateway(country).app.listen(issuer.gatewayUrl.port, '127.0.0.1');
    for (const { login, roles } of peopleOf(country)) {
      const seat = await signIn(issuer, login);
      const caller = await callerOf(seat);
      for (const role of roles) {
        this.seats.set(`${country} ${role}`, seat);
        this.people.set(`${country} ${role}`, caller);
      }
    }
  }
}

/** A browser in which somebody is signed in. */
interface Seat {
  readonly browser: TestBrowser;
  readonly home: string;
}

async function signIn(issuer: TestIssuer, login: string): Promise<Seat> {
  const browser = new TestBrowser();
  const home = issuer.gatewayUrl.origin;
  const page = await browser.follow(await browser.open(`${home}/api/v1/sign-in`), home);
  const form = new URLSearchParams({ login, password: issuer.passwordOf(login) });
  const back = await browser.follow(await browser.open(page.url, { method: 'POST', body: form }), home);
  await browser.open(back.url);
  return { browser, home };
}

async function callerOf({ browser, home }: Seat): Promise<Caller> {
  let token = '';
  const call: Caller = async (method, path, body, more = {}) => {
    const answer = await browser.open(`${home}/api/v1/${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        origin: home,
        'x-csrf-token': token,
        ...more,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? {} : JSON.parse(text) };
  };
  token = String((await call('GET', 'session')).body['csrfToken']);
  return call;
}

function required<T>(all: ReadonlyMap<string, T>, name: string): T {
  const one = all.get(name);
  if (one === undefined) throw new Error(`no ${name}`);
  return one;
}
