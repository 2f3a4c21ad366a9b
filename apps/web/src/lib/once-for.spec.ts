import { describe, expect, it } from '@jest/globals';
import { onceFor } from './once-for.js';

describe('what is made once for a key', () => {
  it('is made at the first question, and given again', () => {
    const asked: string[] = [];
    const made = onceFor((language) => {
      asked.push(language);
      return { language };
    });

    const first = made('nl');
    expect(made('nl')).toBe(first);
    expect(made('hu')).toEqual({ language: 'hu' });
    expect(asked).toEqual(['nl', 'hu']);
  });
});
