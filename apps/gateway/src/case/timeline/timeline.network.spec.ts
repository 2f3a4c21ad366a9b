import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { eventually } from '../../../../../test/network/eventually.js';
import { PeopledNetwork } from '../../../../../test/network/peopled-network.js';

const SLOW_MS = 90_000;
jest.setTimeout(SLOW_MS);

let peopled: PeopledNetwork;
let spaceId: string;

async function enter(type: string, values: Readonly<Record<string, string>>): Promise<string> {
  const statements = Object.entries(values).map(([property, value]) => ({ property, value }));
  const record = { type, release: [], legalBasis: 'Demo code, art. 5', statements };
  const entered = await peopled.as('nl', 'investigator')('POST', `spaces/${spaceId}/records`, record);
  expect(entered).toMatchObject({ status: 202 });
  const recordId = String(entered.body['recordId']);
  await eventually(async () => {
    const rows = await peopled.network
      .gateway('nl')
      .database.dataSource.query('select from live_statement where record_id = $1', [recordId]);
    expect(rows).not.toEqual([]);
  }, 30_000);
  return recordId;
}

const read = async (path: string) => {
  const { status, body } = await peopled.as('nl', 'investigator')('GET', `spaces/${spaceId}/${path}`);
  expect(status).toBe(200);
  return body;
};

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu']);
  spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2);
}, 300_000);

afterAll(() => peopled?.stop(), SLOW_MS);

it('shows when things were, a span as one bar, and nothing that is no date', async () => {
  const ride = await enter('event', { name: 'Ride', kind: 'transport', startDate: '2026-03', endDate: '2026-04-02' });
  const person = await enter('person', { name: 'Anna Voorbeeld', birthDate: '198X' });
  await enter('vehicle', { make: 'Demo' });
  expect(await read('timeline')).toEqual({
    items: expect.arrayContaining([
      {
        recordId: ride,
        type: 'event',
        owner: 'nl',
        name: 'Ride',
        handling: 'H1',
        kind: 'transport',
        property: 'startDate',
        begins: '2026-03',
        ends: '2026-04-02',
      },
      {
        recordId: person,
        type: 'person',
        owner: 'nl',
        name: 'Anna Voorbeeld',
        handling: 'H1',
        kind: null,
        property: 'birthDate',
        begins: '198X',
        ends: null,
      },
    ]),
    isCut: false,
  });
});

it('shows where things are: by a coordinate, else in their country, with what went from one to the other', async () => {
  const house = await enter('place', { full: 'Dorpsweg 1', latitude: '52,370000000000000000', longitude: '4.89' });
  const border = await enter('place', { name: 'Border', country: 'HU', latitude: '91', longitude: '19' });
  await enter('place', { name: 'Nowhere', latitude: '<b>' });
  const trip = await enter('relation', { from: house, to: border, kind: 'travelled-to' });
  const body = await read('places');
  expect(body['items']).toHaveLength(2);
  expect(body['items']).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ recordId: house, at: { latitude: 52.37, longitude: 4.89 }, country: null }),
      expect.objectContaining({ recordId: border, at: null, country: 'hu' }),
    ]),
  );
  expect(body['trips']).toEqual([{ recordId: trip, from: house, to: border, kind: 'travelled-to', owner: 'nl' }]);
});
