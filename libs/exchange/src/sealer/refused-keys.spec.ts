import { describe, expect, it } from '@jest/globals';
import { SenderKey } from '#libs/protocol';
import { keysToRenew } from './refused-keys.js';

const MADE_AT = 1_000_000;
const key = {
  key: new SenderKey(new Uint8Array(32), new Uint8Array(32)),
  epoch: 1,
  listHash: '',
  madeAtMs: MADE_AT,
  madeAtSize: 10n,
  records: 3,
};
const KEYS = new Map([['xa xb', key]]);

describe('a sender key', () => {
  it.each<[string, readonly string[], bigint, number, readonly string[]]>([
    ['is made anew where something under it was not opened', ['xa', 'xb'], 12n, 60_000, ['xa xb']],
    ['stands where that was under the key before', ['xa', 'xb'], 9n, 60_000, []],
    ['stands where that went to others', ['xa', 'xc'], 12n, 60_000, []],
    ['stands for a minute, whatever is said', ['xa', 'xb'], 12n, 59_999, []],
  ])('%s', (_, recipients, position, afterMs, names) => {
    expect(keysToRenew(KEYS, [{ recipients, position }], MADE_AT + afterMs)).toEqual(names);
  });
});
