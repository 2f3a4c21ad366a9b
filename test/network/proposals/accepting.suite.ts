import { describe, expect, it } from '@jest/globals';
import { eventually } from '../eventually.js';
import type { Answer } from '../peopled-network.js';
import { type Country, HOLDERS, LEGAL_BASIS, type ProposalCase, SLOW_MS } from './proposal-case.js';

/** How the owner takes one, as it is or with something else. */
export function acceptingSuite(stageOf: () => ProposalCase): void {
  describe('15 a proposal that is accepted', () => {
    it('15 becomes the owner’s next version as it is, credited to its country at every holder that reads it', async () => {
      const stage = await stageOf().another();
      const proposalId = await stage.proposed();
      const { version, accepts, rows, isMoved, next } = await stage.review('nl', proposalId);
      expect([version, isMoved]).toEqual([1, false]);
      expect(next).not.toBe(proposalId);
      expect(rows).toMatchObject([
        { property: 'birthPlace', base: [{ value: 'Győr' }], proposed: [{ value: 'Gyula' }], now: [{ value: 'Győr' }] },
      ]);
      expect(accepts).toMatchObject({
        assert: [{ property: 'birthPlace', value: 'Gyula', release: ['hu', 'ro'], evaluation: { source: 'A' } }],
        retract: [stage.birthPlace],
      });
      const accepted = await stage.accept(proposalId, 1);
      expect(accepted).toMatchObject({ status: 202, body: { recordId: stage.recordId, version: 2 } });
      const [{ messageId }] = accepted.body['messages'] as [{ messageId: string }];
      await stage.reads([{ state: 'accepted', credited: [messageId], coming: null }]);
      for (const country of HOLDERS) {
        expect(await valuesAt(stage, country)).toEqual(['Gyula']);
        const { body } = await stage.as(country)('GET', stage.shared.path(stage.recordId));
        const said = (body['statements'] as { retractedIn: number | null; labels: object }[]).find(
          ({ retractedIn }) => retractedIn === null,
        );
        expect(said?.labels).toMatchObject({ origin: { kind: 'partner', detail: 'HU' }, evaluation: { source: 'A' } });
      }
      const again = await stage.accept(proposalId, 2);
      expect(again).toMatchObject({ status: 409, body: { code: 'PROPOSAL_CLOSED', state: 'accepted' } });
    });

    it('15 is accepted with change on three columns where the record has moved on, and is outdated before', async () => {
      const stage = await stageOf().another();
      const proposalId = await stage.proposed();
      const moved = await stage.change(1, 'Győr (register)', [stage.birthPlace]);
      await stage.reads([{ isOutdated: true }]);
      for (const country of HOLDERS) {
        const { rows, isMoved } = await stage.review(country, proposalId);
        expect(isMoved).toBe(true);
        expect(rows).toMatchObject([
          { base: [{ value: 'Győr' }], proposed: [{ value: 'Gyula' }], now: [{ value: 'Győr (register)' }] },
        ]);
      }
      const old = await stage.accept(proposalId, 1, withChange('Gyula', [moved]));
      expect(old).toMatchObject({ status: 412, body: { code: 'RECORD_MOVED_ON', compare: { base: 1, current: 2 } } });
      expect((await stage.accept(proposalId, 2, withChange('Gyula', [moved]))).status).toBe(202);
      await stage.reads([{ state: 'accepted-changed', credited: [expect.stringMatching(/./)] }]);
      for (const country of HOLDERS) expect(await valuesAt(stage, country)).toEqual(['Gyula']);
    });

    it('15 is credited in no part of the change that goes to who does not read it', async () => {
      const stage = await stageOf().another();
      const proposalId = await stage.proposed('hu', { readers: ['nl'] });
      await stage.reads([], SLOW_MS, ['ro']);
      expect((await stage.accept(proposalId, 1)).status).toBe(202);
      await stage.reads([{ state: 'accepted', credited: [expect.stringMatching(/./)] }], SLOW_MS, ['nl', 'hu']);
      await eventually(async () => expect(await valuesAt(stage, 'ro')).toEqual(['Gyula']), SLOW_MS);
      expect(await stage.proposals('ro')).toEqual([]);
      const credits = await stage.rows('ro', 'select from record_credit where record_id = $1', [stage.recordId]);
      expect(credits).toEqual([]);
    });

    it('15 is open again where the prosecutor refuses every part of its change, and nothing is said meanwhile', async () => {
      const stage = await stageOf().another();
      const assert = [{ property: 'birthPlace', value: 'Gyula', handling: { code: 'H2' } }];
      const sent = await stage.propose(stage.as('hu'), { assert });
      await stage.shared.approve('hu', sent);
      await stage.reads([{ state: 'open', sending: null }]);
      const proposalId = `hu.${String(sent.body['messageId'])}`;
      const accepted = await stage.accept(proposalId, 1);
      expect(accepted.body['messages']).toMatchObject([{ state: 'waiting-for-approval' }]);
      expect(await stage.proposals('nl')).toMatchObject([
        { state: 'open', coming: { how: 'accepted', sending: 'waiting-for-approval' }, isOurTurn: false },
      ]);
      const again = await stage.accept(proposalId, 1);
      expect(again).toMatchObject({ status: 409, body: { code: 'PROPOSAL_CLOSED', state: 'accepted' } });
      expect(await stage.proposals('hu')).toMatchObject([{ state: 'open', coming: null }]);
      await stage.shared.approve('nl', accepted, 'refuse');
      await stage.reads([{ state: 'open', coming: null, isOurTurn: true }], SLOW_MS, ['nl']);
      expect(
        await stage.rows('nl', 'select from proposal_event where proposal_id = $1', [sent.body['messageId']]),
      ).toEqual([]);
      const second = await stage.accept(proposalId, 1);
      await stage.shared.approve('nl', second);
      await stage.reads([{ state: 'accepted' }]);
      const { body } = await stage.as('ro')('GET', stage.shared.path(stage.recordId));
      expect(body['statements']).toContainEqual(
        expect.objectContaining({
          value: 'Gyula',
          labels: expect.objectContaining({ handling: { code: 3, text: '' } }),
        }),
      );
    });

    it('15 goes no further than its country let it, where that restricted it', async () => {
      const stage = await stageOf().another();
      const assert = [{ property: 'birthPlace', value: 'Gyula', handling: { code: 'H2' } }];
      const sent = await stage.propose(stage.as('hu'), { assert, readers: ['nl'] });
      await stage.shared.approve('hu', sent);
      await stage.reads([{ state: 'open', sending: null }], SLOW_MS, ['nl', 'hu']);
      const proposalId = `hu.${String(sent.body['messageId'])}`;
      const wide = { ...withChange('Gyula', [stage.birthPlace]), release: ['hu', 'ro'] };
      expect(await stage.accept(proposalId, 1, wide)).toMatchObject({
        status: 422,
        body: { code: 'RELEASE_BEYOND_ORIGIN' },
      });
      const loses = await stage.accept(proposalId, 1);
      expect(loses).toMatchObject({ status: 409, body: { code: 'WITHDRAWAL_UNCONFIRMED' } });
      const accepted = await stage.accept(proposalId, 1, { withdrawFrom: ['ro'] });
      await stage.shared.approve('nl', accepted);
      await stage.reads([{ state: 'accepted' }], SLOW_MS, ['nl', 'hu']);
      await eventually(async () => expect(await valuesAt(stage, 'ro')).toEqual([]), SLOW_MS);
    });

    it('15 settles with it the others whose values its change brings, each credited', async () => {
      const stage = await stageOf().another();
      const first = await stage.proposed('hu');
      await stage.proposed('ro');
      expect((await stage.accept(first, 1)).status).toBe(202);
      await stage.reads([
        { member: 'hu', state: 'accepted', credited: [expect.stringMatching(/./)] },
        { member: 'ro', state: 'accepted', credited: [expect.stringMatching(/./)] },
      ]);
    });

    it('15 names the change that made it so where its owner had said it already, and is a duplicate where that was before', async () => {
      const stage = await stageOf().another();
      const proposalId = await stage.proposed();
      await stage.change(1, 'Gyula', [stage.birthPlace]);
      await eventually(async () => {
        expect(await stage.review('nl', proposalId)).toMatchObject({ version: 2, isAlreadySo: true });
      }, SLOW_MS);
      expect(await stage.accept(proposalId, 2)).toMatchObject({ status: 202, body: { messages: [] } });
      await stage.reads([{ state: 'accepted' }]);
      const late = await stage.propose(stage.as('ro'), { retract: [] });
      const name = `ro.${String(late.body['messageId'])}`;
      await eventually(async () => {
        expect(await stage.accept(name, 2)).toMatchObject({ status: 409, body: { code: 'PROPOSAL_STANDS_ALREADY' } });
      }, SLOW_MS);
    });

    it.each<[string, Country, string, number, string]>([
      ['by another than the owner', 'ro', 'investigator', 403, 'PROPOSAL_NOT_YOURS'],
      ['by who proposed it', 'hu', 'investigator', 403, 'PROPOSAL_NOT_YOURS'],
      ['by who lacks the record', 'bg', 'investigator', 404, 'PROPOSAL_NOT_FOUND'],
      ['by the prosecutor', 'nl', 'prosecutor', 403, 'ACCESS_DENIED'],
    ])('SC3 is not accepted %s', async (_, country, role, status, code) => {
      const stage = stageOf();
      const [proposal] = await stage.proposals('nl');
      const as = stage.peopled.as(country, role as 'investigator');
      const answer = await stage.say(as, proposal?.proposalId ?? '', 'acceptance', { legalBasis: LEGAL_BASIS }, '"1"');
      expect(answer).toMatchObject({ status, body: { code } });
    });
  });
}

const withChange = (value: string, retract: readonly object[]): object => ({
  assert: [{ property: 'birthPlace', value }],
  retract,
});

/** What a country reads of the birthplace now. */
async function valuesAt(stage: ProposalCase, country: Country): Promise<readonly string[]> {
  const { body }: Answer = await stage.as(country)('GET', stage.shared.path(stage.recordId));
  const statements = body['statements'] as { property: string; value: string; retractedIn: number | null }[];
  return statements.flatMap(({ property, value, retractedIn }) =>
    property === 'birthPlace' && retractedIn === null ? [value] : [],
  );
}
