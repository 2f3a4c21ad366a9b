import { describe, expect, it } from '@jest/globals';
import { isFormula, safeCell } from './safe-csv.js';

describe('safeCell', () => {
  it.each([
    ['=cmd()', "'=cmd()"],
    ['+31612345678', "'+31612345678"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' \t=1', '"\' \t=1"'],
    ['a,b', '"a,b"'],
    ['a; b-c; 1', '"a; b-c; 1"'],
    ['a;=1+1;b', '"a;\'=1+1;b"'],
    ['a; "=1+1', '"a;\' ""=1+1"'],
    ['a\n@x', '"a\n\'@x"'],
    ['say "x"', '"say ""x"""'],
    ['Иван', 'Иван'],
    [-1.5, '-1.5'],
  ])('writes %s as %s', (value, cell) => {
    expect(safeCell(value)).toBe(cell);
  });
});

describe('isFormula', () => {
  it.each([
    ['=1+1', true],
    ['@x', true],
    ['-cmd', true],
    ['+31 6 1234', false],
    ['-3', false],
    ['Anna', false],
  ])('%s: %s', (cell, answer) => {
    expect(isFormula(cell)).toBe(answer);
  });
});
