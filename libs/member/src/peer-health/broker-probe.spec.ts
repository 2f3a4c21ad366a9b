import { beforeEach, describe, expect, it } from '@jest/globals';
import { LogAdmin } from '#libs/spacelog';
import { BrokerProbe } from './broker-probe.js';

/** A broker that answers when the spec says so. */
class FakeAdmin {
  asked = 0;
  private settle: { answer: () => void; fail: () => void } | null = null;

  readonly listTopics = (): Promise<readonly string[]> => {
    this.asked += 1;
    return new Promise((resolve, reject) => {
      this.settle = { answer: () => resolve([]), fail: () => reject(new Error('away')) };
    });
  };

  async answers(): Promise<void> {
    this.settle?.answer();
    await Promise.resolve().then(() => undefined);
  }

  async fails(): Promise<void> {
    this.settle?.fail();
    await Promise.resolve().then(() => undefined);
  }
}

let admin: FakeAdmin;
let probe: BrokerProbe;
const REACHABLE = { state: 'reachable', since: null };

beforeEach(() => {
  admin = new FakeAdmin();
  const port: LogAdmin = Object.assign(Object.create(LogAdmin.prototype), admin);
  probe = new BrokerProbe(port);
});

describe('the broker', () => {
  it('is reachable until it is known otherwise', () => {
    expect(probe.look(10_000)).toEqual(REACHABLE);
  });

  it('is asked one question at a time, every two seconds', async () => {
    const asked = async (): Promise<number> => admin.asked;
    probe.look(10_000);
    probe.look(20_000);
    expect(await asked()).toBe(1);
    await admin.answers();
    probe.look(20_001);
    probe.look(20_500);
    expect(await asked()).toBe(2);
  });

  it('is not reached once it was silent for some seconds, since it was asked', () => {
    probe.look(10_000);
    expect(probe.look(12_000).state).toBe('reachable');
    expect(probe.look(12_500)).toEqual({ state: 'not-reached', since: new Date(10_000) });
    expect(probe.look(60_000)).toEqual({ state: 'not-reached', since: new Date(10_000) });
  });

  it('is not reached since the question that failed, until one is answered', async () => {
    probe.look(10_000);
    await admin.fails();
    expect(probe.look(11_000)).toEqual({ state: 'not-reached', since: new Date(10_000) });
    probe.look(12_000);
    await admin.fails();
    expect(probe.look(13_000)).toEqual({ state: 'not-reached', since: new Date(10_000) });
    probe.look(14_000);
    await admin.answers();
    expect(probe.look(15_000)).toEqual({ state: 'reachable', since: new Date(15_000) });
  });
});
