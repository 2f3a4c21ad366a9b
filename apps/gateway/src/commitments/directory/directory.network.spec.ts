import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '../../../../../test/network/eventually.js';
import { type Answer, PeopledNetwork } from '../../../../../test/network/peopled-network.js';
import { shownDraft } from '../../../../../test/network/shown-draft.js';
import type { MemberDesks } from './directory-view.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
jest.setTimeout(SLOW_MS);

type Country = 'nl' | 'hu' | 'bg';

let peopled: PeopledNetwork;
let spaceId: string;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu', 'bg']);
  spaceId = await peopled.openSpace();
  await agreeIn(spaceId, ['nl', 'hu'], 2);
}, 180_000);

afterAll(() => peopled?.stop(), SLOW_MS);

/** Drafts in a space where all of them are, and signs in the space of the case. */
async function agreeIn(draftingSpaceId: string, members: readonly Country[], revision: number): Promise<void> {
  const messageId = await peopled.draft('nl', draftingSpaceId, {
    title: 'JIT Voorbeeld',
    purpose: 'trafficking for labour exploitation',
    offences: ['trafficking in human beings'],
    members: members.map((member) => ({ member, authority: `Demo authority ${member.toUpperCase()}` })),
    starts: '2020-01-01',
    ends: '2999-12-31',
    switches: [],
  });
  for (const country of members) {
    await eventually(async () => {
      const prosecutor = peopled.as(country, 'prosecutor');
      const shown = await shownDraft(prosecutor, draftingSpaceId, messageId);
      const signed = await prosecutor('POST', `spaces/${spaceId}/charter/signature`, shown);
      expect(signed.status).toBe(202);
    }, SLOW_MS);
  }
  for (const country of members) {
    await eventually(async () => {
      const { body } = await peopled.as(country, 'operations')('GET', `spaces/${spaceId}`);
      expect([body['revision'], body['takingPart']]).toEqual([revision, members.toSorted()]);
    }, SLOW_MS);
  }
}

const FRONT = randomUUID();
const ALL_WEEK = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 0, to: 1440 }));

const desk = (more: object = {}) => ({
  deskId: FRONT,
  name: 'Front desk Demo',
  phone: '+0003610000040',
  languages: ['hu', 'en'],
  zone: 'Europe/Budapest',
  hours: ALL_WEEK,
  deputies: [],
  duties: ['front', 'information'],
  ...more,
});

const post = (desks: readonly object[], country: Country = 'hu', role: 'liaison' | 'investigator' = 'liaison') =>
  peopled.as(country, role)('PUT', `spaces/${spaceId}/directory/desks`, { desks });

async function directory(country: Country): Promise<readonly MemberDesks[]> {
  const { status, body }: Answer = await peopled.as(country, 'investigator')('GET', `spaces/${spaceId}/directory`);
  expect(status).toBe(200);
  return JSON.parse(JSON.stringify(body));
}

describe('desks of a country', () => {
  it.each([
    ['a zone that is none', [desk({ zone: 'Nowhere/At_all' })]],
    ['a deputy of nobody', [desk({ deputies: [randomUUID()] })]],
    ['itself as deputy', [desk({ deputies: [FRONT] })]],
    ['the same desk twice', [desk(), desk()]],
    ['a range beyond the day', [desk({ hours: [{ day: 1, from: 0, to: 1441 }] })]],
    ['29 ranges', [desk({ hours: Array.from({ length: 29 }, () => ALL_WEEK[0]) })]],
    ['a number that is none', [desk({ phone: 'javascript:alert(1)' })]],
    ['a line break', [desk({ name: 'Front\r\ndesk' })]],
  ])('are refused where they are posted with %s', async (_, desks) => {
    expect((await post(desks)).status).toBe(400);
  });

  it('are posted by those alone who name people of a country', async () => {
    expect((await post([desk()], 'hu', 'investigator')).status).toBe(403);
  });

  it('are shown to all members, with who is on duty now', async () => {
    const night = desk({ deskId: randomUUID(), name: 'Night desk Demo', hours: [], duties: ['night'] });
    const posted = await post([desk({ deputies: [night.deskId] }), night]);
    expect(posted.status).toBe(202);
    for (const country of ['nl', 'hu'] as const) {
      await eventually(async () => {
        expect(await directory(country)).toMatchObject([
          {
            member: 'hu',
            own: country === 'hu',
            ground: 'hours',
            onDuty: [FRONT],
            desks: [
              { ...desk({ deputies: [night.deskId] }), state: 'open', changesAt: null },
              { name: 'Night desk Demo', state: 'closed', changesAt: null },
            ],
          },
          { member: 'nl', own: country === 'nl', ground: 'none', onDuty: [], desks: [] },
        ]);
      }, SLOW_MS);
    }
  });

  it('that answer now stand on the board of operations, where it sees the case', async () => {
    const board = await peopled.as('nl', 'operations')('GET', 'flows');
    expect(board).toMatchObject({
      status: 200,
      body: { onDuty: [{ member: 'hu', name: 'Front desk Demo', zone: 'Europe/Budapest' }] },
    });
    expect((await peopled.as('bg', 'operations')('GET', 'flows')).body['onDuty']).toEqual([]);
  });

  it('of another country stay when one posts its own', async () => {
    expect((await post([desk({ name: 'Front desk of NL', hours: [] })], 'nl')).status).toBe(202);
    await eventually(async () => {
      const names = (await directory('hu')).map(({ member, desks }) => [member, desks.map(({ name }) => name)]);
      expect(names).toEqual([
        ['hu', ['Front desk Demo', 'Night desk Demo']],
        ['nl', ['Front desk of NL']],
      ]);
    }, SLOW_MS);
  });

  it('come to a member that joins behind them', async () => {
    await agreeIn(await peopled.openSpace(), ['nl', 'hu', 'bg'], 3);
    await eventually(async () => {
      const names = (await directory('bg')).map(({ member, desks }) => [member, desks.map(({ name }) => name)]);
      expect(names).toEqual([
        ['bg', []],
        ['hu', ['Front desk Demo', 'Night desk Demo']],
        ['nl', ['Front desk of NL']],
      ]);
    }, SLOW_MS);
  });
});
