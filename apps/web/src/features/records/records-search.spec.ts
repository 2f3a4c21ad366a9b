import { describe, expect, it } from '@jest/globals';
import { keepWords, wordsOf } from '../../lib/searched-words.js';
import { joined, valuesOf } from './list-filters.js';
import { filtersIn, isFiltered, listOf, parseRecordSearch, parseRecordsSearch } from './records-search.js';

describe('the address of the list', () => {
  it('is read as it was written', () => {
    const search = {
      s: keepWords('Gab'),
      type: 'person,vehicle',
      owner: 'hu,ro',
      handling: 'H2',
      purpose: 'investigation',
      sort: '-name',
    };
    const rest = {
      from: '2026-11-01',
      to: '2026-11-27',
      mine: true,
      conflicted: true,
      pending: true,
      peek: '0198c2b4-0000-7000-8000-000000000001',
    };
    expect(parseRecordsSearch({ ...search, ...rest })).toEqual({ ...search, ...rest });
  });

  it('17 has several values of a filter, and leaves out only those that it does not know', () => {
    expect(parseRecordsSearch({ type: 'person,weapon,vehicle', handling: 'H9' })).toEqual({ type: 'person,vehicle' });
    expect(valuesOf(joined(['one, two', 'three']))).toEqual(['one, two', 'three']);
    expect(valuesOf('%')).toEqual([]);
  });

  it('is that of the same list, whatever is looked at beside it', () => {
    const peek = '0198c2b4-0000-7000-8000-000000000001';
    expect(listOf({ sort: 'name', peek })).toEqual({ sort: 'name' });
    expect(isFiltered({ sort: 'name', peek })).toBe(false);
    expect(filtersIn({ type: 'person', mine: true, peek })).toBe(2);
  });

  it.each([
    ['an unknown type', { type: 'weapon' }],
    ['an owner that is no member', { owner: 'HU; drop' }],
    ['a handling code that does not exist', { handling: 'H9' }],
    ['a flag that says something else', { conflicted: 'yes', pending: 1 }],
    ['an unknown order', { sort: 'size' }],
    ['words', { q: 'Gab' }],
    ['a key of words that this page does not know', { s: 'AAAAAAAAAAAA' }],
    ['what is no day and no record', { from: 'yesterday', peek: '../..' }],
    ['what is no text', { s: ['a'], purpose: {} }],
  ])('leaves out %s', (_, search) => {
    expect(parseRecordsSearch(search)).toEqual({});
  });

  it('takes a number that somebody typed for the text it is', () => {
    expect(parseRecordsSearch({ purpose: 36201234567 })).toEqual({ purpose: '36201234567' });
  });

  it('names words by a key that says nothing of them, another one for each search', () => {
    const [first, second] = [keepWords('Gabor Minta'), keepWords('Gabor Minta')];
    expect(first).not.toBe(second);
    expect([wordsOf(first), wordsOf(second)]).toEqual(['Gabor Minta', 'Gabor Minta']);
    expect(Buffer.from(first, 'base64').includes('Gab')).toBe(false);
  });

  it('forgets the oldest words of many', () => {
    const [first, ...more] = Array.from({ length: 501 }, (_, i) => keepWords(`${i}`));
    expect([wordsOf(first), wordsOf(more.at(-1))]).toEqual([undefined, '500']);
  });

  it('tells an order from a filter', () => {
    expect([isFiltered({ sort: 'name' }), isFiltered({ s: keepWords('a') })]).toEqual([false, true]);
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
