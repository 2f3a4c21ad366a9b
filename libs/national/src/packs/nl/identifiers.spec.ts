import { describe, expect, it } from '@jest/globals';
import { checkIdentifier } from '../../identifiers/check-identifier.js';

const asOf = '2026-11-24';

/** Invented numbers, and the vectors of python-stdnum. */
describe('Dutch identifiers', () => {
  it.each([
    ['nl.bsn', '111222333', '111222333'],
    ['nl.bsn', '123456782', '123456782'],
    ['nl.bsn', '999990056', '999990056'],
    ['nl.bsn', '012345672', '012345672'],
    ['nl.bsn', '12345672', '012345672'],
    ['nl.bsn', '1234.56.782', '123456782'],
    ['nl.bsn', 'BSN: 123456782', '123456782'],
    ['nl.rsin', '123456782', '123456782'],
    ['nl.vnumber', '1234567890', '1234567890'],
    ['nl.kvk', '12345678', '12345678'],
    ['nl.branch', '000012345678', '000012345678'],
    ['nl.vat', 'NL004495445B01', 'NL004495445B01'],
    ['nl.vat', 'nl 0044.95.445.B01', 'NL004495445B01'],
    ['nl.vat', 'NL000099998B57', 'NL000099998B57'],
  ])('accepts %s %s', (type, value, normal) => {
    expect(checkIdentifier(type, value, { asOf })).toMatchObject({ valid: true, normal, country: 'nl' });
  });

  it.each([
    ['nl.bsn', '111252333', ['CHECK_DIGIT']],
    ['nl.bsn', '123456789', ['CHECK_DIGIT']],
    ['nl.bsn', '000000000', ['RANGE']],
    ['nl.bsn', '1234567', ['LENGTH']],
    ['nl.rsin', '123456789', ['CHECK_DIGIT']],
    ['nl.vnumber', '123456789', ['LENGTH']],
    ['nl.kvk', '1234567', ['LENGTH']],
    ['nl.vat', 'NL004495446B01', ['CHECK_DIGIT']],
  ])('flags %s %s and keeps its characters', (type, value, flags) => {
    expect(checkIdentifier(type, value, { asOf })).toMatchObject({ valid: false, flags, normal: value });
  });

  it('says that a lost zero was put back and that no check digit exists', () => {
    expect(checkIdentifier('nl.bsn', '12345672', { asOf }).flags).toEqual(['PADDED']);
    expect(checkIdentifier('nl.kvk', '12345678', { asOf }).flags).toEqual(['NO_CHECK_DIGIT']);
  });
});
