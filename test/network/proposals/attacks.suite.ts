import { describe, expect, it } from '@jest/globals';
import { SpaceDirectory, SpaceRebuild } from '#libs/exchange';
import { uuidBytes } from '#libs/contracts';
import { randomUUID } from 'node:crypto';
import { eventually } from '../eventually.js';
import { type ProposalCase, SLOW_MS } from './proposal-case.js';
import { Forging } from './forging.js';

/** What gateways say that do not keep to the rules, and a rebuild of all that was said. */
export function attackSuite(stageOf: () => ProposalCase): void {
  describe('a gateway that does not keep to the rules', () => {
    it('SC2 is refused by all who get a statement released beyond its list, and has no effect there', async () => {
      const stage = await stageOf().another();
      const forging = new Forging(stage);
      const leak = await forging.proposal('hu', ['nl', 'ro'], { release: ['nl'] });
      const behind = await forging.proposal('hu', ['nl', 'ro']);
      await forging.placeOf(leak);
      await stage.reads([{ proposalId: `hu.${behind.proposalId}` }], SLOW_MS, ['nl', 'ro']);
      for (const country of ['nl', 'ro'] as const) {
        const sql =
          'select field from private_verdict join log_message using (space_no, position) where message_id = $1';
        expect(await stage.rows(country, sql, [leak.messageId])).toEqual([{ field: 'release' }]);
      }
    });

    it('SC3 is answered and taken back by nobody who is not entitled', async () => {
      const stage = await stageOf().another();
      const forging = new Forging(stage);
      const proposalId = (await stage.proposed()).slice(3);
      await forging.answer('ro', ['hu', 'nl'], { proposalId });
      await forging.withdrawal('ro', ['hu', 'nl'], proposalId);
      const change = await forging.change('ro', ['hu', 'nl'], { value: 'Pécs', version: 2, credits: [proposalId] });
      await forging.answer('ro', ['hu', 'nl'], { proposalId, changes: [change.messageId] });
      // Of its owner, and naming what another sent.
      const last = await forging.answer('nl', ['hu', 'ro'], {
        proposalId,
        changes: [change.messageId, randomUUID()],
      });
      await forging.placeOf(last);
      await stage.reads([{ state: 'open', credited: [] }]);
    });

    it('SC4 is no other member’s to take by its id, nor a proposal about a record of another than it says', async () => {
      const stage = await stageOf().another();
      const forging = new Forging(stage);
      const proposalId = await stage.proposed();
      const same = { proposalId: uuidBytes(proposalId.slice(3)), reason: 'The same id' };
      await forging.proposal('ro', ['hu', 'nl'], same);
      await stage.reads([
        { proposalId, member: 'hu', reason: 'Register of births of Gyula' },
        { proposalId: `ro.${proposalId.slice(3)}`, member: 'ro', reason: 'The same id' },
      ]);
      const wrong = await forging.proposal('ro', ['hu', 'nl'], { owner: 'hu' });
      await forging.placeOf(wrong);
      await eventually(async () => {
        const sql =
          'select code, field from private_verdict join log_message using (space_no, position) where message_id = $1';
        expect(await stage.rows('hu', sql, [wrong.messageId])).toMatchObject([{ field: 'record_id' }]);
      }, SLOW_MS);
    });

    it('SC6 says what its first message said, whatever number comes behind it, and is taken back where none is left', async () => {
      const stage = await stageOf().another();
      const forging = new Forging(stage);
      const first = await forging.proposal('hu', ['nl', 'ro'], { revision: 1_000_000 });
      const id = { proposalId: uuidBytes(first.proposalId) };
      await forging.proposal('hu', ['nl', 'ro'], { ...id, revision: 1_000_000, reason: 'Something else' });
      await forging.withdrawal('hu', ['nl', 'ro'], first.proposalId, { revision: 1_000_000 });
      await stage.reads([{ state: 'withdrawn', reason: 'Not by the API' }]);
      await expect(forging.proposal('hu', ['nl'], { revision: 4_294_967_295 })).rejects.toMatchObject({
        code: 'MESSAGE_INVALID',
      });
    });

    it('SC3 tells nobody of a record that it lacks', async () => {
      const stage = stageOf();
      const forging = new Forging(stage);
      const sent = await forging.proposal('ro', ['bg', 'nl'], { reason: 'About what you lack' });
      await forging.placeOf(sent);
      await eventually(async () => {
        expect(await stage.rows('bg', 'select reason from proposal')).toEqual([{ reason: 'About what you lack' }]);
      }, SLOW_MS);
      expect((await stage.as('bg')('GET', stage.path)).status).toBe(404);
      const one = await stage.as('bg')('GET', `spaces/${stage.spaceId}/proposals/ro.${sent.proposalId}`);
      expect(one).toMatchObject({ status: 404, body: { code: 'PROPOSAL_NOT_FOUND' } });
      const list = await stage.as('bg')('GET', `spaces/${stage.spaceId}/proposals`);
      expect(list).toMatchObject({ status: 200, body: { proposals: [] } });
    });
  });

  it('row 13 a rebuild says the same of proposals and of what was said to them', async () => {
    const stage = stageOf();
    const { app } = stage.peopled.network.gateway('nl');
    const both = async () => [
      await stage.rows('nl', 'select * from proposal order by 1, 2, 3, 4'),
      await stage.rows('nl', 'select * from proposal_event order by 1, 2'),
    ];
    const before = await both();
    for (const rows of before) expect(rows.length).toBeGreaterThan(5);
    const space = await app.get(SpaceDirectory, { strict: false }).get(stage.spaceId);
    if (!space) throw new Error('no space');
    await app.get(SpaceRebuild, { strict: false }).rebuild(space, { keep: true });
    expect(await both()).toEqual(before);
  });
}
