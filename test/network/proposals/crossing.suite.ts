import { describe, expect, it } from '@jest/globals';
import { eventually } from '../eventually.js';
import { HOLDERS, type ProposalCase, SLOW_MS } from './proposal-case.js';
import { type Forged, Forging } from './forging.js';

const [HU, NL, RO] = ['hu', 'nl', 'ro'] as const;
const TO_NL_RO = [HU, NL, RO] as const;

/** What crosses, message by message, in the order of the log: each is appended once the one before it stands. */
class Crossing {
  readonly forging: Forging;

  private constructor(
    readonly stage: ProposalCase,
    readonly proposalId: string,
  ) {
    this.forging = new Forging(stage);
  }

  /** 101 HU suggests Gyula in the place of Győr. */
  static async begin(all: ProposalCase): Promise<Crossing> {
    const stage = await all.another();
    const proposalId = await stage.proposed();
    return new Crossing(stage, proposalId.slice(3));
  }

  /** 102 or 104: a version of NL. */
  async change(
    value: string,
    version: number,
    retracts: readonly Forged[],
    credits: readonly string[] = [],
  ): Promise<Forged> {
    const values = retracts.map(({ messageId }) => ({ messageId, index: 0 }));
    return this.stands(await this.forging.change(NL, TO_NL_RO, { value, version, retracts: values, credits }));
  }

  /** 105: HU takes it back, as if it had not seen 104. */
  async withdraw(): Promise<Forged> {
    const { forging, proposalId } = this;
    return this.stands(await forging.withdrawal(HU, TO_NL_RO, proposalId));
  }

  /** 106: NL says that it accepted it with change. */
  async settle(change: Forged): Promise<Forged> {
    const { forging, proposalId } = this;
    return this.stands(await forging.answer(NL, TO_NL_RO, { proposalId, changes: [change.messageId] }));
  }

  /** The same at NL, HU and RO. */
  async state(expected: object): Promise<void> {
    await this.stage.reads([expected]);
  }

  private async stands(message: Forged): Promise<Forged> {
    await this.forging.placeOf(message);
    return message;
  }
}

/** A proposal against a change against a withdrawal, with a release narrower than the space. */
export function crossingSuite(stageOf: () => ProposalCase): void {
  describe('A a proposal that crosses a change and its own withdrawal', () => {
    it('16 A is accepted from the place of its change, and what takes it back behind that came too late', async () => {
      const crossing = await Crossing.begin(stageOf());
      const { stage, proposalId } = crossing;
      const s1 = { messageId: stage.birthPlace.messageId, recipients: TO_NL_RO };
      await crossing.state({ state: 'open', isOutdated: false });

      const m102 = await crossing.change('Győr (register)', 2, [s1]);
      await crossing.state({ state: 'open', isOutdated: true });
      for (const country of HOLDERS) {
        expect((await stage.review(country, `hu.${proposalId}`))['rows']).toMatchObject([
          { base: [{ value: 'Győr' }], proposed: [{ value: 'Gyula' }], now: [{ value: 'Győr (register)' }] },
        ]);
      }

      const remark = await crossing.forging.remark();
      const remarks = `${stage.shared.path(stage.recordId)}/remarks`;
      for (const country of HOLDERS) {
        await eventually(async () => expect((await stage.as(country)('GET', remarks)).body['remarks']).toHaveLength(1));
        const { body } = await stage.as(country)('GET', remarks);
        expect(body['remarks']).toMatchObject([{ member: 'ro', kind: 'corroborate', value: stage.birthPlace }]);
      }
      await crossing.state({ state: 'open', isOutdated: true });

      const m104 = await crossing.change('Gyula', 3, [m102], [proposalId]);
      await crossing.state({ state: 'open', credited: [m104.messageId] });

      const m105 = await crossing.withdraw();
      await crossing.state({ state: 'withdrawn', credited: [m104.messageId] });

      const m106 = await crossing.settle(m104);
      await crossing.state({ state: 'accepted-changed', credited: [m104.messageId] });
      for (const country of HOLDERS) {
        expect(await stage.review(country, `hu.${proposalId}`)).toMatchObject({
          late: [{ how: 'withdrawn', member: HU }],
          rows: [{ now: [{ value: 'Gyula' }] }],
        });
      }
      // BG gets a sealed stub of each of them, and nothing else of it moves.
      await stage.isSealedAt('bg', [m102, remark, m104, m105, m106]);
      expect(await stage.rows('bg', 'select from proposal')).toEqual([]);
      expect(await stage.rows('bg', 'select from proposal_event')).toEqual([]);
    });

    it('16 A stays taken back where a prosecutor held its change until after that, which stands with its credit', async () => {
      const crossing = await Crossing.begin(stageOf());
      const { stage, proposalId } = crossing;
      const s1 = { messageId: stage.birthPlace.messageId, recipients: TO_NL_RO };
      await crossing.withdraw();
      await crossing.state({ state: 'withdrawn' });
      const m107 = await crossing.change('Gyula', 2, [s1], [proposalId]);
      await crossing.settle(m107);
      await eventually(async () => {
        expect(await stage.review('ro', `hu.${proposalId}`)).toMatchObject({
          late: [{ how: 'accepted-changed', member: NL }],
        });
      }, SLOW_MS);
      await crossing.state({ state: 'withdrawn', credited: [m107.messageId] });
    });

    it('16 A comes to the same where the withdrawal is read before the answer or behind it', async () => {
      const crossing = await Crossing.begin(stageOf());
      const { stage } = crossing;
      const s1 = { messageId: stage.birthPlace.messageId, recipients: TO_NL_RO };
      const change = await crossing.change('Gyula', 2, [s1]);
      await crossing.settle(change);
      await crossing.state({ state: 'accepted-changed' });
      await crossing.withdraw();
      await eventually(async () => {
        expect(await stage.review('hu', `hu.${crossing.proposalId}`)).toMatchObject({ late: [{ how: 'withdrawn' }] });
      }, SLOW_MS);
      await crossing.state({ state: 'accepted-changed', credited: [change.messageId] });
    });
  });
}
