import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Role } from '../../libs/people/src/person.js';
import { eventually } from './eventually.js';
import { PeopledNetwork } from './peopled-network.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;

let peopled: PeopledNetwork;
let spaceId: string;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu']);
  spaceId = await peopled.openSpace();
}, 120_000);

afterAll(() => peopled?.stop(), SLOW_MS);

const somebody = (more: object = {}) => ({
  id: 'p-1',
  name: 'Anna Voorbeeld',
  role: 'prosecutor',
  desk: 'Demo desk',
  phone: '+31201234567',
  languages: ['nl', 'en'],
  ...more,
});
const name = (people: readonly object[], role: Role = 'liaison') =>
  peopled.as('nl', role)('POST', `spaces/${spaceId}/people`, { people });
/** Names somebody, and a prosecutor lets it go. */
async function letName(people: readonly object[]): Promise<void> {
  const { status, body } = await name(people);
  expect({ status, body }).toMatchObject({ status: 202, body: { state: 'waiting-for-approval' } });
  await peopled.letGo('nl', String(body['messageId']));
}
const listed = async (): Promise<unknown> =>
  (await peopled.as('hu', 'investigator')('GET', `spaces/${spaceId}/people`)).body;

it(
  'names people to the other members; a new list replaces the one before',
  async () => {
    await letName([somebody(), somebody({ id: 'p-2', name: 'Bram Voorbeeld' })]);
    await eventually(async () => {
      expect(await listed()).toEqual([
        { member: 'nl', ...somebody() },
        { member: 'nl', ...somebody({ id: 'p-2', name: 'Bram Voorbeeld' }) },
      ]);
    }, SLOW_MS);
    await letName([somebody({ phone: '+31207654321' })]);
    await eventually(async () => {
      expect(await listed()).toEqual([{ member: 'nl', ...somebody({ phone: '+31207654321' }) }]);
    }, SLOW_MS);
  },
  SLOW_MS,
);

it.each<Role>(['investigator', 'operations'])('lets no %s name people', async (role) => {
  expect(await name([somebody()], role)).toMatchObject({
    status: 403,
    body: { code: 'ACCESS_DENIED', reason: 'ROLE' },
  });
});

it.each<[string, readonly object[]]>([
  ['nobody', []],
  ['one id twice', [somebody(), somebody()]],
  ['a number that cannot be dialled from abroad', [somebody({ phone: '020 1234567' })]],
  ['a role that does not exist', [somebody({ role: 'judge' })]],
  ['a language that is no code', [somebody({ languages: ['Dutch'] })]],
])('refuses %s', async (_, people) => {
  expect((await name(people)).status).toBe(400);
});
