import { describe, expect, it } from '@jest/globals';
import type { RecordPage, RecordRow } from './api/records.js';
import { freshRows, newsIn } from './records-news.js';

const row = (recordId: string, changedAt: string, more: Partial<RecordRow> = {}): RecordRow => ({
  recordId,
  changedAt,
  type: 'person',
  owner: 'aa',
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
    ['nothing', page([A, B]), 0],
    ['a record that was not there', page([row('c', '2'), A, B]), 1],
    ['a record that changed', page([row('b', '2'), A]), 1],
    ['one that stands beyond the first page', page([A, B], 3), 1],
  ])('counts %s', (_, head, count) => {
    expect(newsIn([page([A, B])], head)).toBe(count);
  });

  it('is nothing while the list is being read', () => {
    expect([newsIn([], page([A])), newsIn([page([A])], undefined)]).toEqual([0, 0]);
  });
});

describe('the rows of a list', () => {
  it('stay where they are and say what is so now', () => {
    const now = row('b', '2', { conflicted: true });
    expect(freshRows([page([A, B])], page([now, row('c', '2'), A]))).toEqual([A, now]);
  });
});
