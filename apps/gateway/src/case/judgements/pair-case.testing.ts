import { create } from '@bufbuild/protobuf';
import { expect } from '@jest/globals';
import { type IdentityJudged, IdentityJudgedSchema, uuidBytes, type Verdict } from '#libs/contracts';
import { Exchange } from '#libs/exchange/sending';
import type { Role } from '#libs/people';
import { Transaction } from '#libs/persistence';
import { randomUUID } from 'node:crypto';
import { eventually } from '../../../../../test/network/eventually.js';
import { type Answer, type Caller, PeopledNetwork } from '../../../../../test/network/peopled-network.js';
import { letLeaveAtOnce } from '../../../../../test/network/standing-way-out.js';
import { pairOf } from './pair.js';

const COUNTRIES = ['nl', 'hu', 'bg', 'ro'] as const;
export type Country = (typeof COUNTRIES)[number];

const LEGAL_BASIS = 'Demo code of criminal procedure, art. 5';
const SLOW_MS = 60_000;

/** A word of a country as the page of the pair says it. */
interface Word {
  readonly member: string;
  readonly verdict: string;
  readonly state: string;
}

type Ids = readonly [string, string];

interface Group {
  readonly same: readonly { readonly recordId: string }[];
  readonly dispute: { readonly way: readonly { readonly recordId: string }[] } | null;
}

/** What a gateway says that does not ask its own API. */
export interface Forged {
  readonly pair: Ids;
  readonly verdict: Verdict;
  readonly revision?: number;
  readonly text?: string;
  readonly repeats?: Uint8Array<ArrayBuffer>;
}

/** A case of four countries and three records of one person: `a` of NL for all, `b` of BG for NL and RO, `c` of RO for all. */
export class PairCase {
  private constructor(
    readonly peopled: PeopledNetwork,
    readonly spaceId: string,
    readonly a: string,
    readonly b: string,
    readonly c: string,
  ) {}

  static async start(): Promise<PairCase> {
    const peopled = await PeopledNetwork.start([...COUNTRIES]);
    const spaceId = await peopled.openSpace();
    await peopled.agree(spaceId, 2);
    for (const country of COUNTRIES) {
      const recipients = COUNTRIES.filter((one) => one !== country);
      await letLeaveAtOnce(peopled, { spaceId, country, recipients, types: ['person', 'judgement'] });
    }
    const enter = async (country: Country, release: readonly Country[], name: string): Promise<string> => {
      const values = { name, birthDate: '1970-05-14', birthPlace: 'Ruse' };
      const statements = Object.entries(values).map(([property, value]) => ({
        property,
        value,
        handling: { code: 'H1' },
      }));
      const record = { type: 'person', release, legalBasis: LEGAL_BASIS, statements };
      const entered = await peopled.as(country, 'investigator')('POST', `spaces/${spaceId}/records`, record);
      expect(entered).toMatchObject({ status: 202 });
      return String(entered.body['recordId']);
    };
    const a = await enter('nl', ['hu', 'bg', 'ro'], 'Jeliu Caraghiozov');
    const b = await enter('bg', ['nl', 'ro'], 'Жельо Карагьозов');
    const c = await enter('ro', ['nl', 'hu', 'bg'], 'Zhelyo Karagyozov');
    const stage = new PairCase(peopled, spaceId, a, b, c);
    for (const country of ['nl', 'bg', 'ro'] as const) {
      for (const pair of [
        [a, b],
        [a, c],
        [b, c],
      ] as const)
        await stage.opens(country, pair);
    }
    await stage.opens('hu', [a, c]);
    return stage;
  }

  as(country: Country, role: Role = 'investigator'): Caller {
    return this.peopled.as(country, role);
  }

  rows(country: Country, sql: string, values: readonly unknown[] = []): Promise<readonly Record<string, unknown>[]> {
    return this.peopled.network.gateway(country).database.dataSource.query(sql, [...values]);
  }

  pair(as: Caller, [left, right]: Ids): Promise<Answer> {
    return as('GET', `spaces/${this.spaceId}/reconcile/pairs/${left}/${right}`);
  }

  /** The pair stands side by side at a country. */
  async opens(country: Country, pair: Ids): Promise<void> {
    await eventually(async () => expect((await this.pair(this.as(country), pair)).status).toBe(200), SLOW_MS);
  }

  /** What the page of a pair says of what countries said. */
  async words(country: Country, pair: Ids): Promise<readonly Word[]> {
    const { status, body } = await this.pair(this.as(country), pair);
    expect(status).toBe(200);
    return (body['words'] as { said: readonly Word[] }).said;
  }

  /** Whether a pair stands in a part of the queue of a country. */
  async isListed(country: Country, [left, right]: Ids, state: string): Promise<boolean> {
    const { status, body } = await this.as(country)(
      'GET',
      `spaces/${this.spaceId}/reconcile/pairs?weak=true&state=${state}`,
    );
    expect(status).toBe(200);
    const items = body['items'] as readonly { left: { recordId: string }; right: { recordId: string } }[];
    const ids = [left, right].toSorted().join();
    return items.some((pair) => [pair.left.recordId, pair.right.recordId].toSorted().join() === ids);
  }

  /** What countries read of a pair in the end, each as `nl same`, in the order of the page. */
  async read(countries: readonly Country[], pair: Ids, expected: readonly string[], within = 20_000): Promise<void> {
    for (const country of countries) {
      await eventually(async () => {
        const said = (await this.words(country, pair)).filter(({ state }) => state === 'said');
        expect(said.map(({ member, verdict }) => `${member} ${verdict}`)).toEqual(expected);
      }, within);
    }
  }

  /** With which others a record stands as one at these countries in the end: their letters, `!` before those of one that is disputed. */
  async stands(countries: readonly Country[], recordId: string, expected: string, within = 20_000): Promise<void> {
    for (const country of countries) {
      await eventually(async () => {
        const { status, body } = await this.as(country)('GET', `spaces/${this.spaceId}/records/${recordId}/group`);
        expect(status).toBe(200);
        const { same, dispute } = body as unknown as Group;
        const shown = dispute
          ? `!${this.letters(dispute.way).join('')}`
          : this.letters(same).toSorted(byLetter).join('');
        expect([country, shown]).toEqual([country, expected]);
      }, within);
    }
  }

  private letters(records: readonly { readonly recordId: string }[]): readonly string[] {
    const letters = new Map([
      [this.a, 'a'],
      [this.b, 'b'],
      [this.c, 'c'],
    ]);
    return records.map(({ recordId }) => letters.get(recordId) ?? '?');
  }

  /** Says of a pair what somebody decided who saw it as it is. */
  async judge(as: Caller, pair: Ids, verdict: string, more: object = {}): Promise<Answer> {
    const { body } = await this.pair(as, pair);
    const reasons = verdict === 'same' ? ['document'] : verdict === 'different' ? ['birth'] : [];
    const [left, right] = pair;
    return as('POST', `spaces/${this.spaceId}/judgements`, {
      left,
      right,
      verdict,
      reasons,
      seen: body['seen'],
      ...more,
    });
  }

  /** Sends past the API. */
  say({ pair, ...forged }: Forged, recipients: readonly string[], from: Country): Promise<unknown> {
    const { app } = this.peopled.network.gateway(from);
    const { left, right } = pairOf(...pair);
    const base = new Uint8Array(16);
    const judgement = { left: uuidBytes(left), right: uuidBytes(right), leftBase: base, rightBase: base };
    const { repeats, revision = 1, ...said } = forged;
    const message: IdentityJudged = create(IdentityJudgedSchema, {
      judgements: [{ ...judgement, revision, ...said }],
      author: 'Nobody',
      ...(repeats === undefined ? {} : { repeats }),
    });
    return app.get(Transaction, { strict: false }).run((tx) =>
      app.get(Exchange, { strict: false }).submit(tx, {
        spaceId: this.spaceId,
        schema: IdentityJudgedSchema,
        message,
        recipients: [...recipients].toSorted(),
        messageId: randomUUID(),
      }),
    );
  }
}

function byLetter(one: string, other: string): number {
  return one < other ? -1 : 1;
}
