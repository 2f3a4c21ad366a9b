import { describe, expect, it } from '@jest/globals';
import { readable } from './readable.js';

describe('readable', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['pairs', 3, ['pairs: 3']],
    ['seconds', { prepare: 1.234567, total: 2 }, ['seconds: prepare 1.2346, total 2']],
    ['groups', [], ['groups: []']],
    ['largest', ['a', 'b'], ['largest: ["a","b"]']],
    [
      'bins',
      [
        { from: 0, pairs: 10 },
        { from: 0.25, pairs: 7 },
      ],
      ['bins', '  from  pairs', '     0     10', '  0.25      7'],
    ],
    ['figures', { f1: 1, bins: [{ from: 0 }] }, ['figures: f1 1', '  bins', '    from', '       0']],
    ['byCountries', { 'nl-hu': { f1: 0.5 } }, ['byCountries', '  nl-hu: f1 0.5']],
  ])('writes %s', (name, value, lines) => {
    expect(readable(name, value)).toEqual(lines);
  });
});
