import { describe, expect, it } from '@jest/globals';
import type { Denial } from '#libs/spacelog';
import { denialsAgainst } from './denials.js';

const rule = (changes: Partial<Denial>): Denial => ({
  principal: 'hu',
  resource: 'topic',
  pattern: 'literal',
  name: 'space.018f0000-0000-7000-8000-0000000000aa.log.0',
  host: '*',
  operation: 3,
  ...changes,
});

describe('a rule that forbids', () => {
  it.each<[string, Partial<Denial>, boolean]>([
    ['a member its topic', {}, true],
    ['a member every topic', { name: '*' }, true],
    ['a member what begins like our topics', { pattern: 'prefixed', name: 'sp' }, true],
    ['a member its groups', { resource: 'group', pattern: 'prefixed', name: 'joinder.hu.' }, true],
    ['everybody a topic of ours', { principal: '*' }, true],
    ['everybody every topic of the cluster', { principal: '*', name: '*' }, false],
    ['a member a topic of another program', { name: 'invoices' }, false],
    ['another program a topic of ours', { principal: 'billing' }, false],
  ])('K11 %s is found: %p %p', (_, changes, isFound) => {
    expect(denialsAgainst([rule(changes)], new Set(['hu', 'operator']))).toHaveLength(isFound ? 1 : 0);
  });
});
