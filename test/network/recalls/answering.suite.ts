import { describe, expect, it } from '@jest/globals';
import { eventually } from '../eventually.js';
import { type Country, HOLDERS, type RecallCase, SLOW_MS } from './recall-case.js';

/** What holders say about a recall, by their gateways. */
export function answeringSuite(stageOf: () => RecallCase): void {
  describe('who holds what was recalled', () => {
    it('19 says that it is purged or kept, under signature to all holders, and as soon as it is back', async () => {
      const stage = stageOf();
      const told = await stage.person('Elderflower Sonder');
      const hold = `${stage.shared.path(told.recordId)}/hold`;
      const held = { reference: 'Demo court 44/2026', reason: 'Evidence in a trial' };
      expect((await stage.as('hu', 'prosecutor')('PUT', hold, held)).status).toBe(204);

      stage.away.leave();
      const recallId = await stage.takenBack(told);
      await answers(stage, 'nl', recallId, { hu: 'kept', ro: 'awaited' });
      const { places } = await stage.recall('nl', recallId);
      expect(places).toMatchObject([
        { member: 'hu', state: 'hidden', answer: { state: 'kept', reference: held.reference, at: expect.any(String) } },
        { member: 'nl', state: 'hidden', answer: null },
        { member: 'ro', state: 'on-its-way', answer: { state: 'awaited', at: null, isLate: false } },
      ]);

      stage.away.comeBack();
      for (const country of HOLDERS) await answers(stage, country, recallId, { hu: 'kept', ro: 'purged' });

      expect((await stage.as('hu', 'prosecutor')('DELETE', hold)).status).toBe(204);
      for (const country of HOLDERS) await answers(stage, country, recallId, { hu: 'purged', ro: 'purged' });
      await saidOnce(stage, recallId, { hu: ['decline', 'done'], ro: ['done'] });
    });

    it('19 is asked by no person: it is in no list of requests, in no work and no line of the activity', async () => {
      const stage = stageOf();
      const told = await stage.person('Sorrel Limerence', ['hu']);
      const before = await askedOf(stage);
      const recallId = await stage.takenBack(told);
      await answers(stage, 'nl', recallId, { hu: 'purged' });
      await answers(stage, 'hu', recallId, { hu: 'purged' });
      expect(await askedOf(stage)).toEqual(before);
      for (const country of ['nl', 'hu'] as const) {
        const { body } = await stage.as(country)('GET', `spaces/${stage.shared.spaceId}/activity`);
        const types = (body as unknown as { type: string | null }[]).map(({ type }) => type);
        expect(types).toContain('joinder.record.v1.DataRecalled');
        expect(types.filter((type) => type?.startsWith('joinder.commitment.'))).toEqual([]);
      }
    });

    it('19 owes an answer where it alone lets go, and who goes on to hold it owes none', async () => {
      const stage = stageOf();
      const told = await stage.person('Bilberry Apricity');
      const recallId = await stage.takenBack(told, { members: ['ro'], reason: 'wrong-recipient' });
      await eventually(async () => {
        const { places } = await stage.recall('nl', recallId);
        expect(places).toMatchObject([{ member: 'ro', state: 'hidden', answer: { state: 'awaited' } }]);
      }, SLOW_MS);
    });
  });
}

async function answers(
  stage: RecallCase,
  country: Country,
  recallId: string,
  expected: Readonly<Record<string, string>>,
): Promise<void> {
  await eventually(async () => {
    const places = (await stage.recall(country, recallId))['places'] as {
      member: string;
      answer: { state: string } | null;
    }[];
    const said = places.flatMap(({ member, answer }) => (answer === null ? [] : [[member, answer.state]]));
    expect([country, Object.fromEntries(said)]).toEqual([country, expected]);
  }, SLOW_MS);
}

/** Each answer stands once on the log. */
async function saidOnce(
  stage: RecallCase,
  recallId: string,
  expected: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  const rows = await stage.rows(
    'nl',
    `select m.sender, m.move from commitment_move m join commitment c using (space_no, creditor, commitment_id)
     where c.recall_id = $1 order by m.position`,
    [recallId.split('.')[1]],
  );
  const said: Record<string, unknown[]> = {};
  for (const { sender, move } of rows) said[String(sender)] = [...(said[String(sender)] ?? []), move];
  expect(said).toEqual(expected);
}

/** What people ask and are asked, and how much of it waits. */
async function askedOf(stage: RecallCase): Promise<unknown> {
  const { spaceId } = stage.shared;
  const looks = (['nl', 'hu'] as const).map(async (country) => {
    const { body: list } = await stage.as(country)('GET', `spaces/${spaceId}/commitments`);
    const { body: overview } = await stage.as(country)('GET', `spaces/${spaceId}/overview`);
    return [list, overview['openQuestions']];
  });
  return Promise.all(looks);
}
