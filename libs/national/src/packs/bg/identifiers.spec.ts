import { describe, expect, it } from '@jest/globals';
import { checkIdentifier } from '../../identifiers/check-identifier.js';

const asOf = '2026-11-24';

/** Invented numbers and the vectors of python-stdnum. */
describe('Bulgarian identifiers', () => {
  it.each([
    ['bg.egn', '7523169263', { birthDate: '1875-03-16', sex: 'm' }],
    ['bg.egn', '8032056031', { birthDate: '1880-12-05', sex: 'f' }],
    ['bg.egn', '8001010013', { birthDate: '1980-01-01', sex: 'f', region: 'Благоевград' }],
    ['bg.egn', 'ЕГН 8102021232', { birthDate: '1981-02-02', sex: 'f', region: 'Варна' }],
    ['bg.egn', '0541151230', { birthDate: '2005-01-15' }],
    ['bg.egn', '9224150012', { birthDate: '1892-04-15' }],
    ['bg.egn', '0042290459', { birthDate: '2000-02-29', region: 'Бургас' }],
    ['bg.lnch', '7111042925', {}],
    ['bg.lnch', '1000001237', {}],
    ['bg.eik', '831641791', {}],
    ['bg.eik', '175074752', {}],
    ['bg.eik', '131129873', {}],
    ['bg.eik', '8316417910017', {}],
    ['bg.vat', 'BG175074752', {}],
    ['bg.vat', 'BG7523169263', { birthDate: '1875-03-16' }],
  ])('accepts %s %s', (type, value, decoded) => {
    expect(checkIdentifier(type, value, { asOf })).toMatchObject({ valid: true, decoded, country: 'bg' });
  });

  it.each([
    ['bg.egn', '8019010001', ['BIRTH_DATE_IMPOSSIBLE']],
    ['bg.egn', '8002301230', ['BIRTH_DATE_IMPOSSIBLE']],
    ['bg.egn', '8013320000', ['BIRTH_DATE_IMPOSSIBLE']],
    ['bg.egn', '7552A10004', ['CHARACTERS']],
    ['bg.egn', '8001010014', ['CHECK_DIGIT']],
    ['bg.egn', '7542011030', ['BIRTH_DATE_FUTURE']],
    ['bg.lnch', '7111042922', ['CHECK_DIGIT']],
    ['bg.eik', '175074751', ['CHECK_DIGIT']],
    ['bg.eik', '8316417910018', ['CHECK_DIGIT']],
  ])('flags %s %s and keeps its characters', (type, value, flags) => {
    expect(checkIdentifier(type, value, { asOf })).toMatchObject({ valid: false, flags, normal: value });
  });
});
