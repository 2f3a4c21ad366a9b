import { describe, expect, it } from '@jest/globals';
import type { RecordPage, RecordRow } from './api/records.js';
import { freshRows, newsIn, totalOf } from './records-news.js';

const row = (recordId: string, changedAt: string, more: Partial<RecordRow> = {}): RecordRow => ({
  recordId,
  changedAt,
  type: 'person',
  owner: 'aa',
  number: '482092',
  version: 1,
  name: recordId,
  evaluation: null,
  detail: null,
  detailProperty: null,
  handling: 'H1',
  conflicted: false,
  pending: false,
  waitsForApproval: false,
  behind: false,
  holders: [],
  same: [],
  changedSince: false,
  ...more,
});

const page = (items: readonly RecordRow[], count = items.length): RecordPage => ({
  items,
  next: null,
  total: { count, exact: true },
});

const A = row('a', '1');
const B = row('b', '1');

describe('what is new in a list', () => {
  it.each([
    ['nothing', page([A, B]), 0, null],
    ['a record that was not there', page([row('c', '2'), A, B]), 1, 'c'],
    ['a record that changed, which says so in its place', page([row('b', '2'), A]), 0, null],
    ['an older one that moved up where another went', page([A, row('z', '0')], 2), 0, null],
    ['two, which have no name in common', page([row('d', '2'), row('c', '2'), A]), 2, null],
    ['one that stands beyond the first page', page([A, B], 3), 1, null],
  ])('is counted and named: %s', (_, head, count, name) => {
    expect(newsIn([page([A, B])], head)).toEqual({ count, name });
  });

  it('is nothing while the list is being read, and where it is shown at once', () => {
    const news = [newsIn([], page([A])), newsIn([page([A])], undefined), newsIn([page([])], page([A]))];
    expect(news.map(({ count }) => count)).toEqual([0, 0, 0]);
  });
});

describe('the rows of a list', () => {
  it('are shown at once where there was none, because nothing moves', () => {
    expect(freshRows([page([])], page([A]))).toEqual([A]);
  });

  it('stay where they are and say what is so now', () => {
    const now = row('b', '2', { conflicted: true });
    expect(freshRows([page([A, B])], page([now, row('c', '2'), A]))).toEqual([A, now]);
  });
});

describe('the count of a list', () => {
  it('17 is that of the rows that are there, whatever is new', () => {
    expect(totalOf([page([A], 1)], page([B, A], 2)).count).toBe(1);
    expect(totalOf([page([])], page([A])).count).toBe(1);
    expect(totalOf([], page([A])).count).toBe(0);
  });
});
