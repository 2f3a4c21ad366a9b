import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually } from './eventually.js';
import { type Caller, PeopledNetwork } from './peopled-network.js';
import { SharedCase } from './shared-case.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
jest.setTimeout(SLOW_MS);

let peopled: PeopledNetwork;
let shared: SharedCase;
let investigator: Caller;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu', 'bg']);
  const spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2);
  shared = new SharedCase(peopled, spaceId);
  investigator = peopled.as('nl', 'investigator');
}, 180_000);

afterAll(() => peopled?.stop(), SLOW_MS);

const overview = (as: Caller) => as('GET', `spaces/${shared.spaceId}/overview`);

describe('the overview of a case', () => {
  it(
    'shows who works on it, by what rules and what matters in it',
    async () => {
      await shared.share('nl', ['hu'], 'DEMO-201');
      const followed = await shared.share('hu', ['nl'], 'DEMO-202');
      await shared.create('nl', ['bg'], 'DEMO-203');
      await shared.arrives(investigator, followed);
      for (const role of ['investigator', 'liaison'] as const) {
        expect((await peopled.as('nl', role)('PUT', shared.following(followed))).status).toBe(200);
      }
      const sanne = { id: 'sanne', name: 'Sanne Voorbeeld', role: 'investigator', desk: 'AVIM', phone: '+3110000' };
      const people = [{ ...sanne, languages: ['nl'] }];
      const named = await peopled.as('nl', 'liaison')('POST', `spaces/${shared.spaceId}/people`, { people });
      await peopled.letGo('nl', String(named.body['messageId']));
      await eventually(async () => {
        const { status, body } = await overview(investigator);
        expect({ status, body }).toMatchObject({
          status: 200,
          body: { spaceId: shared.spaceId, kind: 'agreement', title: 'JIT Voorbeeld', state: 'active', switches: [] },
        });
        expect(body['members']).toMatchObject([
          {
            member: 'bg',
            own: false,
            takesPart: true,
            authority: 'Demo authority BG',
            people: [],
            delivery: { behind: 0 },
          },
          { member: 'hu', own: false, delivery: { state: 'up', behind: 0, notReachedSince: null } },
          { member: 'nl', own: true, people: [{ name: 'Sanne Voorbeeld', phone: '+3110000' }] },
        ]);
        expect(body['keyRecords']).toMatchObject([{ recordId: followed, type: 'vehicle', followers: 2 }, {}]);
        expect(body['counts']).toMatchObject({ records: 3, openQuestions: 0, waitingForApproval: 1 });
      }, SLOW_MS);
    },
    2 * SLOW_MS,
  );

  it('shows no records to who may not read them', async () => {
    const { body } = await overview(peopled.as('nl', 'operations'));
    expect([body['keyRecords'], body['counts']]).toEqual([null, null]);
  });
});

describe('the network', () => {
  it('is shown to everybody who is signed in', async () => {
    await eventually(async () => {
      const { status, body } = await peopled.as('nl', 'operations')('GET', 'network');
      expect({ status, body }).toMatchObject({
        status: 200,
        body: {
          member: 'nl',
          broker: { state: 'reachable' },
          members: [
            { member: 'bg', state: 'up', behind: 0 },
            { member: 'hu', state: 'up', behind: 0 },
          ],
        },
      });
    }, 30_000);
  });
});
