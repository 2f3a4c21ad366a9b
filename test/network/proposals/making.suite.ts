import { describe, expect, it } from '@jest/globals';
import type { Answer } from '../peopled-network.js';
import { HOLDERS, LEGAL_BASIS, type ProposalCase } from './proposal-case.js';

const GYULA = { asserts: [{ property: 'birthPlace', value: 'Gyula' }] };

/** How a country suggests a change. */
export function makingSuite(stageOf: () => ProposalCase): void {
  describe('15 a proposal for a record of another country', () => {
    it('15 stands at its owner and all holders within five seconds, changes nothing there, and is known to nobody else', async () => {
      const said = {
        assert: [{ property: 'birthPlace', value: 'Gyula' }],
        retract: [stageOf().birthPlace],
        reason: 'Register of births of Gyula',
        legalBasis: LEGAL_BASIS,
      };
      const foreseen = await stageOf().as('hu')('POST', `${stageOf().path}/forecast`, said);
      expect(foreseen.body['effects']).toMatchObject([{ effect: 'gains', members: ['nl', 'ro'] }, { members: ['bg'] }]);
      expect(await stageOf().propose(stageOf().as('hu'))).toMatchObject({ status: 202, body: { state: 'accepted' } });
      const expected = {
        member: 'hu',
        owner: 'nl',
        reason: 'Register of births of Gyula',
        asserts: [
          {
            property: 'birthPlace',
            value: 'Gyula',
            labels: { evaluation: { source: 'A', information: 1 }, legalBasis: LEGAL_BASIS },
          },
        ],
        retracts: [{ ...stageOf().birthPlace, property: 'birthPlace', value: 'Győr', isGone: false }],
        readers: ['hu', 'nl', 'ro'],
        state: 'open',
        sending: null,
        isOutdated: false,
        end: null,
      };
      await stageOf().reads([expected], 5000);
      expect(await stageOf().as('bg')('GET', stageOf().path)).toMatchObject({
        status: 404,
        body: { code: 'RECORD_NOT_FOUND' },
      });
      expect(await stageOf().rows('bg', 'select from proposal')).toEqual([]);
      for (const country of HOLDERS) {
        const { body } = await stageOf().as(country)('GET', stageOf().shared.path(stageOf().recordId));
        expect(body['version']).toBe(1);
        expect(body['statements']).toMatchObject([{ value: 'Győr' }]);
      }
    });

    it('15 goes to its owner alone where its author says so, and asks for the value that it takes away alone', async () => {
      const other = await stageOf().another();
      expect(await other.propose(other.as('ro'), { assert: [], readers: ['nl'] })).toMatchObject({ status: 202 });
      await other.reads([{ member: 'ro', asserts: [], readers: ['nl', 'ro'] }], 20_000, ['nl', 'ro']);
      expect(await other.proposals('hu')).toEqual([]);
    });

    it('15 waits for the prosecutor with a value that calls for care, who sees what it would change; its writer is told before', async () => {
      const other = await stageOf().another();
      const assert = [{ property: 'birthPlace', value: 'Gyula', handling: { code: 'H2' } }];
      const said = { assert, retract: [other.birthPlace], reason: 'Told by a relative', legalBasis: LEGAL_BASIS };
      const foreseen = await other.as('hu')('POST', `${other.path}/forecast`, said);
      expect(foreseen.body['effects']).toMatchObject([{ effect: 'waits', members: ['nl', 'ro'] }, {}]);
      const sent = await other.propose(other.as('hu'), said);
      expect(sent).toMatchObject({ status: 202, body: { state: 'waiting-for-approval' } });
      expect(await other.proposals('hu')).toMatchObject([
        { ...GYULA, sending: 'waiting-for-approval', position: null },
      ]);
      const request = `approvals/requests/${String(sent.body['messageId'])}`;
      expect(await other.peopled.as('hu', 'prosecutor')('GET', request)).toMatchObject({
        status: 200,
        body: {
          type: 'person',
          handling: 'H2',
          recordId: other.recordId,
          content: { kind: 'record-proposal', owner: 'nl', ...GYULA, retracts: [{ value: 'Győr' }] },
        },
      });
      await other.shared.approve('hu', sent);
      await other.reads([{ ...GYULA, sending: null }]);
    });

    it('15 waits where its reason repeats a value that a reader lacks', async () => {
      const other = await stageOf().another();
      await other.add('alias', 'Mokus', { release: ['hu'] });
      const sent = await other.propose(other.as('hu'), { reason: 'Mokus was born in Gyula' });
      expect(sent).toMatchObject({ status: 202, body: { state: 'waiting-for-approval' } });
      await other.shared.approve('hu', sent, 'refuse');
      await other.reads([], 20_000, ['hu']);
    });

    it.each<[string, () => Promise<Answer>, number, string]>([
      ['of the own country', () => stageOf().propose(stageOf().as('nl')), 409, 'PROPOSAL_OF_OWN'],
      ['of what is not here', () => stageOf().propose(stageOf().as('bg')), 404, 'RECORD_NOT_FOUND'],
      [
        'of no value',
        () => stageOf().propose(stageOf().as('ro'), { retract: [{ ...stageOf().birthPlace, index: 199 }] }),
        422,
        'STATEMENT_NOT_LIVE',
      ],
      [
        'that says nothing',
        () => stageOf().propose(stageOf().as('ro'), { assert: [], retract: [] }),
        422,
        'PROPOSAL_EMPTY',
      ],
      ['without a reason', () => stageOf().propose(stageOf().as('ro'), { reason: '' }), 400, 'VALIDATION_FAILED'],
      [
        'for who lacks the record',
        () => stageOf().propose(stageOf().as('ro'), { readers: ['bg'] }),
        422,
        'RECIPIENT_HOLDS_NOT',
      ],
      ['by operations', () => stageOf().propose(stageOf().peopled.as('hu', 'operations')), 403, 'ACCESS_DENIED'],
    ])('15 is refused %s', async (_, act, status, code) => {
      expect(await act()).toMatchObject({ status, body: { code } });
    });

    it('15 is one of twenty that a country may have open of one record', async () => {
      const other = await stageOf().another();
      for (let n = 1; n <= 20; n += 1) {
        expect(await other.propose(other.as('ro'), { reason: `Reason ${n}` })).toMatchObject({ status: 202 });
      }
      const more = await other.propose(other.as('ro'), { reason: 'Reason 21' });
      expect(more).toMatchObject({ status: 409, body: { code: 'PROPOSALS_OPEN' } });
      expect(await other.propose(other.as('hu'))).toMatchObject({ status: 202 });
    });
  });
}
