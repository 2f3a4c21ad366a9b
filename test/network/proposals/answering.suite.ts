import { describe, expect, it } from '@jest/globals';
import { eventually } from '../eventually.js';
import { itemsOfKind } from '../inbox-items.js';
import type { Caller } from '../peopled-network.js';
import { type ProposalCase, SLOW_MS } from './proposal-case.js';

const DECLINED = { code: 'wrong', text: 'The register of births says Győr' };

/** How one is taken back or declined. */
export function answeringSuite(stageOf: () => ProposalCase): void {
  describe('15 what becomes of a proposal', () => {
    it('15 is taken back by its country alone, whoever of it does, and once', async () => {
      const other = await stageOf().another();
      const proposalId = await other.proposed();
      const stranger = await other.say(other.as('ro'), proposalId, 'withdrawal');
      expect(stranger).toMatchObject({ status: 404, body: { code: 'PROPOSAL_NOT_FOUND' } });
      const liaison = other.peopled.as('hu', 'liaison');
      const first = await other.say(liaison, proposalId, 'withdrawal');
      expect(first).toMatchObject({ status: 202, body: { state: 'accepted' } });
      expect(await other.say(other.as('hu'), proposalId, 'withdrawal')).toMatchObject({ body: first.body });
      await other.reads([{ state: 'withdrawn', isOurs: false, isOurTurn: false }]);
      expect(await other.say(other.as('hu'), proposalId, 'withdrawal')).toMatchObject({ body: first.body });
      const late = await other.say(other.as('nl'), proposalId, 'decline', DECLINED);
      expect(late).toMatchObject({ status: 409, body: { code: 'PROPOSAL_CLOSED', state: 'withdrawn' } });
    });

    it('15 is declined by its owner with a code and a text, which all who read it read, and once', async () => {
      const other = await stageOf().another();
      const proposalId = await other.proposed();
      expect(await other.proposals('nl')).toMatchObject([{ isOurTurn: true, isOurs: false }]);
      expect(await other.proposals('hu')).toMatchObject([{ isOurTurn: false, isOurs: true }]);
      for (const body of [
        {},
        { code: 'wrong' },
        { code: 'because', text: DECLINED.text },
        { code: 'wrong', text: 'No' },
      ]) {
        expect(await other.say(other.as('nl'), proposalId, 'decline', body)).toMatchObject({ status: 400 });
      }
      const stranger = await other.say(other.as('ro'), proposalId, 'decline', DECLINED);
      expect(stranger).toMatchObject({ status: 403, body: { code: 'PROPOSAL_NOT_YOURS' } });
      const prosecutor = other.peopled.as('nl', 'prosecutor');
      expect(await other.say(prosecutor, proposalId, 'decline', DECLINED)).toMatchObject({ status: 403 });
      const first = await other.say(other.as('nl'), proposalId, 'decline', DECLINED);
      expect(first).toMatchObject({ status: 202, body: { state: 'accepted' } });
      await other.reads([{ state: 'declined', end: DECLINED, isOurTurn: false }]);
      expect(await other.say(other.as('nl'), proposalId, 'decline', DECLINED)).toMatchObject({ body: first.body });
      const late = await other.say(other.as('hu'), proposalId, 'withdrawal');
      expect(late).toMatchObject({ status: 409, body: { code: 'PROPOSAL_CLOSED', state: 'declined' } });
    });

    it('15 waits for who changes records of its owner, and tells its author alone what became of it', async () => {
      const other = await stageOf().another();
      const proposalId = await other.proposed();
      const [officer, liaison] = [other.as('nl'), other.peopled.as('nl', 'liaison')];
      const waits = (kind: string, people: readonly Caller[], expected: readonly object[]): Promise<void> =>
        eventually(async () => {
          for (const as of people) {
            const items = await itemsOfKind(as, kind);
            const found = items.filter(({ recordId }) => recordId === other.recordId);
            expect(found).toMatchObject(expected);
          }
        }, SLOW_MS);
      const asked = { clearable: false, matter: { proposalId, member: 'hu' } };
      await waits('proposal', [officer, liaison], [asked]);
      await waits('proposal', [other.as('hu'), other.as('ro'), other.peopled.as('nl', 'prosecutor')], []);
      await other.say(officer, proposalId, 'decline', DECLINED);
      await waits('proposal', [officer, liaison], []);
      await waits('proposal-news', [other.as('hu')], [{ matter: { proposalId, member: 'nl', state: 'declined' } }]);
      await waits('proposal-news', [officer, other.peopled.as('hu', 'liaison'), other.as('ro')], []);
    });

    it('15 stays open where the prosecutor lets the no of its owner not leave', async () => {
      const other = await stageOf().another();
      await other.add('alias', 'Mokus', { release: ['hu'] });
      const proposalId = await other.proposed();
      const text = 'Mokus told us otherwise';
      const sent = await other.say(other.as('nl'), proposalId, 'decline', { code: 'wrong', text });
      expect(sent).toMatchObject({ status: 202, body: { state: 'waiting-for-approval' } });
      expect(await other.proposals('nl')).toMatchObject([
        { state: 'open', coming: { how: 'declined', sending: 'waiting-for-approval' }, isOurTurn: false },
      ]);
      await other.shared.approve('nl', sent, 'refuse');
      await other.reads([{ state: 'open', coming: null, isOurTurn: true }], 20_000, ['nl']);
    });
  });
}
