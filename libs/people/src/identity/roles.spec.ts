import { describe, expect, it } from '@jest/globals';
import { personOf } from './roles.js';
import { ROLES_OF_TEST } from './service-roles.testing.js';

describe('roles out of claims', () => {
  it.each([
    [['investigator'], ['investigator']],
    [
      ['prosecutor', 'investigator', 'investigator'],
      ['investigator', 'prosecutor'],
    ],
    [['admin', 'INVESTIGATOR', 'investigator '], []],
    [['toString', '__proto__', 7, null], []],
    ['investigator', []],
    [{ 0: 'investigator', length: 1 }, []],
    [undefined, []],
    [null, []],
  ])('%j are %j', (claim, roles) => {
    expect(ROLES_OF_TEST.known(claim)).toEqual(roles);
  });
});

describe('a person out of claims', () => {
  it('falls back to the subject for a name', () => {
    expect(personOf('anna', { name: ' ', desk: 7 }, ROLES_OF_TEST)).toEqual({
      id: 'anna',
      name: 'anna',
      desk: '',
      roles: [],
    });
  });

  it('has a name of bounded length without half characters', () => {
    const name = personOf('anna', { name: '😀'.repeat(300) }, ROLES_OF_TEST)?.name ?? '';
    expect(Array.from(name)).toHaveLength(200);
    expect(() => encodeURIComponent(name)).not.toThrow();
  });

  it.each([undefined, '', 7, 'a'.repeat(256), 'service:import'])('is not there for the subject %j', (subject) => {
    expect(personOf(subject, { roles: ['investigator'] }, ROLES_OF_TEST)).toBeNull();
  });
});
