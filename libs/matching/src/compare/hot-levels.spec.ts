import { describe, expect, it } from '@jest/globals';
import { HotLevels } from './hot-levels.js';

describe('HotLevels', () => {
  it('gives words that are met often a place, and the same level in either order', () => {
    const hot = new HotLevels();
    hot.reserve(3);
    expect(hot.place(1, 2)).toBe(0);
    for (let i = 0; i < 100; i++) for (const word of [1, 2]) hot.meet(word);
    expect(hot.at(hot.place(1, 2))).toBe(0);
    hot.set(hot.place(1, 2), 12);
    expect(hot.at(hot.place(1, 2))).toBe(13);
    expect(hot.at(hot.place(2, 1))).toBe(13);
  });

  it('keeps places when there are more words, and gives none to more than it has room for', () => {
    const hot = new HotLevels();
    hot.reserve(5000);
    for (let word = 1; word < 5000; word++) for (let i = 0; i < 40; i++) hot.meet(word);
    const place = hot.place(1, 2);
    hot.reserve(10_000);
    expect(hot.place(1, 2)).toBe(place);
    expect(hot.place(1, 4999)).toBe(0);
  });
});
