import { describe, expect, it } from '@jest/globals';
import { checkIdentifier } from '../../identifiers/check-identifier.js';

const asOf = '2026-11-24';

/** Invented numbers, the example of muzso.hu and the vectors of python-stdnum. */
describe('Hungarian identifiers', () => {
  it.each([
    ['hu.personal', '18001010016', { birthDate: '1980-01-01', sex: 'm' }],
    ['hu.personal', '2 851231 0454', { birthDate: '1985-12-31', sex: 'f' }],
    ['hu.personal', '19702021231', { birthDate: '1997-02-02', sex: 'm' }],
    ['hu.personal', '30506150123', { birthDate: '2005-06-15', sex: 'm' }],
    ['hu.personal', '41012013332', { birthDate: '2010-12-01', sex: 'f' }],
    ['hu.taj', '111111110', {}],
    ['hu.taj', '123 456 788', {}],
    ['hu.taj', '037123453', {}],
    ['hu.tax', '8365670003', { birthDate: '1967-02-13' }],
    ['hu.tax', '8412720016', { birthDate: '1980-01-01' }],
    ['hu.tax', '8492960078', { birthDate: '2001-12-20' }],
    ['hu.vat', '12892312', {}],
    ['hu.vat', 'HU12892312', {}],
    ['hu.vat', '12892312-2-42', { region: 'Budapest (Kelet)' }],
    ['hu.vat', '12892312-2-22', { region: 'Baranya' }],
    ['hu.register', '01-09-123456', { region: 'Budapest', legalForm: 'korlátolt felelősségű társaság' }],
  ])('accepts %s %s', (type, value, decoded) => {
    expect(checkIdentifier(type, value, { asOf })).toMatchObject({ valid: true, decoded, country: 'hu' });
  });

  it.each([
    ['hu.personal', '18001010017', ['CHECK_DIGIT']],
    ['hu.personal', '28512310455', ['CHECK_DIGIT']],
    ['hu.personal', '18013010016', ['CHECK_DIGIT', 'BIRTH_DATE_IMPOSSIBLE']],
    ['hu.taj', '123456789', ['CHECK_DIGIT']],
    ['hu.tax', '8365670004', ['CHECK_DIGIT']],
    ['hu.tax', '7365670003', ['CHECK_DIGIT', 'RANGE']],
    ['hu.vat', '12892313', ['CHECK_DIGIT']],
    ['hu.register', '2109123456', ['RANGE', 'REGION_UNKNOWN', 'NO_CHECK_DIGIT']],
  ])('flags %s %s and keeps its digits', (type, value, flags) => {
    expect(checkIdentifier(type, value, { asOf })).toMatchObject({ valid: false, flags, normal: value });
  });

  it('gives the company its eight digits in every spelling', () => {
    const normals = ['12892312', 'HU12892312', '12892312-2-42'].map(
      (value) => checkIdentifier('hu.vat', value, { asOf }).normal,
    );
    expect(new Set(normals)).toEqual(new Set(['12892312']));
  });

  it('weights births by the rule of their time', () => {
    expect(checkIdentifier('hu.personal', '19702021231', { asOf }).valid).toBe(true);
    expect(checkIdentifier('hu.personal', '19602021231', { asOf }).valid).toBe(false);
  });
});
