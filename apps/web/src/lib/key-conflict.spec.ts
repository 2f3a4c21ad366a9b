import { describe, expect, it } from '@jest/globals';
import { keyFault, lawfulKeys } from './key-conflict.js';
import type { KeyId } from './key-table.js';

const SETTINGS = { areSingleOn: true, own: { follow: 'v' } } as const;

describe('15 a key that somebody sets', () => {
  it.each<[KeyId, string, ReturnType<typeof keyFault>]>([
    ['share', 'd', null],
    ['share', 'shift+d', null],
    ['share', 's', null],
    ['share', 'w', null],
    ['share', 'y', { kind: 'taken', by: 'confirm' }],
    ['later', 'e', null],
    ['later', 'n', { kind: 'taken', by: 'new-record' }],
    ['later', 'u', { kind: 'taken', by: 'unsure' }],
    ['go-work', 'g d', null],
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

describe('15 keys that a server kept', () => {
  const OWN = { share: 'd', 'go-work': 'g d' } as const;

  it('are those that were set by hand, also where two were exchanged', () => {
    expect(lawfulKeys(OWN)).toBe(OWN);
    expect(lawfulKeys({ share: 'e', edit: 's' })).toEqual({ share: 'e', edit: 's' });
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['that send while somebody types', { send: 'e' }],
    ['that close what is open', { close: 'v' }],
    ['that approve where one moves on', { approve: 'j' }],
    ['that belong to reasons', { share: '1' }],
    ['of nothing that is known', { nothing: 'd', constructor: 'd' }],
    ['that became double as another one fell away', { edit: 's', share: 'Enter' }],
  ])('are without those %s', (_, kept) => {
    expect(lawfulKeys({ ...OWN, ...kept, ...('share' in kept && { share: kept['share'] }) })).toEqual(
      'share' in kept ? { 'go-work': 'g d' } : OWN,
    );
  });
});
