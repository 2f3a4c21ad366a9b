import { expect, it } from '@jest/globals';
import { MOST_LETTERS, MOST_LINES, readLines } from './read-lines.js';

it('22 reads lines in their order, so that each keeps its number', () => {
  expect(readLines('  Gabor   Minta\r\n\n+31600000001\nGabor Minta\n   ')).toEqual({
    lines: ['Gabor   Minta', '', '+31600000001', 'Gabor Minta'],
    isCut: false,
    isLong: false,
  });
  expect(readLines(' \n ').lines).toEqual([]);
});

it('43 says that a line is longer than a search may be', () => {
  const at = (letters: number) => readLines(`Gabor Minta\n${'x'.repeat(letters)}`).isLong;
  expect([at(MOST_LETTERS), at(MOST_LETTERS + 1)]).toEqual([false, true]);
});

it('43 says that a list is longer than what is looked up', () => {
  const text = Array.from({ length: MOST_LINES + 1 }, (_, i) => `line ${i}`).join('\n');
  const { lines, isCut } = readLines(text);
  expect([lines.length, isCut]).toEqual([MOST_LINES, true]);
});
