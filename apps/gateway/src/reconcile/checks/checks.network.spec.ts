import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SpaceDirectory, SpaceRebuild } from '#libs/exchange';
import { eventually } from '../../../../../test/network/eventually.js';
import { CheckCase, COUNTRIES, WHY } from './check-case.testing.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
jest.setTimeout(SLOW_MS);

const PLATE = 'CB 1234 HP';
const PHONE = '+36 30 123 4567';

let stage: CheckCase;
let recordId: string;

beforeAll(async () => {
  stage = await CheckCase.start();
  await stage.enter('bg', 'vehicle', { registrationNumber: 'СВ 1234 НР', country: 'bg' });
  await stage.enter('hu', 'contact-point', { phone: '06 30 123 4567' });
  await stage.enter('ro', 'vehicle', { registrationNumber: 'CB1234HP' });
  recordId = await stage.enter('nl', 'contact-point', { phone: '06 12345678' });
}, 240_000);

afterAll(() => stage?.peopled.stop(), SLOW_MS);

const fillers = (from: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `+31 6 ${String(10_000_000 + from + i)}`);

describe('22 a list that is looked up', () => {
  it('22 leaves for nobody without a reason, and is looked up at home all the same', async () => {
    expect(await stage.check([PLATE], ['bg'], null)).toMatchObject({
      status: 422,
      body: { code: 'JUSTIFICATION_REQUIRED' },
    });
    const empty = { ...WHY, reason: '  ' };
    expect(await stage.check([PLATE], ['bg'], empty)).toMatchObject({
      status: 422,
      body: { code: 'JUSTIFICATION_REQUIRED' },
    });
    const { body, status } = await stage.check(['06-12 34 56 78', PLATE, '???'], [], null);
    expect([status, body['sent']]).toEqual([202, null]);
    const { items, partners } = await stage.read(String(body['checkId']));
    expect(partners).toEqual([]);
    expect(items.map(({ state, records }) => [state, records.map((one) => one.recordId)])).toEqual([
      ['known', [recordId]],
      ['nothing', []],
      ['unread', []],
    ]);
    expect(await stage.rows('nl', 'select from check_asked')).toEqual([]);
  });

  it('22 A35 is answered by two countries within ten seconds, and by one that was away by itself; with types and desks, and no more', async () => {
    stage.romania.hold();
    const { body } = await stage.check([PLATE, PHONE, ...fillers(0, 398)], ['bg', 'hu', 'ro']);
    const checkId = String(body['checkId']);
    await stage.reads(checkId, { bg: 'answered', hu: 'answered', ro: 'not-asked-yet' }, 10_000);
    const { items, counts } = await stage.read(checkId);
    expect(items.slice(0, 3)).toMatchObject([
      { raw: PLATE, state: 'hit', records: [], hits: [{ member: 'bg', type: 'vehicle', deskId: null }] },
      { raw: PHONE, state: 'hit', records: [], hits: [{ member: 'hu', type: 'contact-point', deskId: null }] },
      { state: 'open', hits: [] },
    ]);
    expect(counts).toEqual({ hit: 2, known: 0, sealed: 0, open: 398, nothing: 0, unread: 0 });
    // Who answered has let the numbers go; who asks keeps them for the one that is away.
    for (const country of ['bg', 'hu'] as const) await stage.archives(country, 0);
    await stage.archives('nl', 4);
    stage.romania.letGo();
    await stage.reads(checkId, { ro: 'answered' });
    const after = await stage.read(checkId);
    expect(after.items[0]?.hits.map(({ member }) => member)).toEqual(['bg', 'ro']);
    expect(after.counts).toEqual({ hit: 2, known: 0, sealed: 0, open: 0, nothing: 398, unread: 0 });
    const [{ hits }] = (await stage.rows('nl', `select hits from check_answer where member = 'bg' and page = 1`)) as [
      { hits: unknown },
    ];
    expect(hits).toEqual([{ index: 0, type: 'vehicle', deskId: null }]);
  });

  it('22 leaves no number in any archive once all have answered, and a rebuild gives the same', async () => {
    for (const country of COUNTRIES) {
      await stage.archives(country, 0);
      const [row] = await stage.rows(
        country,
        `select count(*)::int as left from log_residue where type like '%CheckKeys'`,
      );
      expect([country, row?.['left']]).toEqual([country, 4]);
      const { app } = stage.peopled.network.gateway(country);
      const space = await app.get(SpaceDirectory, { strict: false }).get(stage.spaceId);
      const rebuilt = await app.get(SpaceRebuild, { strict: false }).rebuild(space, { keep: false });
      expect(rebuilt?.after).toEqual(rebuilt?.before);
    }
    expect(await stage.rows('bg', 'select from check_page where keys = 100')).toHaveLength(4);
  });

  it('22 is one list, however often the same person asks', async () => {
    const lines = [PLATE, '06 12345679'];
    const first = await stage.check(lines, ['bg']);
    const second = await stage.check(lines, ['bg']);
    expect(second.body['checkId']).toBe(first.body['checkId']);
    await stage.reads(String(first.body['checkId']), { bg: 'answered' });
    expect(await stage.rows('bg', 'select from check_asked')).toHaveLength(2);
  });

  it('22 stands in the log of both sides, with what for and how many, and without a number', async () => {
    const asked = { asker: 'nl', numbers: 400, ...WHY, members: ['bg', 'hu', 'ro'], answered: 400 };
    await eventually(async () => {
      for (const [country, hits] of [
        ['nl', 3],
        ['bg', 1],
      ] as const) {
        const { body } = await stage.as(country)('GET', stage.path('check-log'));
        expect(body['items']).toContainEqual(expect.objectContaining({ ...asked, hits }));
        expect(JSON.stringify(body)).not.toMatch(/CB1234HP|36301234567/);
      }
    });
  });

  it('22 says of a record in a case that the person may not read its type and whom to call, and of a victim nothing', async () => {
    const { peopled } = stage;
    const spaceId = await peopled.openSpace();
    await peopled.agree(spaceId, 2);
    const [sealed, victims, kept] = ['+31 6 98765001', '+31 6 98765002', '+31 6 98765003'] as const;
    await stage.enter('nl', 'contact-point', { phone: sealed }, { spaceId });
    await stage.enter('nl', 'contact-point', { phone: victims }, { spaceId, sensitivities: ['victim-identity'] });
    const keptId = await stage.enter('nl', 'contact-point', { phone: kept }, { spaceId });
    const exempted = await stage.as('nl')('PUT', `spaces/${spaceId}/records/${keptId}/check-exemption`);
    expect(exempted.status).toBe(204);
    const lines = async (more: string): Promise<readonly unknown[]> => {
      const { body } = await stage.check([sealed, victims, kept, more], [], null);
      return (await stage.read(String(body['checkId']))).items.slice(0, 3).map(({ state, sealed: of }) => [state, of]);
    };
    // Whoever may read that case finds it there.
    expect(await lines('one')).toEqual([
      ['nothing', []],
      ['nothing', []],
      ['nothing', []],
    ]);
    expect((await stage.as('nl', 'liaison')('PUT', `spaces/${spaceId}/team`, { mode: 'team' })).status).toBe(204);
    expect(await lines('two')).toEqual([
      ['sealed', [{ type: 'contact-point', desk: null }]],
      ['nothing', []],
      ['nothing', []],
    ]);
  });

  it('22 is for nobody else of the own country', async () => {
    const { body } = await stage.check(['06 12345680'], [], null);
    const path = stage.path(`checks/${String(body['checkId'])}`);
    expect(await stage.as('nl', 'liaison')('GET', path)).toMatchObject({
      status: 404,
      body: { code: 'CHECK_NOT_FOUND' },
    });
  });
});
