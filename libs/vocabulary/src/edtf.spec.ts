import { describe, expect, it } from '@jest/globals';
import { type EdtfDate, isEdtfDate, readEdtf, utcDate } from './edtf.js';

describe('a date of EDTF level 1', () => {
  it.each([
    '1984',
    '0000',
    '-0044',
    '1984-06',
    '1984-06-02',
    '2024-02-29',
    '2000-02-29',
    '0000-02-29',
    '0004-02-29',
    '-0044-03-15',
    '2001-21',
    '2001-24',
    '201X',
    '20XX',
    '2004-XX',
    '1985-04-XX',
    '1985-XX-XX',
    '1984?',
    '1984~',
    '1984-06%',
    '2004-06-11%',
    '2004-XX?',
  ])('%s is one', (text) => {
    expect(isEdtfDate(text)).toBe(true);
  });

  it.each([
    '',
    '84',
    '19840602',
    '1984-6',
    '1984-00',
    '1984-13',
    '1984-06-00',
    '1984-06-31',
    '2023-02-29',
    '1900-02-29',
    '2001-20',
    '2001-25',
    '2001-21-03',
    '2001-21-XX',
    '2004-13-XX',
    '2004-XX-01',
    '20XX-05',
    '1XXX',
    'XXXX',
    '19X4',
    '-0000',
    '-201X',
    '1984?~',
    '?1984',
    '1984-06?-02',
    '1984/2004',
    '1984-06-02T10:00:00Z',
    '..',
    ' 1984',
    '1984\n',
    '１９８４',
    '02-06-1984',
  ])('%j is none', (text) => {
    expect(isEdtfDate(text)).toBe(false);
  });
});

describe('what a date of EDTF says', () => {
  it.each<[string, EdtfDate]>([
    ['2000-02-29', { kind: 'day', year: 2000, month: 2, day: 29, doubt: 'sure' }],
    ['1991-05', { kind: 'month', year: 1991, month: 5, dayUnknown: false, doubt: 'sure' }],
    ['1991-05-XX?', { kind: 'month', year: 1991, month: 5, dayUnknown: true, doubt: 'uncertain' }],
    ['1991-21~', { kind: 'season', year: 1991, season: 'spring', doubt: 'approximate' }],
    ['-0044', { kind: 'year', year: -44, doubt: 'sure' }],
    ['1985-XX-XX', { kind: 'year', year: 1985, doubt: 'sure' }],
    ['199X%', { kind: 'years', from: 1990, to: 1999, doubt: 'both' }],
  ])('%s', (text, said) => {
    expect(readEdtf(text)).toEqual(said);
  });

  it('is a day of the first centuries too', () => {
    expect(utcDate(4, 2, 29).toISOString()).toBe('0004-02-29T00:00:00.000Z');
  });
});
