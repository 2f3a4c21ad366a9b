import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type JudgedStep, logRecord, prefetchKeys, SenderKey, type SpaceState } from '#libs/protocol';
import { aMember, aTrustList, TestSpace } from '#libs/testing';
import { RecentHistory } from './recent-history.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'history-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('recent history', () => {
  it('knows what was received, used and handed out', async () => {
    const { space, steps, values } = await aLog();
    const history = new RecentHistory(folder);
    steps.forEach((step) => history.add(step));
    const view = history.view(keysOf(space.state, values));

    expect(view.receivedAt({ sender: 'nl', epoch: 1, sequence: 1 })).toEqual(steps[0]?.identity);
    const [message] = steps.flatMap(({ effects }) =>
      effects.flatMap((effect) => (effect.kind === 'message' ? [effect.record] : [])),
    );
    expect(message && view.hasMessage(message.header)).toBe(true);
    expect(message && view.senderKey(message.header.senderKeyId)?.sender).toBe('nl');
  });

  it('S16 forgets old message ids, and no place', async () => {
    const { space, steps, values } = await aLog();
    const history = new RecentHistory(folder, { messages: 1, senderKeys: 1 });
    steps.forEach((step) => history.add(step));

    const view = history.view(keysOf(space.state, values));
    expect(view.receivedAt({ sender: 'nl', epoch: 1, sequence: 1 })).toEqual(steps[0]?.identity);
    expect(history.rows().messages).toHaveLength(1);
  });

  it('is the same after it was written and read', async () => {
    const { space, steps, values } = await aLog();
    const before = new RecentHistory(folder);
    steps.forEach((step) => before.add(step));
    const after = new RecentHistory(folder);
    after.load(before.rows());

    expect(after.rows()).toEqual(before.rows());
    const view = after.view(keysOf(space.state, values));
    expect(view.receivedAt({ sender: 'nl', epoch: 1, sequence: 1 })).toEqual(steps[0]?.identity);
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
