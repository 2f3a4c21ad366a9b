import { describe, expect, it } from '@jest/globals';
import { checkIdentifier } from '../../identifiers/check-identifier.js';

const asOf = '2026-11-24';

/** Invented numbers and the vectors of python-stdnum. */
describe('Romanian identifiers', () => {
  it.each([
    ['ro.cnp', '1630615123457', { birthDate: '1963-06-15', sex: 'm', region: 'Cluj' }],
    ['ro.cnp', '1800101400016', { birthDate: '1980-01-01', sex: 'm', region: 'București' }],
    ['ro.cnp', '2810202120056', { birthDate: '1981-02-02', sex: 'f' }],
    ['ro.cnp', '5011231120012', { birthDate: '2001-12-31', sex: 'm' }],
    ['ro.cnp', '6050630410452', { birthDate: '2005-06-30', sex: 'f' }],
    ['ro.cnp', '7811124400998', { birthDate: '1981-11-24', sex: 'm' }],
    ['ro.cui', '18547290', {}],
    ['ro.cui', 'RO 185 472 90', {}],
    ['ro.cui', '14243', {}],
    ['ro.register', 'J52/750/2012', { region: 'Giurgiu', year: 2012 }],
    ['ro.register', 'J52/750/22.11.2012', { region: 'Giurgiu', year: 2012 }],
    ['ro.register', 'J2012000750528', { region: 'Giurgiu', year: 2012 }],
    ['ro.register', 'J2024020698007', { year: 2024 }],
  ])('accepts %s %s', (type, value, decoded) => {
    expect(checkIdentifier(type, value, { asOf })).toMatchObject({ valid: true, decoded, country: 'ro' });
  });

  it.each([
    ['ro.cnp', '1630615123458', ['CHECK_DIGIT']],
    ['ro.cnp', '1632215123457', ['CHECK_DIGIT', 'BIRTH_DATE_IMPOSSIBLE']],
    ['ro.cnp', '0800101221142', ['RANGE', 'BIRTH_DATE_FUTURE']],
    ['ro.cnp', '1990229400012', ['BIRTH_DATE_IMPOSSIBLE']],
    ['ro.cnp', '5980101400015', ['BIRTH_DATE_FUTURE']],
    ['ro.cui', '18547291', ['CHECK_DIGIT']],
    ['ro.register', 'X52/750/2012', ['RANGE', 'NO_CHECK_DIGIT']],
    ['ro.register', 'J49/750/2012', ['REGION_UNKNOWN', 'NO_CHECK_DIGIT']],
    ['ro.register', 'J2012000750529', ['CHECK_DIGIT']],
  ])('flags %s %s and keeps its characters', (type, value, flags) => {
    expect(checkIdentifier(type, value, { asOf })).toMatchObject({ valid: false, flags, normal: value });
  });

  it('accepts the code 70 that the civil status system gives to every new number, and names no county for it', () => {
    const digits = '602011570012';
    const weights = [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9];
    const remainder = weights.reduce((sum, weight, i) => sum + weight * Number(digits.charAt(i)), 0) % 11;
    const check = checkIdentifier('ro.cnp', digits + String(remainder === 10 ? 1 : remainder), { asOf });
    expect(check).toMatchObject({ valid: true, flags: [], decoded: { birthDate: '2002-01-15', sex: 'f' } });
    expect(check.decoded.region).toBeUndefined();
  });

  it('gives the two spellings of an old register number one key', () => {
    expect(checkIdentifier('ro.register', 'J52/750/22.11.2012', { asOf }).normal).toBe('J52/750/2012');
    expect(checkIdentifier('ro.register', 'J 05/00750/2012', { asOf }).normal).toBe('J5/750/2012');
  });
});
