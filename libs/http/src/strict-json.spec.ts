import { describe, expect, it } from '@jest/globals';
import { ambiguousName } from './strict-json.js';

describe('K11 names of a body', () => {
  it.each([
    ['{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}', null],
    ['{"a":1,"\\u0061":2}', { path: 'a', rule: 'doubledField', values: {} }],
    ['{"a":"x\\"","b":{"__proto__":{}}}', { path: '__proto__', rule: 'unknownField', values: {} }],
    ['{"a":"}","a":1}', { path: 'a', rule: 'doubledField', values: {} }],
    ['{"a', null],
    ['{"a\\', null],
  ])('of %s', (json, found) => {
    expect(ambiguousName(json)).toEqual(found);
  });

  it('are looked for in one pass over a text that never ends', () => {
    expect(ambiguousName(`"${'\\"'.repeat(2 * 1024 * 1024)}`)).toBeNull();
  });
});
