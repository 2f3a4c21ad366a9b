import { describe, expect, it } from '@jest/globals';
import { type SpaceWaits, waitsOf } from './space-waits.js';

const charter = { hash: new Uint8Array(32), bytes: new Uint8Array(0), charter: Object.create(null) };
const QUIET = { charter, notOpened: null, listVersion: 3n };

describe('what keeps a space quiet', () => {
  it.each<[string, Partial<Parameters<typeof waitsOf>[0]>, SpaceWaits | null]>([
    ['is nothing under the list of the network', {}, null],
    ['is an older list than that of the network', { listVersion: 2n }, 'WAITS_FOR_LIST'],
    ['is nothing before a list is in force', { charter: null, listVersion: null }, null],
    ['is the operator, for now', { charter: null, listVersion: null, notOpened: 'SPACE_QUOTA' }, 'SPACE_QUOTA'],
    ['is its own first record', { charter: null, listVersion: null, notOpened: 'LIST_OUTDATED' }, 'LIST_OUTDATED'],
    ['is no refusal once it stands', { notOpened: 'LIST_OUTDATED' }, null],
  ])('%s', (_, change, waits) => {
    expect(waitsOf({ ...QUIET, ...change }, 3n)).toBe(waits);
  });
});
