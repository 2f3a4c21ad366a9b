import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Role } from '../lib/api-types.js';
import { followPerson } from '../lib/settings.js';
import { homeOf, noteHome } from './home.js';

beforeEach(() => localStorage.clear());

const somebody = (...roles: readonly Role[]) => ({ roles });
const decides = async (): Promise<boolean> => true;
const decidesNothing = async (): Promise<boolean> => false;

describe('25 home', () => {
  it.each<[Role, string]>([
    ['investigator', '/inbox'],
    ['liaison', '/inbox'],
    ['prosecutor', '/approvals'],
    ['operations', '/flows'],
  ])('of %s is %s', async (role, home) => {
    expect(await homeOf(somebody(role), decides)).toBe(home);
  });

  it('of a prosecutor with nothing to decide is what else waits', async () => {
    expect(await homeOf(somebody('prosecutor'), decidesNothing)).toBe('/inbox');
  });

  it('of somebody with several roles is the one used last', async () => {
    const both = somebody('investigator', 'operations');
    expect(await homeOf(both, decides)).toBe('/inbox');
    noteHome(both, '/flows');
    noteHome(both, '/cases');
    noteHome(both, '/approvals');
    expect(await homeOf(both, decides)).toBe('/flows');
  });

  it('is that of the person who signed in, whoever used this browser before', async () => {
    await followPerson('anna');
    noteHome(somebody('investigator', 'operations'), '/flows');
    await followPerson('joris');
    expect(await homeOf(somebody('investigator', 'operations'), decides)).toBe('/inbox');
  });
});
