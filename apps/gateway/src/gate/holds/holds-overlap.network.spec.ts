import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../../../test/network/eventually.js';
import { type Answer, type Caller, PeopledNetwork } from '../../../../../test/network/peopled-network.js';
import { SharedCase } from '../../../../../test/network/shared-case.js';
import { letLeaveAtOnce } from '../../../../../test/network/standing-way-out.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;

let peopled: PeopledNetwork;
let spaceId: string;
let shared: SharedCase;
let sanne: Caller;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu']);
  spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2);
  await letLeaveAtOnce(peopled, { spaceId, country: 'nl', recipients: ['hu'] });
  shared = new SharedCase(peopled, spaceId);
  sanne = peopled.as('nl', 'investigator');
}, 240_000);

afterAll(() => peopled?.stop(), SLOW_MS);

/** A vehicle that HU holds. */
async function aVehicle(plate: string): Promise<string> {
  const recordId = await shared.share('nl', ['hu'], plate);
  await shared.arrives(peopled.as('hu', 'investigator'), recordId);
  return recordId;
}

/** Paints vehicles as one, each at the version that was seen; answers the hold. */
async function paint(colour: string, seen: Readonly<Record<string, number>>): Promise<string> {
  const changes = Object.entries(seen).map(([recordId, version]) => ({
    recordId,
    ifMatch: String(version),
    change: {
      legalBasis: 'Demo code of criminal procedure, art. 5',
      assert: [{ property: 'colour', value: colour, release: ['hu'] }],
    },
  }));
  const { status, body } = await sanne('POST', `spaces/${spaceId}/records/changes`, { changes, hold: 10 });
  const [first] = body['messages'] as { readonly state: string; readonly holdId: string }[];
  expect([status, first?.state]).toEqual([202, 'held']);
  return first?.holdId ?? '';
}

const sendNow = (holdId: string): Promise<Answer> => sanne('POST', `spaces/${spaceId}/holds/${holdId}/send`);

/** What the log says of its colour, the oldest first. */
async function colours(recordId: string): Promise<readonly string[]> {
  const { body } = await sanne('GET', shared.path(recordId));
  const all = body['statements'] as { readonly property: string; readonly value: string; readonly pending: boolean }[];
  return all.filter((one) => one.property === 'colour' && !one.pending).map(({ value }) => value);
}

describe('6 a hold of several records between two of one each', () => {
  it('6 lets the last be sent at once, with all that leaves before it', async () => {
    const [one, other] = [await aVehicle('DEMO-01'), await aVehicle('DEMO-02')];
    await paint('red', { [one]: 1 });
    await paint('green', { [one]: 2, [other]: 1 });
    const last = await paint('blue', { [other]: 2 });
    expect(await sendNow(last)).toMatchObject({ status: 200, body: { state: 'accepted' } });
    await eventually(async () => expect(await colours(one)).toEqual(['red', 'green']), SLOW_MS);
    await eventually(async () => expect(await colours(other)).toEqual(['green', 'blue']), SLOW_MS);
  }, 120_000);
});
