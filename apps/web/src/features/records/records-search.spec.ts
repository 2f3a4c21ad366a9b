import { describe, expect, it } from '@jest/globals';
import { keepWords, wordsOf } from '../../lib/searched-words.js';
import { isFiltered, parseRecordSearch, parseRecordsSearch } from './records-search.js';

describe('the address of the list', () => {
  it('is read as it was written', () => {
    const search = {
      s: keepWords('Gab'),
      type: 'person',
      owner: 'hu',
      handling: 'H2',
      purpose: 'investigation',
      sort: '-name',
    };
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
    ['words', { q: 'Gab' }],
    ['a key of words that this page does not know', { s: 'AAAAAAAAAAAA' }],
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
