import { describe, expect, it } from '@jest/globals';
import { checkIdentifier, guessIdentifiers } from './check-identifier.js';

const asOf = '2026-11-24';

describe('checking an identifier', () => {
  it.each([
    ['int.lei', '529900T8BM49AURSDO55', true, '529900T8BM49AURSDO55', []],
    ['int.lei', '529900T8BM49AURSDO56', false, '529900T8BM49AURSDO56', ['CHECK_DIGIT']],
    ['int.imei', '49-015420-323751-8', true, '49015420323751', []],
    ['int.imei', '490154203237519', false, '49015420323751', ['CHECK_DIGIT']],
    ['int.imei', '4901542032375101', true, '49015420323751', ['NO_CHECK_DIGIT']],
    ['int.imsi', '204046620023456', true, '204046620023456', ['NO_CHECK_DIGIT']],
  ])('reads %s %s', (type, value, valid, normal, flags) => {
    expect(checkIdentifier(type, value, { asOf })).toMatchObject({ valid, normal, flags, country: null });
  });

  it('keeps the characters of a type nobody knows', () => {
    expect(checkIdentifier('xx.card', 'ab-12 34', { asOf })).toEqual({
      type: 'xx.card',
      country: null,
      normal: 'AB1234',
      valid: false,
      flags: ['TYPE_UNKNOWN'],
      decoded: {},
    });
  });

  it('reads a letter for a digit only where the check digit then agrees', () => {
    expect(checkIdentifier('bg.egn', '8OO1O1OO13', { asOf })).toMatchObject({
      valid: true,
      normal: '8001010013',
      flags: ['LOOK_ALIKES_REPAIRED'],
    });
    expect(checkIdentifier('bg.egn', '8OO1O1OO14', { asOf })).toMatchObject({ valid: false, normal: '8OO1O1OO14' });
    expect(checkIdentifier('nl.kvk', 'I2345678', { asOf })).toMatchObject({ valid: false, flags: ['CHARACTERS'] });
  });

  it('drops a label before the number and says so', () => {
    expect(checkIdentifier('ro.cnp', 'CNP: 1630615123457', { asOf })).toMatchObject({
      valid: true,
      normal: '1630615123457',
      flags: ['PREFIX_DROPPED'],
    });
  });

  it('reads full-width and Arabic digits', () => {
    expect(checkIdentifier('nl.bsn', '１２３４５６７８２', { asOf }).valid).toBe(true);
    expect(checkIdentifier('nl.bsn', '١٢٣٤٥٦٧٨٢', { asOf }).valid).toBe(true);
  });

  it.each([[''], [' '], ['\u0000'], ['9'.repeat(1_000_000)], ['\u202e123456782'], ['💣']])('survives %j', (value) => {
    for (const type of ['nl.bsn', 'nl.vat', 'hu.personal', 'bg.eik', 'bg.vat', 'ro.cnp', 'ro.register']) {
      expect(checkIdentifier(type, value, { asOf }).normal.length).toBeLessThanOrEqual(42);
    }
  });

  it('keeps a birth date that lies ahead of the asked day out of the valid ones', () => {
    expect(checkIdentifier('bg.egn', '0541151230', { asOf: '2004-12-31' }).flags).toEqual(['BIRTH_DATE_FUTURE']);
    expect(checkIdentifier('bg.egn', '0541151230', { asOf: '2005-01-15' }).valid).toBe(true);
  });
});

describe('guessing the type of an identifier', () => {
  it('puts types whose check digit agrees before types without one', () => {
    const [first] = guessIdentifiers('8001010013', undefined, { asOf });
    expect(first).toMatchObject({ type: 'bg.egn', valid: true });
  });

  it('names both types when a number passes both', () => {
    const types = guessIdentifiers('123456782', 'nl', { asOf }).filter(({ valid }) => valid);
    expect(types.map(({ type }) => type)).toEqual(['nl.bsn', 'nl.rsin']);
  });

  it('offers only types of the asked country and only such as have the form', () => {
    expect(guessIdentifiers('8001010013', 'ro', { asOf }).every(({ country }) => country === 'ro')).toBe(true);
    expect(guessIdentifiers('hello', 'nl', { asOf })).toEqual([]);
  });
});
