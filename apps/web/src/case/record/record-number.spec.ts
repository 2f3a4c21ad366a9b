import { describe, expect, it } from '@jest/globals';
import { caseLetters, shortNumber } from './record-number.js';

describe('12 a number as it is written', () => {
  it.each([
    ['LANTAARN', 'LAN'],
    ['Фенер', 'FEN'],
    ['Жълт фенер', 'ZHA'],
    ['Őrláng', 'ORL'],
    ['2024 Lumină', 'LUM'],
    ['AB', 'AB'],
    ['123', ''],
    [null, ''],
  ])('begins in the case %j with %j', (title, letters) => {
    expect(caseLetters(title)).toBe(letters);
  });

  it.each([
    ['nl', '482092', 'NL 482 092'],
    ['nl-nrm', '12345672', 'NL-NRM 1234 5672'],
  ])('of %s is written in two halves', (owner, number, written) => {
    expect(shortNumber({ owner, number })).toBe(written);
  });
});
