import { describe, expect, it } from '@jest/globals';
import { checkIban } from './check-iban.js';

/** Examples of the SWIFT IBAN Registry. */
describe('checking an IBAN', () => {
  it.each([
    ['NL91 ABNA 0417 1643 00', 'nl', 'ABNA'],
    ['HU42117730161111101800000000', 'hu', '117'],
    ['bg80bnbg96611020345678', 'bg', 'BNBG'],
    ['RO49AAAA1B31007593840000', 'ro', 'AAAA'],
    ['IBAN: DE89370400440532013000', 'de', '37040044'],
  ])('accepts %s', (raw, country, bank) => {
    expect(checkIban(raw)).toMatchObject({ valid: true, country, bank, flags: [] });
  });

  it.each([
    ['NL91ABNA0417164301', ['CHECK_DIGIT']],
    ['NL91ABNA041716430', ['LENGTH', 'CHECK_DIGIT']],
    ['ZZ91ABNA0417164300', ['COUNTRY_UNKNOWN', 'CHECK_DIGIT']],
    ['12345', ['SHAPE']],
    ['', ['SHAPE']],
  ])('flags %s with %j and keeps it', (raw, flags) => {
    expect(checkIban(raw)).toMatchObject({ valid: false, flags, normal: raw });
  });

  it('checks the digits inside a Hungarian account', () => {
    const account = '117730171111101800000000';
    const remainder = BigInt(`${account}173000`) % 97n;
    const iban = `HU${String(98n - remainder).padStart(2, '0')}${account}`;
    expect(checkIban(iban).flags).toEqual(['INNER_CHECK_DIGIT']);
  });
});
