import { describe, expect, it } from '@jest/globals';
import { keyFault } from './key-conflict.js';
import type { KeyId } from './key-table.js';

const SETTINGS = { areSingleOn: true, own: { follow: 'v' } } as const;

describe('15 a key that somebody sets', () => {
  it.each<[KeyId, string, ReturnType<typeof keyFault>]>([
    ['share', 'd', null],
    ['share', 'shift+d', null],
    ['share', 's', null],
    ['share', 'w', null],
    ['go-work', 'g w', null],
    ['go-board', 'g m', null],
    ['share', 'e', { kind: 'taken', by: 'edit' }],
    ['share', 'j', { kind: 'taken', by: 'next' }],
    ['share', 'v', { kind: 'taken', by: 'follow' }],
    ['share', 'g', { kind: 'taken', by: 'go-work' }],
    ['share', 'n m', { kind: 'taken', by: 'new-record' }],
    ['go-board', 'g t', { kind: 'taken', by: 'go-trust' }],
    ['share', 'Enter', { kind: 'not-single' }],
    ['share', 'mod+s', { kind: 'not-single' }],
    ['share', '1', { kind: 'not-single' }],
    ['share', 'alt+s', { kind: 'not-single' }],
  ])('%s by %s: %j', (id, keys, fault) => {
    expect(keyFault(id, keys, SETTINGS)).toEqual(fault);
  });
});
