import { describe, expect, it } from '@jest/globals';
import { SpaceDirectory, SpaceRebuild } from '#libs/exchange';
import pg from 'pg';
import { eventually } from '../eventually.js';
import { type Country, HOLDERS, LEGAL_BASIS, type RecallCase, SLOW_MS, type Told } from './recall-case.js';

/** Records of one owner that are purged within a day without a person. */
const MOST_A_DAY = 20;

/** What was recalled, once it is erased where it was. */
export function purgingSuite(stageOf: () => RecallCase): void {
  describe('a value that was recalled', () => {
    it('20 is in no row of any table of any holder once it is purged, and a rebuild gives the same', async () => {
      const stage = stageOf();
      const alias = { property: 'alias', value: 'Tayberry Halcyon', handling: { code: 'H2' } };
      const told = await stage.person('Tayberry Halcyon', ['hu', 'ro'], [alias]);
      await remarkedOn(stage, told);
      for (const country of HOLDERS) expect(await tablesSaying(stage, country, told.value)).not.toEqual([]);
      const recallId = await stage.takenBack(told, { statements: undefined });
      for (const country of HOLDERS) {
        await eventually(async () => {
          expect((await stage.recall(country, recallId))['here']).toMatchObject({
            purgedAt: expect.any(String),
            hold: null,
          });
        }, SLOW_MS);
        expect([country, await tablesSaying(stage, country, told.value)]).toEqual([country, []]);
        await rebuildsAlike(stage, country);
      }
      const [digest] = await stage.rows('nl', 'select count(*)::int as left from log_residue');
      expect(digest?.['left']).toBeGreaterThan(1);
    });

    it('20 takes words along that wait for a prosecutor and quote it: nobody lets them go, and nothing of them is kept', async () => {
      const stage = stageOf();
      const alias = { property: 'alias', value: 'Wineberry Halcyon', handling: { code: 'H2' } };
      const told = await stage.person('Wineberry Halcyon', ['hu', 'ro'], [alias]);
      const said = await stage.as('hu')('POST', `${stage.shared.path(told.recordId)}/remarks`, {
        kind: 'dispute',
        value: await stage.valueOf(told.recordId, told.value),
        statement: { property: 'name', value: `${told.value} the elder` },
        legalBasis: LEGAL_BASIS,
      });
      expect(said.body).toMatchObject({ state: 'waiting-for-approval' });
      const recallId = await stage.takenBack(told, { statements: undefined });
      await eventually(
        async () =>
          expect((await stage.recall('hu', recallId))['here']).toMatchObject({ purgedAt: expect.any(String) }),
        SLOW_MS,
      );
      expect(await tablesSaying(stage, 'hu', told.value)).toEqual([]);
      const path = `approvals/requests/${String(said.body['messageId'])}`;
      expect((await stage.as('hu')('GET', path)).body).toMatchObject({ state: 'recalled' });
      const decided = { decision: 'approve', reason: 'Seen' };
      expect(await stage.as('hu', 'prosecutor')('POST', `${path}/decision`, decided)).toMatchObject({
        status: 409,
        body: { code: 'APPROVAL_SETTLED' },
      });
    });

    it('20 is kept where a prosecutor holds the record, who alone reads it, and goes when the hold ends', async () => {
      const stage = stageOf();
      const told = await stage.person('Loganberry Quixotic', ['hu']);
      const path = `${stage.shared.path(told.recordId)}/hold`;
      const held = { reference: 'Demo court 12/2026', reason: 'Evidence in a trial' };
      expect((await stage.as('hu')('PUT', path, held)).status).toBe(403);
      expect((await stage.as('hu', 'prosecutor')('PUT', path, held)).status).toBe(204);
      expect(await stage.as('hu', 'prosecutor')('PUT', path, held)).toMatchObject({ body: { code: 'HOLD_STANDS' } });
      const recallId = await stage.takenBack(told);
      await eventually(
        async () =>
          expect((await stage.recall('nl', recallId))['here']).toMatchObject({ purgedAt: expect.any(String) }),
        SLOW_MS,
      );
      await eventually(async () => {
        const { here } = await stage.recall('hu', recallId, 'prosecutor');
        const values = [{ property: 'name', value: told.value }];
        expect(here).toMatchObject({ purgedAt: null, hold: { reference: held.reference, values } });
      }, SLOW_MS);
      expect((await stage.recall('hu', recallId))['here']).toMatchObject({
        hold: { reference: held.reference, values: [] },
      });
      const known = { recordId: [told.recordId] };
      expect(await stage.saying('hu', told.value, known)).toEqual([]);

      expect((await stage.as('hu', 'prosecutor')('DELETE', path)).status).toBe(204);
      await eventually(async () => {
        expect((await stage.recall('hu', recallId))['here']).toMatchObject({
          purgedAt: expect.any(String),
          hold: null,
        });
      }, SLOW_MS);
      expect(await tablesSaying(stage, 'hu', told.value)).toEqual([]);
    });

    it(`20 is hidden and not purged beyond ${MOST_A_DAY} records of one owner a day, until a prosecutor here says so`, async () => {
      const stage = stageOf();
      // As if so many had been recalled before.
      await stage.rows(
        'hu',
        `insert into recall_due (space_no, position, owner, record_id, noted_at, erase_at, braked)
         select space_no, -n, 'nl', gen_random_uuid(), now(), now() + interval '1 year', false
         from space, generate_series(1, $2) n where space_id = $1`,
        [stage.shared.spaceId, MOST_A_DAY],
      );
      const told = await stage.person('Boysenberry Ephemera', ['hu']);
      const recallId = await stage.takenBack(told);
      await eventually(
        async () =>
          expect((await stage.recall('nl', recallId))['here']).toMatchObject({ purgedAt: expect.any(String) }),
        SLOW_MS,
      );
      await eventually(
        async () => expect((await stage.recall('hu', recallId))['here']).toMatchObject({ waits: true }),
        SLOW_MS,
      );
      expect(await stage.values('hu', told.recordId)).not.toContain(told.value);
      const [row] = await stage.rows('hu', 'select value from statement where value = $1', [told.value]);
      expect(row).toBeDefined();
      const path = `spaces/${stage.shared.spaceId}/recalls/${recallId}/confirmation`;
      expect((await stage.as('hu')('POST', path)).status).toBe(403);
      expect((await stage.as('hu', 'prosecutor')('POST', path)).status).toBe(204);
      await eventually(
        async () =>
          expect((await stage.recall('hu', recallId))['here']).toMatchObject({ purgedAt: expect.any(String) }),
        SLOW_MS,
      );
      expect(await tablesSaying(stage, 'hu', told.value)).toEqual([]);
    });
  });
}

/** Tables of a country with a row that says a value, as text or as the bytes of it. */
async function tablesSaying(stage: RecallCase, country: Country, value: string): Promise<readonly string[]> {
  const owner = new pg.Client({ connectionString: stage.peopled.network.gateway(country).database.owner.url });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public' order by 1",
    );
    const found: string[] = [];
    for (const { name } of rows) {
      const said = await owner.query(
        `select from "${name}" r where strpos(r::text, $1) > 0 or strpos(r::text, encode(convert_to($1, 'UTF8'), 'hex')) > 0 limit 1`,
        [value],
      );
      if (said.rowCount !== 0) found.push(name);
    }
    return found;
  } finally {
    await owner.end();
  }
}

async function rebuildsAlike(stage: RecallCase, country: Country): Promise<void> {
  const { app } = stage.peopled.network.gateway(country);
  const space = await app.get(SpaceDirectory, { strict: false }).get(stage.shared.spaceId);
  const rebuilt = await app.get(SpaceRebuild, { strict: false }).rebuild(space, { keep: false });
  expect(rebuilt?.after).toEqual(rebuilt?.before);
  expect(rebuilt?.duties).toMatchObject({});
}

/** HU says otherwise of it. */
async function remarkedOn(stage: RecallCase, { recordId, messageId, index, value }: Told): Promise<void> {
  const path = `${stage.shared.path(recordId)}/remarks`;
  const said = await stage.as('hu')('POST', path, {
    kind: 'dispute',
    value: { messageId, index },
    statement: { property: 'name', value: `${value} the younger` },
    legalBasis: LEGAL_BASIS,
  });
  expect(said.status).toBe(202);
  await stage.shared.approve('hu', said);
  for (const country of HOLDERS) {
    await eventually(async () => {
      const { body } = await stage.as(country)('GET', path);
      expect(body['remarks']).toMatchObject([{ state: 'said' }]);
    }, SLOW_MS);
  }
}
