import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { openEvents } from './event-source.js';

/** What jsdom lacks of a browser, driven by the test. */
class Source extends EventTarget {
  static readonly CLOSED = 2;
  static readonly all: Source[] = [];
  readyState = 0;
  onopen = (): void => undefined;
  onerror = (): void => undefined;

  constructor() {
    super();
    Source.all.push(this);
  }

  close(): void {
    this.readyState = Source.CLOSED;
  }

  fail(isEnded: boolean): void {
    if (isEnded) this.close();
    this.onerror();
  }
}

const handlers = { onOpen: jest.fn(), onLost: jest.fn(), onEvent: jest.fn(), onGap: jest.fn() };

beforeEach(() => {
  jest.useFakeTimers();
  Source.all.length = 0;
  Object.assign(globalThis, { EventSource: Source });
  for (const handler of Object.values(handlers)) handler.mockClear();
});
afterEach(() => void jest.useRealTimers());

describe('the stream of events', () => {
  it('is left to the browser while its connection is broken', () => {
    openEvents(handlers);
    Source.all[0]?.fail(false);
    jest.advanceTimersByTime(600_000);
    expect(Source.all).toHaveLength(1);
    expect(handlers.onLost.mock.calls).toEqual([[false]]);
  });

  it('is opened anew after it was refused, and then everything may have been missed', () => {
    openEvents(handlers);
    Source.all[0]?.fail(true);
    jest.advanceTimersByTime(2_000);
    expect(Source.all).toHaveLength(2);
    expect(handlers.onGap).not.toHaveBeenCalled();
    Source.all[1]?.onopen();
    Source.all[1]?.onopen();
    expect(handlers.onGap).toHaveBeenCalledTimes(1);
  });

  it('is tried less and less often', () => {
    openEvents(handlers);
    Source.all[0]?.fail(true);
    jest.advanceTimersByTime(2_000);
    Source.all[1]?.fail(true);
    jest.advanceTimersByTime(3_999);
    expect(Source.all).toHaveLength(2);
    jest.advanceTimersByTime(1);
    expect(Source.all).toHaveLength(3);
  });

  it('stays closed when nobody listens any more', () => {
    const close = openEvents(handlers);
    Source.all[0]?.fail(true);
    close();
    jest.advanceTimersByTime(600_000);
    expect(Source.all).toHaveLength(1);
  });
});
