import { expect, it } from '@jest/globals';
import type { StoredRecord } from '../../case/records/quoted-values.service.js';
import { columnsOf, isAlreadySo, isMoved } from './proposal-columns.js';
import type { ProposedStatement } from './proposal-view.js';

type Stored = StoredRecord['statements'][number];

const [S1, S2] = [
  { messageId: 'm100', index: 0 },
  { messageId: 'm102', index: 0 },
] as const;

const said = (value: string, name: { messageId: string; index: number }, since: number, retractedIn: number | null) =>
  ({
    ...name,
    property: 'birthPlace',
    value,
    labels: { original: '', language: '' },
    sinceVersion: since,
    retractedIn,
    waitsForApproval: false,
    pending: false,
  }) as unknown as Stored;

const record = (...statements: readonly Stored[]): StoredRecord => ({
  recordId: 'r',
  type: 'person',
  owner: 'nl',
  version: 5,
  behind: false,
  statements,
  recalled: [],
});

const proposal = {
  asserts: [{ property: 'birthPlace', value: 'Gyula', labels: { original: '', language: '' } } as ProposedStatement],
  retracts: [S1],
};

const values = (rows: ReturnType<typeof columnsOf>) =>
  rows.map(({ base, proposed, now }) => [base, proposed, now].map((column) => column.map(({ value }) => value)));

it('15 puts what stood when it was suggested beside what is suggested and what stands now', () => {
  const moved = record(said('Győr', S1, 3, 4), said('Győr (register)', S2, 4, null));
  const rows = columnsOf(proposal, moved, 3);
  expect(values(rows)).toEqual([[['Győr'], ['Gyula'], ['Győr (register)']]]);
  expect(isMoved(rows)).toBe(true);
  expect(isAlreadySo(proposal, moved)).toBe(false);
});

it('15 says the same twice where nothing moved, and where the base is not known here', () => {
  const still = record(said('Győr', S1, 3, null));
  for (const base of [3, null]) {
    const rows = columnsOf(proposal, still, base);
    expect(values(rows)).toEqual([[['Győr'], ['Gyula'], ['Győr']]]);
    expect(isMoved(rows)).toBe(false);
  }
});

it('15 is so already where all of it is said and nothing is left of what was to go', () => {
  expect(isAlreadySo(proposal, record(said('Győr', S1, 3, 4), said('Gyula', S2, 4, null)))).toBe(true);
  expect(isAlreadySo(proposal, record(said('Győr', S1, 3, null), said('Gyula', S2, 4, null)))).toBe(false);
});

it('15 keeps values of the property that it says nothing of', () => {
  const two = record(said('Győr', S1, 1, null), said('Pécs', S2, 2, null));
  expect(values(columnsOf(proposal, two, 2))).toEqual([
    [
      ['Győr', 'Pécs'],
      ['Pécs', 'Gyula'],
      ['Győr', 'Pécs'],
    ],
  ]);
});
