import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SpaceDirectory, SpaceRebuild } from '#libs/exchange';
import { createDataSource } from '#libs/persistence';
import type { Country } from '../../apps/cli/src/local/ports.js';
import { eventually } from './eventually.js';
import { type Answer, PeopledNetwork } from './peopled-network.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;

let peopled: PeopledNetwork;
let spaceId: string;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu']);
  spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2);
  await share('Gabor Minta');
}, 180_000);

afterAll(() => peopled?.stop(), SLOW_MS);

const operations = (country: Country, method: string, path: string, body?: object): Promise<Answer> =>
  peopled.as(country, 'operations')(method, `spaces/${spaceId}/${path}`, body);

/** Shares a record with hu; the first message to a member is let go by hand. */
async function share(name: string): Promise<string> {
  const statements = [{ property: 'name', value: name }];
  const record = { type: 'person', release: ['hu'], legalBasis: 'Demo code, art. 5', statements };
  const { body } = await peopled.as('nl', 'investigator')('POST', `spaces/${spaceId}/records`, record);
  const [message] = body['messages'] as [{ messageId: string; state: string }];
  if (message.state === 'waiting-for-approval') {
    const decision = { decision: 'approve', reason: 'It may go' };
    await peopled.as('nl', 'prosecutor')('POST', `approvals/requests/${message.messageId}/decision`, decision);
  }
  return String(body['recordId']);
}

const statusAtHu = async (recordId: string): Promise<number> =>
  (await peopled.as('hu', 'investigator')('GET', `spaces/${spaceId}/records/${recordId}`)).status;

const settled = (): Promise<void> =>
  eventually(async () => {
    const [nl, hu] = await Promise.all([operations('nl', 'GET', 'digests'), operations('hu', 'GET', 'digests')]);
    expect(nl.body['size']).toBe(hu.body['size']);
  }, SLOW_MS);

describe('operations', () => {
  it('compare the public state of two members by one value', async () => {
    // Of one size: between two askings the log goes on.
    await eventually(async () => {
      const [nl, hu] = await Promise.all([operations('nl', 'GET', 'digests'), operations('hu', 'GET', 'digests')]);
      expect([hu.status, hu.body['size'], hu.body['public']]).toEqual([200, nl.body['size'], nl.body['public']]);
      expect(nl.body['public']).toMatch(/^[0-9a-f]{64}$/);
    }, SLOW_MS);
  });

  it.each<Country>(['nl', 'hu'])(
    'rebuild what %s derived, records and agreements, from its archive',
    async (country) => {
      await settled();
      const { app } = peopled.network.gateway(country);
      const space = await app.get(SpaceDirectory, { strict: false }).get(spaceId);
      const rebuilt = await app.get(SpaceRebuild, { strict: false }).rebuild(space, { keep: true });
      expect(rebuilt?.after).toEqual(rebuilt?.before);
      expect(BigInt(rebuilt?.before.size ?? 0)).toBeGreaterThan(5n);
    },
  );

  it(
    'try a record again that could not be applied, and it is there',
    async () => {
      const { database } = peopled.network.gateway('hu');
      const owner = await createDataSource(database.owner).initialize();
      await owner.query('alter table statement rename to statement_away');
      const recordId = await share('Ilona Proba');
      await eventually(async () => {
        expect((await operations('hu', 'GET', 'parked')).body).toHaveLength(1);
      }, SLOW_MS);
      await owner.query('alter table statement_away rename to statement');
      await owner.destroy();
      expect(await statusAtHu(recordId)).toBe(404);

      const [parked] = (await operations('hu', 'GET', 'parked')).body as unknown as [
        { position: string; sender: string },
      ];
      expect(parked.sender).toBe('nl');
      const retried = await operations('hu', 'POST', `parked/${parked.position}/retry`, {
        reason: 'The table is back',
      });
      expect(retried.status).toBe(204);
      expect(await statusAtHu(recordId)).toBe(200);
      expect((await operations('hu', 'GET', 'parked')).body).toEqual([]);
    },
    SLOW_MS,
  );

  it.each([
    [404, 'NOT_PARKED', 'parked/1/retry', { reason: 'x' }],
    [404, 'NOT_PARKED', 'parked/1/close', { reason: 'x' }],
    [400, 'VALIDATION_FAILED', 'parked/x/close', { reason: 'x' }],
    [400, 'VALIDATION_FAILED', 'parked/-1/retry', { reason: 'x' }],
  ])('are answered %d %s for %s', async (status, code, path, body) => {
    expect(await operations('nl', 'POST', path, body)).toMatchObject({ status, body: { code } });
  });

  it('are asked for a reason', async () => {
    expect((await operations('nl', 'POST', 'parked/1/close', {})).status).toBe(400);
  });

  it.each([
    ['GET', 'digests'],
    ['GET', 'parked'],
    ['POST', 'parked/1/retry'],
    ['POST', 'parked/1/close'],
  ])('alone may %s %s', async (method, path) => {
    const call = peopled.as('nl', 'investigator')(
      method,
      `spaces/${spaceId}/${path}`,
      method === 'GET' ? undefined : { reason: 'x' },
    );
    expect((await call).status).toBe(403);
  });
});
