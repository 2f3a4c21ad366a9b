import { describe, expect, it } from '@jest/globals';
import { Metrics } from '#libs/observability';
import type { Person } from '#libs/people';
import type { Action } from '#libs/vocabulary';
import type { Look, Sights } from '../sights.js';
import type { Audience, FeedItem } from './event.js';
import { EventAudience } from './event-audience.service.js';

const ANNA: Person = { id: 'anna', name: 'Anna Voorbeeld', desk: '', roles: ['prosecutor'] };
const SPACE = 7;

/** Whether somebody who may do this much in the space is told of an event for `audience`. */
async function isTold(audience: Audience, ...open: readonly Action[]): Promise<boolean> {
  const look: Look = { may: (_, action, spaceNo) => spaceNo === SPACE && open.includes(action), spaces: () => [] };
  const sights = { look: async () => look } as unknown as Sights;
  const sees = await new EventAudience(sights, new Metrics()).look();
  const event = { kind: 'flows-changed' } as const;
  const item: FeedItem = { id: null, spaceNo: SPACE, event, audience };
  return sees(ANNA, item);
}

describe('attack 43: an event of a case', () => {
  it('that waits on the way to an agreement is for those who sign', async () => {
    const drafting: Audience = { kind: 'decides', action: 'agreement.sign', except: 'boris' };
    expect([await isTold(drafting, 'agreement.sign'), await isTold(drafting, 'approval.decide')]).toEqual([
      true,
      false,
    ]);
  });

  it('that waits for approval is for those who decide, and not for its author', async () => {
    expect(await isTold({ kind: 'decides', except: 'boris' }, 'approval.decide')).toBe(true);
    expect(await isTold({ kind: 'decides', except: 'anna' }, 'approval.decide')).toBe(false);
  });

  it('goes to its author while they may know of the case', async () => {
    const own: Audience = { kind: 'person', id: 'anna' };
    expect([await isTold(own, 'agreement.read'), await isTold(own)]).toEqual([true, false]);
  });
});
