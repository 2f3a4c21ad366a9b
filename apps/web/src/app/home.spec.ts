import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Role } from '../lib/api-types.js';
import { followPerson } from '../lib/settings.js';
import { homeOf, noteHome } from './home.js';

beforeEach(() => localStorage.clear());

const somebody = (...roles: readonly Role[]) => ({ roles });

describe('25 home', () => {
  it.each<[Role, string]>([
    ['investigator', '/inbox'],
    ['liaison', '/inbox'],
    ['prosecutor', '/approvals'],
    ['operations', '/flows'],
  ])('of %s is %s, whatever waits there', (role, home) => {
    expect(homeOf(somebody(role))).toBe(home);
  });

  it('of somebody with several roles is the one used last', () => {
    const both = somebody('investigator', 'operations');
    expect(homeOf(both)).toBe('/inbox');
    noteHome(both, '/flows');
    noteHome(both, '/cases');
    noteHome(both, '/approvals');
    expect(homeOf(both)).toBe('/flows');
  });

  it('is that of the person who signed in, whoever used this browser before', async () => {
    await followPerson('anna');
    noteHome(somebody('investigator', 'operations'), '/flows');
    await followPerson('joris');
    expect(homeOf(somebody('investigator', 'operations'))).toBe('/inbox');
  });
});
