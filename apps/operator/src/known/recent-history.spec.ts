import { describe, expect, it } from '@jest/globals';
import { type JudgedStep, logRecord, prefetchKeys, SenderKey, type SpaceState } from '#libs/protocol';
import { aMember, aTrustList, TestSpace } from '#libs/testing';
import { RecentHistory } from './recent-history.js';

describe('recent history', () => {
  it('knows what was received, used and handed out', async () => {
    const { space, steps, values } = await aLog();
    const history = new RecentHistory();
    steps.forEach((step) => history.add(step));
    const view = history.view(keysOf(space.state, values));

    expect(view.receivedAt({ sender: 'nl', epoch: 1, sequence: 1 })).toEqual(steps[0]?.identity);
    const [message] = steps.flatMap(({ effects }) =>
      effects.flatMap((effect) => (effect.kind === 'message' ? [effect.record] : [])),
    );
    expect(message && view.hasMessage(message.header)).toBe(true);
    expect(message && view.senderKey(message.header.senderKeyId)?.sender).toBe('nl');
    expect(history.olderThanKept).toBe(0);
  });

  it('forgets the oldest and counts when it may have been asked for', async () => {
    const { space, steps, values } = await aLog();
    const history = new RecentHistory({ received: 2, messages: 1, senderKeys: 1 });
    steps.forEach((step) => history.add(step));

    const view = history.view(keysOf(space.state, values));
    expect(view.receivedAt({ sender: 'nl', epoch: 1, sequence: 1 })).toBeNull();
    expect(view.receivedAt({ sender: 'nl', epoch: 1, sequence: 4 })).not.toBeNull();
    expect(history.olderThanKept).toBe(2);
  });

  it('is the same after it was written and read, and still knows that it forgot', async () => {
    const { space, steps, values } = await aLog();
    const sizes = { received: 2, messages: 1, senderKeys: 1 };
    const before = new RecentHistory(sizes);
    steps.forEach((step) => before.add(step));
    const after = new RecentHistory(sizes);
    after.load(before.rows());

    expect(after.rows()).toEqual(before.rows());
    after.view(keysOf(space.state, values));
    expect(after.olderThanKept).toBe(2);
  });
});

/** Four records of nl: charter, sender key, two messages. */
async function aLog(): Promise<{ space: TestSpace; steps: JudgedStep[]; values: readonly Uint8Array[] }> {
  const members = [aMember('nl')];
  const list = aTrustList(members);
  const space = new TestSpace(members);
  space.know(list);
  const opened = space.accept(space.record('nl', space.charterContent(space.charter(), list)));
  const { secret, content } = await space.newSenderKey('nl');
  const shared = space.accept(space.record('nl', content));
  space.senderKeys.set('nl', new SenderKey(shared.identity, secret));
  const messages = [space.accept(space.message('nl')), space.accept(space.message('nl'))];
  return { space, steps: [opened, shared, ...messages], values: space.log };
}

function keysOf(state: SpaceState, values: readonly Uint8Array[]) {
  const records = values.map((value, index) => logRecord({ position: BigInt(index), logAppendTimeMs: 0n, value }));
  return prefetchKeys(state, records);
}
