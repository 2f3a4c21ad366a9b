import { describe, expect, it } from '@jest/globals';
import { seenThrough } from './use-seen-thread.js';

const thread = { unread: 3, through: '40' };

describe('41 how far a thread was seen', () => {
  it.each<[string, readonly string[], string | null]>([
    ['nothing while none was in view', [], null],
    ['all of it once all were', ['30', '20', '10'], '40'],
    ['up to before the first that was not', ['10'], '19'],
    ['nothing where the oldest was not', ['30', '20'], null],
  ])('41 is %s', (_, inView, through) => {
    expect(seenThrough(thread, ['30', '20', '10'], new Set(inView))).toBe(through);
  });

  it('41 is nothing where older ones are not shown, or none is new', () => {
    expect(seenThrough(thread, ['30', '20'], new Set(['30', '20']))).toBeNull();
    expect(seenThrough({ unread: 0, through: '40' }, [], new Set())).toBeNull();
  });
});
