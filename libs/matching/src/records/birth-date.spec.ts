import { describe, expect, it } from '@jest/globals';
import { parseBirthDate } from './birth-date.js';

describe('parseBirthDate', () => {
  it.each([
    ['1956-04-09', 19560409, null],
    ['19560409', 19560409, null],
    ['09.04.1956', 19560409, 'DATE_ORDER_ASSUMED'],
    ['20/8/1991', 19910820, null],
    ['8/20/91', 19910820, null],
    ['24-May-11', 20110524, null],
    ['Mar 1 1970', 19700301, null],
    ['1956', 19560000, null],
    ['1956-04', 19560400, null],
    ['1956-02-30', 19560000, 'DATE_IMPOSSIBLE'],
    ['yesterday', 0, 'DATE_UNREADABLE'],
    ['', 0, null],
  ])('reads %s', (text, date, issue) => {
    expect(parseBirthDate(text, 2026)).toEqual({ date, issue });
  });
});
