import { describe, expect, it } from '@jest/globals';
import { eventually } from '../eventually.js';
import { type Country, HIDDEN_MS, HOLDERS, LEGAL_BASIS, type RecallCase, SLOW_MS, type Told } from './recall-case.js';

/** What others said of the value, by what their addresses name it. */
type Known = Readonly<Record<string, readonly string[]>>;

/** A value in all that a case can say, until its owner takes it back. */
export function hidingSuite(stageOf: () => RecallCase): void {
  describe('a value that its owner takes back', () => {
    it('19 is in no answer of any address of any holder within 5 s, and hidden first where a country was away', async () => {
      const stage = stageOf();
      const told = await stage.person('Quince Marzipan');
      const known = await quoted(stage, told);
      for (const country of HOLDERS) {
        expect(await stage.saying(country, told.value, known)).not.toEqual([]);
      }

      stage.away.leave();
      const recallId = await stage.takenBack(told);
      const from = Date.now();
      for (const country of ['nl', 'hu'] as const) {
        await eventually(async () => {
          const { body } = await stage.as(country)('GET', stage.shared.path(told.recordId));
          expect(body['recalled']).toMatchObject([{ recallId, ground: 'safety', from: [], values: 1 }]);
        }, HIDDEN_MS);
      }
      expect(Date.now() - from).toBeLessThan(HIDDEN_MS);
      for (const country of ['nl', 'hu', 'bg'] as const) {
        expect([country, await stage.saying(country, told.value, { ...known, recall: [recallId] })]).toEqual([
          country,
          [],
        ]);
      }
      await reads(stage, recallId, { hu: 'hidden', nl: 'hidden', ro: 'on-its-way' });

      stage.away.comeBack();
      await eventually(async () => {
        expect(await stage.values('ro', told.recordId)).not.toContain(told.value);
      }, HIDDEN_MS);
      expect(await stage.saying('ro', told.value, { ...known, recall: [recallId] })).toEqual([]);
      await reads(stage, recallId, { hu: 'hidden', nl: 'hidden', ro: 'hidden' });
    });

    it('19 is read beside no decision about it, and the record goes on without it', async () => {
      const stage = stageOf();
      const told = await stage.person(
        'Medlar Vellichor',
        ['hu'],
        [{ property: 'alias', value: 'Medlar Vellichor', handling: { code: 'H2' } }],
      );
      const [asked] = await stage.rows(
        'nl',
        'select message_id from approval_request where state = $1 order by requested_at desc limit 1',
        ['approved'],
      );
      const known = { recordId: [told.recordId], messageId: [String(asked?.['message_id']), told.messageId] };
      expect(await stage.saying('nl', told.value, known)).not.toEqual([]);
      await stage.takenBack(told, { statements: undefined, reason: 'not-lawful' });
      for (const country of ['nl', 'hu'] as const) {
        await eventually(async () => expect(await stage.values(country, told.recordId)).toEqual([]), HIDDEN_MS);
        expect(await stage.saying(country, told.value, known)).toEqual([]);
      }
      const changed = await stage.shared.patch('nl', told.recordId, await version(stage, told), {
        assert: [{ property: 'birthPlace', value: 'Pécs' }],
        release: ['hu'],
      });
      expect(changed.status).toBe(202);
      await eventually(async () => expect(await stage.values('hu', told.recordId)).toEqual(['Pécs']), SLOW_MS);
    });

    it('19 stays at the others where one country alone lets go, and is theirs to see no longer', async () => {
      const stage = stageOf();
      const told = await stage.person('Damson Petrichor');
      const recallId = await stage.takenBack(told, { members: ['ro'], reason: 'wrong-recipient' });
      await eventually(
        async () => expect(await stage.values('ro', told.recordId)).not.toContain(told.value),
        HIDDEN_MS,
      );
      expect(await stage.saying('ro', told.value, { recordId: [told.recordId], recall: [recallId] })).toEqual([]);
      for (const country of ['nl', 'hu'] as const) {
        await eventually(async () => {
          const { body } = await stage.as(country)('GET', stage.shared.path(told.recordId));
          expect(body['statements']).toContainEqual(expect.objectContaining({ value: told.value, release: ['hu'] }));
        }, HIDDEN_MS);
      }
      const { body } = await stage.as('nl')('GET', stage.shared.path(told.recordId));
      expect(body['recalled']).toMatchObject([{ recallId, from: ['ro'] }]);
      expect((await stage.as('hu')('GET', stage.shared.path(told.recordId))).body['recalled']).toEqual([]);
    });

    it('19 goes where it stood before, too, and only by its owner', async () => {
      const stage = stageOf();
      const told = await stage.person('Bullace Susurrus', ['hu']);
      const changed = await stage.shared.patch('nl', told.recordId, await version(stage, told), {
        assert: [{ property: 'name', value: told.value, evaluation: { source: 'A', information: 1 } }],
        retract: [{ messageId: told.messageId, index: told.index }],
        release: ['hu'],
      });
      expect(changed.status).toBe(202);
      await eventually(async () => expect(await stage.values('hu', told.recordId)).toHaveLength(4), SLOW_MS);
      expect(await stage.takeBack(told, {}, stage.as('hu'))).toMatchObject({
        status: 403,
        body: { code: 'NOT_THE_OWNER' },
      });
      expect(await stage.takeBack(told, { members: ['ro'] })).toMatchObject({
        status: 422,
        body: { code: 'RECIPIENT_HOLDS_NOT' },
      });
      const wish = { recordId: told.recordId, statements: [{ messageId: told.messageId, index: told.index }] };
      await eventually(async () => {
        const path = `spaces/${stage.shared.spaceId}/recalls/preview`;
        const { body } = await stage.as('nl')('POST', path, { ...wish, reason: 'wrong-value' });
        const holders = [{ member: 'hu', values: 2, isRead: true, letsGo: true }];
        expect(body).toMatchObject({ ground: 'wrong', values: 2, holders });
      }, SLOW_MS);
      const recallId = await stage.takenBack(told, { reason: 'wrong-value' });
      for (const country of ['nl', 'hu'] as const) {
        await eventually(
          async () => expect(await stage.values(country, told.recordId)).not.toContain(told.value),
          HIDDEN_MS,
        );
        expect(await stage.saying(country, told.value, { recordId: [told.recordId], recall: [recallId] })).toEqual([]);
      }
      expect(await stage.takeBack(told)).toMatchObject({ status: 422, body: { code: 'NOTHING_TO_RECALL' } });
    });
  });
}

async function version(stage: RecallCase, { recordId }: Told): Promise<number> {
  return Number((await stage.as('nl')('GET', stage.shared.path(recordId))).body['version']);
}

/** Where a recall is, as its owner knows it. */
async function reads(stage: RecallCase, recallId: string, states: Readonly<Record<string, string>>): Promise<void> {
  await eventually(async () => {
    const { body } = await stage.as('nl')('GET', `spaces/${stage.shared.spaceId}/recalls/${recallId}`);
    const places = body['places'] as { member: string; state: string }[];
    expect(Object.fromEntries(places.map(({ member, state }) => [member, state]))).toEqual(states);
  }, SLOW_MS);
}

/** Has others quote it: suggested otherwise, disputed, spoken of, asked about, compared. */
async function quoted(stage: RecallCase, told: Told): Promise<Known> {
  const { recordId, messageId, index, value } = told;
  const { spaceId } = stage.shared;
  const path = stage.shared.path(recordId);
  const about = { messageId, index };
  const hu = stage.as('hu');
  const proposed = await hu('POST', `${path}/proposals`, {
    assert: [{ property: 'name', value: `${value} senior` }],
    retract: [about],
    reason: `Not ${value}`,
    legalBasis: LEGAL_BASIS,
  });
  expect(proposed.status).toBe(202);
  const remarked = await stage.as('ro')('POST', `${path}/remarks`, {
    kind: 'dispute',
    value: about,
    statement: { property: 'name', value: `${value} junior` },
    legalBasis: LEGAL_BASIS,
  });
  expect(remarked).toMatchObject({ status: 202 });
  const commented = await hu('POST', `spaces/${spaceId}/comments`, {
    recordId,
    value: about,
    text: `We know ${value}`,
    language: 'en',
  });
  expect(commented).toMatchObject({ status: 202 });
  const proposal = `hu.${String(proposed.body['messageId'])}`;
  const other = await stage.person('Marzipan Quince');
  for (const country of HOLDERS) await arrive(stage, country, { recordId, proposal });
  return {
    recordId: [recordId],
    messageId: [messageId, proposed, remarked, commented].map((one) =>
      typeof one === 'string' ? one : String(one.body['messageId']),
    ),
    proposal: [proposal],
    left: [[recordId, other.recordId].toSorted()[0] ?? ''],
    right: [[recordId, other.recordId].toSorted()[1] ?? ''],
  };
}

async function arrive(
  stage: RecallCase,
  country: Country,
  { recordId, proposal }: { recordId: string; proposal: string },
) {
  const path = stage.shared.path(recordId);
  await eventually(async () => {
    const said = stage.as(country);
    const { body } = await said('GET', `${path}/proposals`);
    expect(body['proposals']).toMatchObject([{ proposalId: proposal, sending: null }]);
    expect((await said('GET', `${path}/remarks`)).body['remarks']).toMatchObject([{ state: 'said' }]);
    const thread = await said('GET', `spaces/${stage.shared.spaceId}/comments?recordId=${recordId}`);
    expect(thread.body['comments']).toMatchObject([{ state: 'said' }]);
  }, SLOW_MS);
}
