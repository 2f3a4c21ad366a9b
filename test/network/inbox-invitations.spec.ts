import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { JOINED_BY_ITSELF } from '#libs/exchange/testing';
import { eventually } from './eventually.js';
import { type Item, itemsOfKind } from './inbox-items.js';
import { type Answer, type Caller, PeopledNetwork } from './peopled-network.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
jest.setTimeout(SLOW_MS);

let peopled: PeopledNetwork;
let prosecutor: Caller;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu', 'bg']);
  prosecutor = peopled.as('nl', 'prosecutor');
}, 180_000);

afterAll(() => peopled?.stop(), SLOW_MS);

describe('S20 row 68: an invitation beyond those that are joined by themselves', () => {
  const openMailbox = async (): Promise<string> =>
    String((await prosecutor('POST', 'spaces', { members: ['hu', 'bg'] })).body['spaceId']);
  const waiting = async (): Promise<Item[]> => itemsOfKind(peopled.as('hu', 'prosecutor'), 'invitation');

  it('waits for those who sign agreements, and is joined or left alone as they say', async () => {
    const opened: string[] = [];
    for (let i = 0; i < JOINED_BY_ITSELF.ofOpener + 2; i += 1) opened.push(await openMailbox());
    await eventually(async () => expect(await waiting()).toHaveLength(2), 30_000);
    const [first, second] = (await waiting()).map(({ id }) => id.replace('invitation.', ''));
    expect(await waiting()).toContainEqual(
      expect.objectContaining({
        matter: { kind: 'invitation', member: 'nl' },
        waitsFor: { kind: 'desk' },
        mustAct: true,
      }),
    );
    expect(opened).toEqual(expect.arrayContaining([first, second]));
    expect(await itemsOfKind(peopled.as('hu', 'investigator'), 'invitation')).toEqual([]);

    const answer = (spaceId: string | undefined, said: string): Promise<Answer> =>
      peopled.as('hu', 'prosecutor')('POST', `spaces/${spaceId}/invitation/answer`, { answer: said });
    expect(await answer(first, 'accept')).toMatchObject({ status: 202 });
    expect(await answer(second, 'decline')).toMatchObject({ status: 202 });
    expect(await answer(second, 'decline')).toMatchObject({ status: 404, body: { code: 'INVITATION_NOT_FOUND' } });
    expect(await waiting()).toEqual([]);
    const third = await openMailbox();
    await eventually(async () => expect(await waiting()).toHaveLength(1), 30_000);
    expect(await answer(third, 'block')).toMatchObject({ status: 202 });
    expect(await waiting()).toEqual([]);
    expect(await answer(third, 'perhaps')).toMatchObject({ status: 400 });
    await eventually(async () => {
      const takingPart = async (space: string | undefined): Promise<unknown> =>
        (await prosecutor('GET', `spaces/${space}`)).body['takingPart'];
      expect(await takingPart(first)).toContain('hu');
      expect(await takingPart(second)).not.toContain('hu');
    }, 30_000);
  });
});
