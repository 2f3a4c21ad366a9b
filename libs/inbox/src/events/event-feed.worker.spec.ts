import { describe, expect, it } from '@jest/globals';
import { Metrics } from '#libs/observability';
import type { Person } from '#libs/people';
import { Clock } from '#libs/work';
import { BoardPulse } from '../board-pulse.js';
import { ChangeEventRepository, type ChangeEventRow } from './change-event.repository.js';
import type { EventId } from './event.js';
import { EventFeedWorker } from './event-feed.worker.js';
import { EventAudience } from './event-audience.service.js';
import { type EventSink, EventStream } from './event-stream.js';
import { EventStreams } from './event-streams.service.js';
import { LogSizes } from '../log-sizes.js';
import { Sights } from '../sights.js';

const anna: Person = { id: 'anna', name: 'Anna Voorbeeld', desk: 'Demo', roles: ['investigator'] };

function fake<T>(type: abstract new (...args: never[]) => T, parts: object): T {
  return Object.assign(Object.create(type.prototype), parts);
}

/** What a browser got, and how the socket takes it. */
class FakeResponse implements EventSink {
  text = '';
  writableLength = 0;
  writableEnded = false;
  destroyed = false;
  on(): void {}
  writeHead(): void {}
  flushHeaders(): void {}
  /** As a socket that takes all: what is written in one turn goes out behind it. */
  write(text: string): void {
    this.text += text;
    this.writableLength += text.length;
    setImmediate(() => (this.writableLength -= text.length));
  }
  end(): void {
    this.writableEnded = true;
  }
  destroy(): void {
    this.destroyed = true;
  }
  get kinds(): string[] {
    return [...this.text.matchAll(/^event: (.+)$/gm)].map(([, kind]) => kind ?? '');
  }
}

const row = (tx: number, type = 'joinder.record.v1.RecordChanged'): ChangeEventRow => ({
  tx: String(tx),
  event_no: String(tx),
  space_no: 1,
  event: { kind: 'changed', spaceId: 'a space', type, messageId: `message ${tx}`, sender: 'xb', recordId: null },
  audience: { kind: 'may', anyOf: ['record.read'] },
  about: ['inbox'],
});

function aFeed() {
  const state = {
    rows: [] as ChangeEventRow[],
    size: '1',
    members: ['xb'],
    nowMs: 0,
    reads: 0,
    looks: 0,
    hidden: false,
  };
  const events = fake(ChangeEventRepository, {
    newest: async () => [],
    after: async ({ tx }: EventId) => {
      state.reads += 1;
      return state.rows.filter((one) => BigInt(one.tx) > tx);
    },
  });
  const logs = fake(LogSizes, {
    all: async () => state.members.map((member) => ({ spaceNo: 1, spaceId: 'a space', member, size: state.size })),
  });
  const clock = fake(Clock, { now: () => new Date(state.nowMs) });
  const metrics = new Metrics();
  const look = async () => {
    state.looks += 1;
    return { may: () => !state.hidden };
  };
  const audience = new EventAudience(fake(Sights, { look }), metrics);
  const streams = new EventStreams();
  const pulse = new BoardPulse();
  const feed = new EventFeedWorker(events, streams, audience, logs, clock, pulse);
  const listen = (lastId: EventId | null | undefined = null): FakeResponse => {
    const response = new FakeResponse();
    streams.add(new EventStream({ person: anna, session: null }, lastId, state.nowMs, response));
    return response;
  };
  return { state, feed, streams, pulse, metrics, listen };
}

describe('the feed of events', () => {
  it('looks often while somebody listens, and is told when somebody begins to', async () => {
    const { feed, streams, listen } = aFeed();
    let joined = 0;
    streams.onWork(() => (joined += 1));
    expect(await feed.step()).toBe('idle');
    const page = listen();
    expect(joined).toBe(1);
    expect(await feed.step()).toEqual({ againInMs: 250 });
    expect(page.kinds).toContain('ready');
    streams.all()[0]?.close();
  });

  it('reads once for everybody', async () => {
    const { state, feed, listen } = aFeed();
    const responses = [listen(), listen(), listen()];
    await feed.step();
    state.rows = [row(7), row(8)];
    Object.assign(state, { reads: 0, looks: 0 });
    await feed.step();
    expect([state.reads, state.looks]).toEqual([1, 1]);
    for (const { kinds } of responses) expect(kinds).toEqual(['ready', 'changed', 'changed']);
  });

  it('tells nobody what they may not see, and lets them resume all the same', async () => {
    const { state, feed, listen } = aFeed();
    state.hidden = true;
    const response = listen();
    state.rows = [row(7)];
    await feed.step();
    expect(response.kinds).toEqual(['ready']);
    expect(response.text).toContain('id: 7-7\n');
  });

  it('tells nobody of a type that it does not know, and counts it', async () => {
    const { state, feed, metrics, listen } = aFeed();
    const response = listen();
    await feed.step();
    state.rows = [{ ...row(7, 'joinder.unheard.v9.Of'), audience: { kind: 'nobody' } }, row(8)];
    await feed.step();
    expect(response.text).not.toContain('unheard');
    expect(response.kinds).toEqual(['ready', 'changed']);
    expect(await metrics.print()).toContain('gateway_messages_without_sight_total 1\n');
  });

  it('tells a size once, and again when it moved', async () => {
    const { state, feed, listen } = aFeed();
    const response = listen();
    for (const [nowMs, size] of [
      [0, '1'],
      [1000, '1'],
      [2000, '2'],
      [2500, '3'],
      [3000, '3'],
    ] as const) {
      Object.assign(state, { nowMs, size });
      await feed.step();
    }
    expect(response.text.match(/"size":"\d"/g)).toEqual(['"size":"2"', '"size":"3"']);
  });

  it('tells who comes back what they missed, then where they stand', async () => {
    const { state, feed, listen } = aFeed();
    state.rows = [row(7), row(8), row(9)];
    await feed.step();
    const back = listen({ tx: 7n, no: 7n });
    await feed.step();
    expect(back.kinds.slice(0, 4)).toEqual(['changed', 'changed', 'delivery', 'ready']);
    expect(back.text.match(/^id: .*$/gm)).toEqual(['id: 8-8', 'id: 9-9', 'id: 9-9']);
  });

  it('tells who comes back, or begins, of those sizes alone that it cannot have read', async () => {
    const { state, feed, listen } = aFeed();
    listen();
    await feed.step();
    state.rows = [row(7)];
    Object.assign(state, { nowMs: 60_000, members: ['xb', 'xc'] });
    await feed.step();
    state.nowMs = 120_000;
    const [back, begins] = [listen({ tx: 7n, no: 7n }), listen()];
    await feed.step();
    expect(back.text.match(/"member":"\w+"/g)).toEqual(['"member":"xc"']);
    expect(begins.kinds).toEqual(['ready']);
  });

  it('has a page read everything anew where more moved than it would be told, and ends nobody by that', async () => {
    const { state, feed, listen } = aFeed();
    const open = listen();
    await feed.step();
    state.rows = [row(7)];
    Object.assign(state, { nowMs: 1000, members: Array.from({ length: 2700 }, (_, n) => `x${n}`) });
    await feed.step();
    expect([open.destroyed, open.kinds.filter((kind) => kind === 'delivery').length]).toEqual([false, 2700]);
    const [back, begins] = [listen({ tx: 7n, no: 7n }), listen()];
    await feed.step();
    expect([back.kinds, begins.kinds]).toEqual([['reset'], ['reset']]);
  });

  it('beats on a quiet stream and ends an old one', async () => {
    const { state, feed, listen } = aFeed();
    const response = listen();
    await feed.step();
    response.text = '';
    state.nowMs = 14_999;
    await feed.step();
    expect(response.text).toBe('');
    state.nowMs = 15_000;
    await feed.step();
    expect(response.text).toBe(': still here\n\n');
    state.nowMs = 300_001;
    await feed.step();
    expect(response.writableEnded).toBe(true);
  });

  it('lets a reader go that takes nothing', async () => {
    const { state, feed, listen } = aFeed();
    const response = listen();
    await feed.step();
    response.writableLength = 300_000;
    state.rows = [row(7), row(8)];
    await feed.step();
    expect(response.destroyed).toBe(true);
    expect(response.kinds).not.toContain('changed');
  });

  it('asks nothing about sizes while nobody listens', async () => {
    const { state, feed } = aFeed();
    state.size = 'asked';
    await expect(feed.step()).resolves.toBe('idle');
  });
});

describe('open streams', () => {
  it('are bounded for each person', () => {
    const { streams, listen } = aFeed();
    for (let i = 0; i < 12; i += 1) {
      streams.requireRoom(anna);
      listen();
    }
    expect(() => streams.requireRoom(anna)).toThrow(expect.objectContaining({ code: 'TOO_MANY_REQUESTS' }));
    expect(() => streams.requireRoom({ ...anna, id: 'boris' })).not.toThrow();
  });

  it('end with the application', () => {
    const { streams, listen } = aFeed();
    const responses = [listen(), listen()];
    streams.admit();
    const late = listen();
    streams.close();
    expect([...responses, late].every(({ writableEnded }) => writableEnded)).toBe(true);
  });
});
