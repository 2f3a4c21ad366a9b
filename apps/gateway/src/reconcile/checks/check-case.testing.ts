import { create } from '@bufbuild/protobuf';
import { expect } from '@jest/globals';
import type { CheckAnsweredSchema, CheckAskedSchema, CheckKeysSchema } from '#libs/contracts';
import { Exchange } from '#libs/exchange/sending';
import { createDataSource, Transaction } from '#libs/persistence';
import { randomUUID } from 'node:crypto';
import { eventually } from '../../../../../test/network/eventually.js';
import { HeldLog } from '../../../../../test/network/held-log.js';
import { type Answer, type Caller, PeopledNetwork } from '../../../../../test/network/peopled-network.js';
import { letLeaveAtOnce } from '../../../../../test/network/standing-way-out.js';

export const COUNTRIES = ['nl', 'bg', 'hu', 'ro'] as const;
export type Country = (typeof COUNTRIES)[number];

const LEGAL_BASIS = 'Demo code of criminal procedure, art. 5';
const ANSWERS_MS = 20_000;

export const WHY = {
  aim: 'Find who drives the workers',
  category: 'suspect',
  offence: 'trafficking in human beings',
  reason: 'Numbers from the phone of the foreman',
};

export interface Partner {
  readonly member: string;
  readonly state: string;
  readonly answered: number;
  readonly hits: number;
  readonly spent: number | null;
  readonly goesOn: string | null;
}

export interface Line {
  readonly line: number;
  readonly raw: string;
  readonly state: string;
  readonly records: readonly { readonly recordId: string }[];
  readonly sealed: readonly object[];
  readonly hits: readonly { readonly member: string; readonly type: string; readonly deskId: string | null }[];
}

/** A case of four countries in which NL looks lists up, and RO can be kept from saying anything. */
export class CheckCase {
  private constructor(
    readonly peopled: PeopledNetwork,
    readonly spaceId: string,
    readonly romania: HeldLog,
  ) {}

  static async start(switches: readonly object[] = []): Promise<CheckCase> {
    let romania: HeldLog | null = null;
    const peopled = await PeopledNetwork.start(COUNTRIES, {
      logOf: (id, log) => (id === 'ro' ? (romania = new HeldLog(log)) : log),
    });
    const spaceId = await peopled.openSpace();
    await peopled.agree(spaceId, 2, { switches });
    for (const country of COUNTRIES) {
      const recipients = COUNTRIES.filter((one) => one !== country);
      await letLeaveAtOnce(peopled, {
        spaceId,
        country,
        recipients,
        types: ['check', 'vehicle', 'contact-point', 'person'],
      });
    }
    if (!romania) throw new Error('no log of RO');
    return new CheckCase(peopled, spaceId, romania);
  }

  as(country: Country, role: 'investigator' | 'prosecutor' | 'liaison' = 'investigator'): Caller {
    return this.peopled.as(country, role);
  }

  path(rest = 'checks'): string {
    return `spaces/${this.spaceId}/${rest}`;
  }

  rows(country: Country, sql: string, values: readonly unknown[] = []): Promise<readonly Record<string, unknown>[]> {
    return this.peopled.network.gateway(country).database.dataSource.query(sql, [...values]);
  }

  /** Enters a record; it stays at home where nobody is named. Answers once it is on the log. */
  async enter(
    country: Country,
    type: string,
    values: Readonly<Record<string, string>>,
    more: Entered = {},
  ): Promise<string> {
    const { release = [], spaceId = this.spaceId, ...labels } = more;
    const created = await this.as(country)('POST', `spaces/${spaceId}/records`, {
      type,
      release,
      legalBasis: LEGAL_BASIS,
      statements: Object.entries(values).map(([property, value]) => ({ property, value, ...labels })),
    });
    expect(created).toMatchObject({ status: 202 });
    const recordId = String(created.body['recordId']);
    await eventually(async () => {
      const sql = 'select from statement where record_id = $1';
      expect(await this.rows(country, sql, [recordId])).toHaveLength(Object.keys(values).length);
    }, ANSWERS_MS);
    return recordId;
  }

  check(lines: readonly string[], members: readonly Country[], why: object | null = WHY): Promise<Answer> {
    const justification = why === null ? {} : { justification: why };
    return this.as('nl')('POST', this.path(), { lines, members, ...justification });
  }

  async read(
    checkId: string,
  ): Promise<{ partners: readonly Partner[]; items: readonly Line[]; counts: Record<string, number> }> {
    const { status, body } = await this.as('nl')('GET', this.path(`checks/${checkId}`));
    expect(status).toBe(200);
    return body as never;
  }

  async states(checkId: string): Promise<Readonly<Record<string, string>>> {
    const { partners } = await this.read(checkId);
    return Object.fromEntries(partners.map(({ member, state }) => [member, state]));
  }

  /** Waits until members stand as they should. */
  reads(checkId: string, expected: Readonly<Record<string, string>>, within = ANSWERS_MS): Promise<void> {
    return eventually(async () => expect(await this.states(checkId)).toMatchObject(expected), within);
  }

  /** Waits until a country has so many pages of numbers left on its log. */
  archives(country: Country, pages: number): Promise<void> {
    const sql = 'select from check_page join log_body using (space_no, position)';
    return eventually(
      async () => expect([country, await this.rows(country, sql)]).toEqual([country, Array(pages).fill({})]),
      ANSWERS_MS,
    );
  }

  /** All that a country keeps of questions it has kept for a week. */
  async weekLater(country: Country): Promise<void> {
    const { owner } = this.peopled.network.gateway(country).database;
    const source = await createDataSource({ ...owner, poolSize: 1 }).initialize();
    await source.query(`update check_body set noted_at = noted_at - interval '7 days'`);
    await source.destroy();
  }

  /** What is in force, as NL has it. */
  async agreed(): Promise<{ readonly agreement: Uint8Array }> {
    const [{ commitment }] = (await this.rows(
      'nl',
      `select d.commitment from agreement_draft d order by d.position desc limit 1`,
    )) as [{ commitment: Uint8Array }];
    return { agreement: new Uint8Array(commitment) };
  }

  /** Pages of a question with what was answered and how much had been then. */
  async answersTo(checkId: string): Promise<readonly (readonly [unknown, unknown, unknown])[]> {
    const rows = await this.rows(
      'nl',
      'select page, answer, spent from check_answer where check_id = $1 order by position',
      [checkId],
    );
    return rows.map(({ page, answer, spent }) => [page, answer, spent] as const);
  }

  /** Sends what an honest gateway would not. */
  async say(
    schema: typeof CheckAskedSchema | typeof CheckKeysSchema | typeof CheckAnsweredSchema,
    init: object,
    { to, from = 'nl', inReplyTo }: Said,
  ): Promise<void> {
    const { app } = this.peopled.network.gateway(from);
    await app.get(Transaction, { strict: false }).run((tx) =>
      app.get(Exchange, { strict: false }).submit(tx, {
        spaceId: this.spaceId,
        schema,
        message: create(schema, init as never) as never,
        recipients: [to],
        messageId: randomUUID(),
        ...(inReplyTo === undefined ? {} : { inReplyTo }),
      }),
    );
  }

  /** All that was asked and answered is of the day before, for asker and asked alike. */
  async nextDay(): Promise<void> {
    const day = 24 * 60 * 60 * 1000;
    for (const country of COUNTRIES) {
      const { transaction, dataSource } = this.peopled.network.gateway(country).database;
      await transaction.runAsApplier((tx) => tx.query('update check_page set t = t - $1', [day]));
      await dataSource.query('update check_sent set day = day - 1');
    }
  }
}

/** Labels of the values of a record, and who gets them. */
interface Entered {
  readonly release?: readonly Country[];
  /** Of another case. */
  readonly spaceId?: string;
  readonly handling?: object;
  readonly sensitivities?: readonly string[];
}

interface Said {
  readonly to: Country;
  readonly from?: Country;
  readonly inReplyTo?: string;
}
