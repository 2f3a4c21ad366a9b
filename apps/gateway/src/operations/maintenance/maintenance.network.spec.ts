import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PeerStatuses } from '#libs/member';
import { eventually } from '../../../../../test/network/eventually.js';
import { PeopledNetwork } from '../../../../../test/network/peopled-network.js';
import type { FlowBoard } from '../board/flow-board.js';
import type { OperationsPost } from './operations-post.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;

let peopled: PeopledNetwork;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu']);
  await peopled.openNetwork();
}, 180_000);

afterAll(() => peopled?.stop(), SLOW_MS);

async function ask<T>(path: string): Promise<T> {
  const { status, body } = await peopled.as('nl', 'operations')('GET', path);
  expect([path, status]).toEqual([path, 200]);
  return JSON.parse(JSON.stringify(body));
}

describe('41 a silence that its member announced', () => {
  const window = (hours: number) => {
    const from = new Date(Date.now() - 60_000);
    return { from: from.toISOString(), until: new Date(from.getTime() + hours * 3600_000).toISOString() };
  };
  const post = (windows: readonly object[], role: 'operations' | 'liaison' = 'operations') =>
    peopled.as('hu', role)('PUT', 'flows/maintenance', {
      contact: 'Ops desk HU',
      phone: '+0003610000030',
      hours: 'Mon to Fri 08:00 to 18:00 CET',
      windows,
    });

  it('is told by its operations alone, and for some days at most', async () => {
    expect((await post([window(1)], 'liaison')).status).toBe(403);
    expect((await post([window(73)])).status).toBe(400);
    // Digits in their places, and yet no moment.
    expect((await post([{ ...window(1), from: '9972-12-59T93:26:50Z' }])).status).toBe(400);
  });

  it(
    'is calm at the boards of the others, which say until when, and how to reach who announced it',
    async () => {
      const said = window(1);
      expect((await post([said])).status).toBe(202);
      await eventually(async () => {
        const posts = await ask<OperationsPost[]>('flows/maintenance');
        expect(posts).toMatchObject([
          { member: 'hu', contact: 'Ops desk HU', phone: '+0003610000030', windows: [said] },
        ]);
      }, SLOW_MS);
      const statuses = peopled.network.gateway('nl').app.get(PeerStatuses, { strict: false });
      statuses.missed('hu', new Date(Date.now() - 60_000));
      await eventually(async () => {
        const { causes, members, summary } = await ask<FlowBoard>('flows');
        expect(summary).toMatchObject({ cause: 'IN_MAINTENANCE', member: 'hu', values: { until: said.until } });
        expect(causes.filter(({ member }) => member === 'hu').map(({ cause }) => cause)).not.toContain('GATEWAY_AWAY');
        const hungary = members.find(({ member }) => member === 'hu');
        expect(hungary).toMatchObject({ gateway: 'maintenance', maintenanceUntil: said.until });
      }, SLOW_MS);
      expect((await post([])).status).toBe(202);
      await eventually(async () => {
        const { summary } = await ask<FlowBoard>('flows');
        expect(summary).toMatchObject({ cause: 'GATEWAY_AWAY', member: 'hu' });
      }, SLOW_MS);
      statuses.reached('hu', { at: new Date(), withheld: [], clock: null });
    },
    SLOW_MS,
  );
});
