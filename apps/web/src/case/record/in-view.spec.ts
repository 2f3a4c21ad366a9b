import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { SEEN_AFTER_MS, watchDrawn } from './in-view.js';

/** What jsdom does not have: all that is looked at is in view. */
class AllInView {
  constructor(private readonly tell: (entries: readonly object[]) => void) {}
  observe(target: Element): void {
    this.tell([{ target, isIntersecting: true }]);
  }
  unobserve(): void {}
  disconnect(): void {}
}

describe('what was in view', () => {
  let stop: () => void = () => undefined;
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
    Object.assign(globalThis, { IntersectionObserver: AllInView });
  });
  afterEach(() => {
    stop();
    jest.useRealTimers();
    Reflect.deleteProperty(globalThis, 'IntersectionObserver');
    document.body.replaceChildren();
  });

  const draw = (name: string): void => {
    const card = document.createElement('p');
    card.dataset['card'] = name;
    document.body.append(card);
  };
  const passed = async (ms: number): Promise<void> => {
    await Promise.resolve();
    jest.advanceTimersByTime(ms);
  };

  it('41 is told once after two seconds, also where it is drawn only later', async () => {
    const seen: (string | undefined)[] = [];
    draw('first');
    stop = watchDrawn('[data-card]', (card) => seen.push((card as HTMLElement).dataset['card']));
    await passed(SEEN_AFTER_MS - 1);
    expect(seen).toEqual([]);
    draw('second');
    await passed(1);
    expect(seen).toEqual(['first']);
    await passed(SEEN_AFTER_MS);
    expect(seen).toEqual(['first', 'second']);
    draw('third');
    stop();
    await passed(SEEN_AFTER_MS);
    expect(seen).toEqual(['first', 'second']);
  });
});
