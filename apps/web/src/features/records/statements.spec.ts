import { describe, expect, it } from '@jest/globals';
import { aCatalogue, aStatement } from './a-statement.testing.js';
import { factGroups, nameOf, statesOf } from './statements.js';

const CATALOGUE = aCatalogue({ name: 'name' }, { name: 'birthDate' }, { name: 'phone', several: true });
const B2 = { source: 'B', information: 2 };
const A1 = { source: 'A', information: 1 };

const factsOf = (...statements: readonly ReturnType<typeof aStatement>[]) =>
  factGroups(statements, CATALOGUE).flatMap(({ facts }) => facts);

describe('of two values of a property that has one at a time', () => {
  const older = aStatement({ messageId: 'm1', value: '1991', property: 'birthDate', labels: { evaluation: A1 } });
  const newer = { messageId: 'm2', value: '1992', property: 'birthDate', sinceVersion: 2 };

  it('the better evaluated stands first, though it is older', () => {
    const [fact] = factsOf(aStatement({ ...newer, labels: { evaluation: B2 } }), older);
    expect(fact?.statements.map(({ value }) => value)).toEqual(['1991', '1992']);
    expect(fact).toMatchObject({ conflicted: true, firstBy: 'evaluation' });
  });

  it('the evaluated one stands before one that nobody evaluated', () => {
    const [fact] = factsOf(aStatement(newer), older);
    expect(fact?.statements[0]?.value).toBe('1991');
    expect(fact?.firstBy).toBe('evaluation');
  });

  it('the newer stands first where both are evaluated alike', () => {
    const [fact] = factsOf(older, aStatement({ ...newer, labels: { evaluation: A1 } }));
    expect(fact?.statements.map(({ value }) => value)).toEqual(['1992', '1991']);
    expect(fact).toMatchObject({ conflicted: true, firstBy: 'age' });
  });

  it('one that is being retracted contradicts nothing, and is shown until it is gone', () => {
    const leaving = { ...older, retractedIn: 2, pending: true };
    const [fact] = factsOf(leaving, aStatement({ ...newer, pending: true }));
    expect(fact?.statements).toHaveLength(2);
    expect(fact?.conflicted).toBe(false);
  });

  it('one that was retracted is history', () => {
    const [fact] = factsOf({ ...older, retractedIn: 2 }, aStatement(newer));
    expect(fact?.statements.map(({ value }) => value)).toEqual(['1992']);
  });

  it('the same value said twice is no contradiction', () => {
    const [fact] = factsOf(older, aStatement({ ...newer, value: '1991' }));
    expect(fact?.conflicted).toBe(false);
  });
});

it('several phones contradict nothing', () => {
  const phones = ['+31', '+36'].map((value, index) => aStatement({ property: 'phone', value, index }));
  expect(factsOf(...phones)[0]?.conflicted).toBe(false);
});

it('stands in the order of the catalogue, and what that does not know comes last', () => {
  const said = ['eyeColour', 'phone', 'name'].map((property, index) => aStatement({ property, index }));
  const groups = factGroups(said, CATALOGUE);
  expect(groups.map(({ group, facts }) => [group, ...facts.map(({ property }) => property)])).toEqual([
    ['identity', 'name', 'phone'],
    ['other', 'eyeColour'],
  ]);
});

it('is named by the first property that has a value', () => {
  const groups = factGroups([aStatement({ property: 'birthDate', value: '1991' })], CATALOGUE);
  expect(nameOf(groups, ['name', 'birthDate'])).toBe('1991');
  expect(nameOf(groups, ['name'])).toBeNull();
});

it('warns of what is on its way and of what contradicts', () => {
  const statements = [
    aStatement({ value: 'A' }),
    aStatement({ index: 1, value: 'B', pending: true, waitsForApproval: true }),
  ];
  const record = {
    recordId: 'r',
    type: 'person',
    owner: 'xa',
    number: '482092',
    version: 2,
    behind: false,
    recalled: [],
    seen: null,
    statements,
  };
  const states = statesOf(record, factGroups(statements, CATALOGUE));
  expect(states).toEqual({ conflicted: true, pending: true, waitsForApproval: true, behind: false });
});
