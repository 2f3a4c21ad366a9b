import { describe, expect, it } from '@jest/globals';
import { isJoiner, type SpaceMembership, wasForAll } from './history-audience.js';

/** xa and xb from 10 on, xc named from 20 on and there from 30 on. */
const space = (more: Partial<SpaceMembership> = {}): SpaceMembership => ({
  charters: [
    { actedAt: 10n, members: ['xa', 'xb'] },
    { actedAt: 20n, members: ['xa', 'xb', 'xc'] },
  ],
  takingPart: new Map([
    ['xa', 20n],
    ['xb', 20n],
    ['xc', 30n],
  ]),
  ...more,
});

describe('a statement was for everybody', () => {
  it.each<[string, bigint, string[], boolean]>([
    ['released to all members of an earlier charter', 15n, ['xb'], true],
    ['released to all who were there before the joiner', 25n, ['xb'], true],
    ['released to all, the joiner among them', 35n, ['xb', 'xc'], true],
    ['released to some only', 35n, ['xb'], false],
    ['released to the joiner only', 35n, ['xc'], false],
    ['kept at home', 15n, [], false],
    ['made before any charter', 5n, ['xb'], false],
  ])('%s: at %s to %j', (_, position, release, expected) => {
    expect(wasForAll({ position, owner: 'xa', release }, space())).toBe(expected);
  });

  it('is no where nobody else was there', () => {
    const alone = space({ charters: [{ actedAt: 10n, members: ['xa'] }], takingPart: new Map([['xa', 10n]]) });
    expect(wasForAll({ position: 15n, owner: 'xa', release: [] }, alone)).toBe(false);
  });
});

describe('a joiner', () => {
  it.each([
    ['xc', true],
    ['xb', false],
  ])('is who the charter before did not name: %s', (member, expected) => {
    expect(isJoiner(member, space())).toBe(expected);
  });

  it('is nobody under a first charter', () => {
    expect(isJoiner('xb', space({ charters: [{ actedAt: 0n, members: ['xa', 'xb'] }] }))).toBe(false);
  });

  it('is whoever comes back', () => {
    const back = space({
      charters: [
        { actedAt: 10n, members: ['xa', 'xb'] },
        { actedAt: 20n, members: ['xa'] },
        { actedAt: 30n, members: ['xa', 'xb'] },
      ],
    });
    expect(isJoiner('xb', back)).toBe(true);
  });
});
