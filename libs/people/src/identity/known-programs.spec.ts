import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Clock } from '#libs/work';
import type { Person } from '../person.js';
import { KnownPrograms } from './known-programs.js';
import type { PersonRepository } from './person.repository.js';

const IMPORT: Person = { id: 'service:import', name: 'Import', desk: '', roles: ['investigator'] };

describe('the row of a program', () => {
  let written: Person[];
  let at: Date;
  let programs: KnownPrograms;

  beforeEach(() => {
    written = [];
    at = new Date('2026-03-02T08:00:00Z');
    const people = { remember: async (person: Person) => void written.push(person) } as unknown as PersonRepository;
    programs = new KnownPrograms(people, { now: () => at } satisfies Clock);
  });

  const pass = (ms: number): void => void (at = new Date(at.getTime() + ms));

  it('is written with its first request and not with the next ones', async () => {
    for (let i = 0; i < 100; i += 1) await programs.remember(IMPORT);
    expect(written).toEqual([IMPORT]);
  });

  it('is written again a minute later', async () => {
    await programs.remember(IMPORT);
    pass(59_999);
    await programs.remember(IMPORT);
    pass(1);
    await programs.remember(IMPORT);
    expect(written).toHaveLength(2);
  });

  it.each<[string, Partial<Person>]>([
    ['roles', { roles: ['liaison'] }],
    ['name', { name: 'Import of the registry' }],
    ['desk', { desk: 'North' }],
  ])('is written at once when its token says other %s', async (_, change) => {
    await programs.remember(IMPORT);
    await programs.remember({ ...IMPORT, ...change });
    expect(written).toEqual([IMPORT, { ...IMPORT, ...change }]);
  });

  it('is one of each program', async () => {
    const other = { ...IMPORT, id: 'service:export' };
    for (const program of [IMPORT, other, IMPORT, other]) await programs.remember(program);
    expect(written).toEqual([IMPORT, other]);
  });
});
