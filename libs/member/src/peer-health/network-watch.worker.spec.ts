import { describe, expect, it } from '@jest/globals';
import { EventStream, EventStreams } from '#libs/inbox';
import { NetworkHealth } from './network-health.service.js';
import type { MemberState } from './network-view.js';
import { NetworkWatchWorker } from './network-watch.worker.js';

/** A page that listens; keeps what it is told. */
class FakePage {
  readonly told: string[] = [];
  readonly writableEnded = false;
  readonly destroyed = false;
  readonly writableLength = 0;
  on = (): void => undefined;
  writeHead = (): void => undefined;
  flushHeaders = (): void => undefined;
  end = (): void => undefined;
  destroy = (): void => undefined;
  write = (text: string): void => {
    const [, data] = /data: (.*)/.exec(text) ?? [];
    this.told.push(data ?? '');
  };
}

function aWatch() {
  const state = { hu: 'up' as MemberState, broker: 'reachable' };
  const health: NetworkHealth = Object.assign(Object.create(NetworkHealth.prototype), {
    refresh: async () => undefined,
    ofBroker: () => ({ state: state.broker, since: null }),
    members: () => [{ member: 'hu', state: state.hu, since: null, lastContact: null, behind: 0 }],
  });
  const streams = new EventStreams();
  const person = { id: 'anna', name: 'Anna Voorbeeld', desk: '', roles: [] };
  const listen = (): FakePage => {
    const page = new FakePage();
    streams.add(new EventStream({ person, session: null }, null, 0, page));
    streams.admit();
    return page;
  };
  return { state, listen, watch: new NetworkWatchWorker(health, streams) };
}

const event = (hu: MemberState, sendingWaits = false): string =>
  JSON.stringify({ kind: 'network-changed', sendingWaits, members: { hu } });

describe('the watch of the network', () => {
  it('tells each change once', async () => {
    const { state, listen, watch } = aWatch();
    const page = listen();
    await watch.step();
    await watch.step();
    state.hu = 'not-reached';
    await watch.step();
    await watch.step();
    state.broker = 'not-reached';
    await watch.step();
    expect(page.told).toEqual([event('up'), event('not-reached'), event('not-reached', true)]);
  });

  it('tells a page that comes later how it stands', async () => {
    const { listen, watch } = aWatch();
    const early = listen();
    await watch.step();
    const late = listen();
    await watch.step();
    expect([early.told, late.told]).toEqual([[event('up')], [event('up')]]);
  });
});
