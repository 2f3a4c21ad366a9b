import { describe, expect, it } from '@jest/globals';
import { isFiltered, parseRecordSearch, parseRecordsSearch } from './records-search.js';

describe('the address of the list', () => {
  it('is read as it was written', () => {
    const search = { q: 'Gab', type: 'person', owner: 'hu', handling: 'H2', purpose: 'investigation', sort: '-name' };
    expect(parseRecordsSearch({ ...search, conflicted: true, pending: true })).toEqual({
      ...search,
      conflicted: true,
      pending: true,
    });
  });

  it.each([
    ['an unknown type', { type: 'weapon' }],
    ['an owner that is no member', { owner: 'HU; drop' }],
    ['a handling code that does not exist', { handling: 'H9' }],
    ['a flag that says something else', { conflicted: 'yes', pending: 1 }],
    ['an unknown order', { sort: 'size' }],
    ['an empty text', { q: '' }],
    ['what is no text', { q: ['a'], purpose: {} }],
  ])('leaves out %s', (_, search) => {
    expect(parseRecordsSearch(search)).toEqual({});
  });

  it('takes a number that somebody typed for the text it is', () => {
    expect(parseRecordsSearch({ q: 36201234567 })).toEqual({ q: '36201234567' });
  });

  it('tells an order from a filter', () => {
    expect([isFiltered({ sort: 'name' }), isFiltered({ q: 'a' })]).toEqual([false, true]);
  });
});

describe('the address of a record', () => {
  it('opens a tab, a statement and a comparison', () => {
    const search = { tab: 'history', statement: '0198c2b4-0000-7000-8000-000000000001:2', from: 1, to: 3 };
    expect(parseRecordSearch(search)).toEqual(search);
  });

  it('leaves out what does not exist', () => {
    expect(parseRecordSearch({ tab: 'x', statement: '../..', from: -1, to: 1.5 })).toEqual({});
  });
});
