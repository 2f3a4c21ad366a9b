import { expect } from '@jest/globals';
import { gatewayApi } from '../../../apps/gateway/src/gateway.api.js';
import type { Role } from '../../../libs/people/src/person.js';
import { AwayLog } from '../away-log.js';
import { eventually } from '../eventually.js';
import { type Answer, type Caller, PeopledNetwork } from '../peopled-network.js';
import { SharedCase } from '../shared-case.js';
import { letLeaveAtOnce } from '../standing-way-out.js';

const COUNTRIES = ['nl', 'hu', 'bg', 'ro'] as const;
export type Country = (typeof COUNTRIES)[number];

/** Who holds the records of the case, their owner first. */
export const HOLDERS: readonly Country[] = ['nl', 'hu', 'ro'];
const ROLES: readonly Role[] = ['investigator', 'liaison', 'prosecutor', 'operations'];
export const LEGAL_BASIS = 'Demo code of criminal procedure, art. 5';

/** Enough for a machine that is busy with other things. */
export const SLOW_MS = 30_000;
/** Addresses that are asked side by side. */
const AT_ONCE = 4;
/** Within which what is taken back is read nowhere. */
export const HIDDEN_MS = 5000;

export interface Value {
  readonly messageId: string;
  readonly index: number;
}

/** A value of a record that is in many answers. */
export interface Told extends Value {
  readonly recordId: string;
  readonly value: string;
}

/** A case of four countries, in which NL gives HU and RO what it takes back later; RO can be away from the log. */
export class RecallCase {
  private constructor(
    readonly peopled: PeopledNetwork,
    readonly shared: SharedCase,
    readonly away: AwayLog,
  ) {}

  static async start(): Promise<RecallCase> {
    let away: AwayLog | null = null;
    const peopled = await PeopledNetwork.start([...COUNTRIES], {
      logOf: (member, log) => (member === 'ro' ? (away = new AwayLog(log)) : log),
    });
    const spaceId = await peopled.openSpace();
    await peopled.agree(spaceId, 2);
    for (const country of COUNTRIES) {
      const recipients = COUNTRIES.filter((one) => one !== country);
      const types = ['person', 'contribution', 'question', 'judgement'];
      await letLeaveAtOnce(peopled, { spaceId, country, recipients, types });
    }
    if (!away) throw new Error('RO has no log');
    return new RecallCase(peopled, new SharedCase(peopled, spaceId), away);
  }

  as(country: Country, role: Role = 'investigator'): Caller {
    return this.peopled.as(country, role);
  }

  rows(country: Country, sql: string, values: readonly unknown[] = []): Promise<readonly Record<string, unknown>[]> {
    return this.peopled.network.gateway(country).database.dataSource.query(sql, [...values]);
  }

  /** A person of NL with this name, once all holders have it. */
  async person(name: string, release: readonly Country[] = ['hu', 'ro'], more: readonly object[] = []): Promise<Told> {
    const created = await this.shared.create('nl', release, '', {
      type: 'person',
      statements: [
        { property: 'name', value: name },
        { property: 'birthPlace', value: 'Győr' },
        { property: 'birthDate', value: '1987-03-14' },
        ...more,
      ],
    });
    await this.shared.approve('nl', created);
    const recordId = String(created.body['recordId']);
    for (const country of ['nl', ...release] as const) {
      await eventually(async () => expect(await this.values(country, recordId)).toContain(name), SLOW_MS);
    }
    return { ...(await this.valueOf(recordId, name)), recordId, value: name };
  }

  async valueOf(recordId: string, value: string): Promise<Value> {
    const { body } = await this.as('nl')('GET', this.shared.path(recordId));
    const found = (body['statements'] as (Value & { value: string })[]).find((one) => one.value === value);
    if (!found) throw new Error('no such value');
    return { messageId: found.messageId, index: found.index };
  }

  async values(country: Country, recordId: string): Promise<readonly string[]> {
    const { body } = await this.as(country)('GET', this.shared.path(recordId));
    return ((body['statements'] ?? []) as { value: string }[]).map(({ value }) => value);
  }

  takeBack(told: Told, more: object = {}, as: Caller = this.as('nl')): Promise<Answer> {
    const { recordId, messageId, index } = told;
    const body = { recordId, statements: [{ messageId, index }], reason: 'person-at-risk', ...more };
    return as('POST', `spaces/${this.shared.spaceId}/recalls`, body);
  }

  async takenBack(told: Told, more: object = {}): Promise<string> {
    const sent = await this.takeBack(told, more);
    expect(sent).toMatchObject({ status: 202 });
    return String(sent.body['recallId']);
  }

  async recall(country: Country, recallId: string, role: Role = 'investigator'): Promise<Answer['body']> {
    return (await this.as(country, role)('GET', `spaces/${this.shared.spaceId}/recalls/${recallId}`)).body;
  }

  /** Addresses whose answer says a value, of all that a country answers to whoever may ask. */
  async saying(country: Country, value: string, known: Readonly<Record<string, readonly string[]>>): Promise<string[]> {
    const looks = readings(value, { ...known, spaceId: [this.shared.spaceId] });
    const found: string[] = [];
    for (let i = 0; i < looks.length; i += AT_ONCE) {
      const said = looks.slice(i, i + AT_ONCE).flatMap(({ method, path, body }) =>
        ROLES.map(async (role) => {
          const answer = await this.as(country, role)(method, path, body);
          if (JSON.stringify(answer.body).includes(value)) found.push(`${role} ${method} ${path}`);
        }),
      );
      await Promise.all(said);
    }
    return found;
  }
}

interface Reading {
  readonly method: string;
  readonly path: string;
  readonly body?: object;
}

/** What is read by addresses alone, and by a body. */
function readings(value: string, known: Readonly<Record<string, readonly string[]>>): readonly Reading[] {
  const described = Object.entries<object>(gatewayApi.description.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => ({
      method: method.toUpperCase(),
      path: path.replace(/^\/(api\/v1\/)?/, ''),
    })),
  );
  const looks = described.filter(
    ({ method, path }) => method === 'GET' && !/^(events|session|sign-in|health|api)/.test(path),
  );
  const record = known['recordId']?.[0] ?? '';
  const asked = [
    ['records/search', { q: value }],
    ['records/print', {}],
    ['records/counts', { q: value }],
    ['records/values', { recordIds: [record] }],
    ['reconcile/alike', { type: 'person', values: [{ property: 'name', value: 'Somebody' }] }],
  ] as const;
  return [
    ...looks.flatMap(({ path }) =>
      filled(path, known).map((address) => ({ method: 'GET', path: withQuery(address, record) })),
    ),
    ...asked.map(([path, body]) => ({ method: 'POST', path: `spaces/${known['spaceId']?.[0]}/${path}`, body })),
    { method: 'POST', path: 'search', body: { q: value } },
  ];
}

/** An address for each of the known names of its parts; none where nothing is known of one of them. */
function filled(path: string, known: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const [part] = /\{(\w+)\}/.exec(path) ?? [];
  if (part === undefined) return [path];
  const names = known[part.slice(1, -1)] ?? [];
  return names.flatMap((name) => filled(path.replace(part, name), known));
}

function withQuery(address: string, recordId: string): string {
  if (address.endsWith('compare')) return `${address}?from=1&to=9`;
  if (address.endsWith('comments')) return `${address}?recordId=${recordId}`;
  if (address.endsWith('proof')) return `${address}?content=true`;
  return address;
}
