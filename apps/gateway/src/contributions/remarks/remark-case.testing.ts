import { create } from '@bufbuild/protobuf';
import { expect } from '@jest/globals';
import { HandlingCode, Nature, RemarkKind, type RemarkMade, RemarkMadeSchema, uuidBytes } from '#libs/contracts';
import { Exchange } from '#libs/exchange/sending';
import { Transaction } from '#libs/persistence';
import { randomUUID } from 'node:crypto';
import { eventually } from '../../../../../test/network/eventually.js';
import { type Answer, type Caller, PeopledNetwork } from '../../../../../test/network/peopled-network.js';
import { SharedCase } from '../../../../../test/network/shared-case.js';
import { letLeaveAtOnce } from '../../../../../test/network/standing-way-out.js';

const COUNTRIES = ['nl', 'hu', 'bg', 'ro'] as const;
export type Country = (typeof COUNTRIES)[number];

/** Who holds the record of the case, its owner first; BG does not. */
export const HOLDERS = ['nl', 'hu', 'ro'] as const;
export const LEGAL_BASIS = 'Demo code of criminal procedure, art. 5';
const SLOW_MS = 20_000;

export interface Value {
  readonly messageId: string;
  readonly index: number;
}

export interface Remark {
  readonly remarkId: string;
  readonly kind: string;
  readonly value: Value & { readonly property: string };
  readonly statement: { readonly property: string; readonly value: string } | null;
  readonly readers: readonly string[];
  readonly state: string;
  readonly withdrawn: boolean;
  readonly position: string | null;
  readonly unread: boolean;
}

/** What a gateway says that does not ask its own API. */
export interface Forged {
  readonly value?: Value;
  readonly kind?: RemarkKind;
  readonly said?: string;
  readonly release?: readonly string[];
  /** In place of what an honest gateway would say. */
  readonly more?: Partial<Omit<RemarkMade, '$typeName' | '$unknown' | 'about' | 'statement'>> & {
    readonly about?: object;
    readonly statement?: undefined;
  };
}

/** A case of four countries: a vehicle of NL that HU and RO hold, and of whose values they say something. */
export class RemarkCase {
  private constructor(
    readonly peopled: PeopledNetwork,
    readonly shared: SharedCase,
    readonly recordId: string,
    readonly plate: Value,
  ) {}

  static async start(): Promise<RemarkCase> {
    const peopled = await PeopledNetwork.start([...COUNTRIES]);
    const spaceId = await peopled.openSpace();
    await peopled.agree(spaceId, 2);
    for (const country of HOLDERS) {
      await letLeaveAtOnce(peopled, { spaceId, country, recipients: COUNTRIES.filter((one) => one !== country) });
    }
    const shared = new SharedCase(peopled, spaceId);
    const recordId = await shared.share('nl', ['hu', 'ro'], 'DEMO-001');
    for (const country of ['hu', 'ro'] as const) await shared.arrives(peopled.as(country, 'investigator'), recordId);
    const hu = await peopled.as('hu', 'investigator')('GET', shared.path(recordId));
    const [{ messageId, index }] = hu.body['statements'] as [Value];
    return new RemarkCase(peopled, shared, recordId, { messageId, index });
  }

  get spaceId(): string {
    return this.shared.spaceId;
  }

  get path(): string {
    return `${this.shared.path(this.recordId)}/remarks`;
  }

  as(country: Country): Caller {
    return this.peopled.as(country, 'investigator');
  }

  rows(country: Country, sql: string, values: readonly unknown[] = []): Promise<readonly Record<string, unknown>[]> {
    return this.peopled.network.gateway(country).database.dataSource.query(sql, [...values]);
  }

  /** A colour more of the record, once HU and RO have it. */
  async add(colour: string, more: object = {}): Promise<Value> {
    const { body } = await this.as('nl')('GET', this.shared.path(this.recordId));
    const changed = await this.shared.patch('nl', this.recordId, Number(body['version']), {
      assert: [{ property: 'colour', value: colour, ...more }],
    });
    expect(changed.status).toBe(202);
    await this.shared.approve('nl', changed);
    const found: Value[] = [];
    for (const country of ['hu', 'ro'] as const) {
      await eventually(async () => {
        const record = await this.as(country)('GET', this.shared.path(this.recordId));
        const said = (record.body['statements'] as (Value & { value: string })[]).find(({ value }) => value === colour);
        expect(said).toBeDefined();
        if (said) found.push({ messageId: said.messageId, index: said.index });
      }, SLOW_MS);
    }
    return found[0] ?? this.plate;
  }

  async remarks(country: Country, value: Value = this.plate): Promise<readonly Remark[]> {
    const { status, body } = await this.as(country)('GET', this.path);
    expect(status).toBe(200);
    const all = body['remarks'] as Remark[];
    return all.filter((one) => one.value.messageId === value.messageId && one.value.index === value.index);
  }

  make(as: Caller, body: object, key?: string): Promise<Answer> {
    const headers = key === undefined ? {} : { 'idempotency-key': key };
    return as('POST', this.path, { legalBasis: LEGAL_BASIS, value: this.plate, ...body }, headers);
  }

  take(as: Caller, remarkId: string): Promise<Answer> {
    return as('DELETE', `spaces/${this.spaceId}/remarks/${remarkId}`);
  }

  /** What the holders read of a value in the end, all alike. */
  async reads(value: Value, expected: readonly object[], within = SLOW_MS): Promise<void> {
    for (const country of HOLDERS) {
      await eventually(async () => expect(await this.remarks(country, value)).toMatchObject(expected), within);
    }
  }

  /** Sends past the API. */
  say(forged: Forged, recipients: readonly string[], from: Country = 'ro'): Promise<unknown> {
    const { value = this.plate, kind = RemarkKind.DISPUTE, said = 'Not by the API', release, more } = forged;
    const { app } = this.peopled.network.gateway(from);
    const statement = {
      property: 'colour',
      value: said,
      nature: Nature.FACT,
      handling: { code: HandlingCode.H1 },
      release: [...(release ?? recipients.filter((one) => one !== from))].toSorted(),
      purpose: 'investigation',
      legalBasis: LEGAL_BASIS,
      author: 'Nobody',
    };
    const about = {
      recordId: uuidBytes(this.recordId),
      statement: { messageId: uuidBytes(value.messageId), index: value.index },
    };
    const known = { remarkId: uuidBytes(randomUUID()), revision: 1, kind, about, statement, author: 'Nobody' };
    const message = create(RemarkMadeSchema, { ...known, ...more });
    return app.get(Transaction, { strict: false }).run((tx) =>
      app.get(Exchange, { strict: false }).submit(tx, {
        spaceId: this.spaceId,
        schema: RemarkMadeSchema,
        message,
        recipients: [...recipients].toSorted(),
        messageId: randomUUID(),
      }),
    );
  }
}
