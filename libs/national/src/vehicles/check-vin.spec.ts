import { describe, expect, it } from '@jest/globals';
import { passesLuhn } from '../identifiers/luhn.js';
import { checkVin } from './check-vin.js';

describe('checking a VIN', () => {
  it.each([
    ['1M8GDM9AXKP042788', 'right', 'us', []],
    ['1M8GDM9A1KP042788', 'wrong', 'us', []],
    ['WVWZZZ1JZXW000001', 'none', 'de', []],
    ['wvw-zzz-IJZ-XW-OOOOO1', 'none', 'de', ['LOOK_ALIKES_REPAIRED']],
    ['UU1LSDAA0HJ000001', 'wrong', 'ro', []],
  ])('reads %s', (raw, checkDigit, country, flags) => {
    expect(checkVin(raw)).toMatchObject({ valid: true, checkDigit, country, flags });
  });

  it.each([['WVWZZZ1JZXW00000'], [''], ['x'.repeat(1000)]])('flags the length of %j', (raw) => {
    expect(checkVin(raw)).toMatchObject({ valid: false, flags: ['LENGTH'] });
  });
});

describe('the Luhn check', () => {
  it.each([
    ['490154203237518', true],
    ['490154203237519', false],
    ['4111111111111111', true],
    ['', false],
    ['0', false],
    ['49a', false],
  ])('%s: %s', (digits, passes) => {
    expect(passesLuhn(digits)).toBe(passes);
  });
});
