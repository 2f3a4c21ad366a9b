import { describe, expect, it } from '@jest/globals';
import { findProperty } from '../catalogue/catalogue.js';
import { checkValue } from './value-checks.js';

const codes = (type: string, name: string, value: string, country: string | null = null) => {
  const property = findProperty(type, name);
  if (!property) throw new Error(`no ${name} of a ${type}`);
  return checkValue(value, { property, country, home: 'nl', today: '2026-01-01' }).map(({ code }) => code);
};

describe('the check of a value', () => {
  it.each<[string, string, string, string | null]>([
    ['person', 'name', 'Минта Габор', null],
    ['person', 'phone', '+36 30 123 4567', null],
    ['person', 'phone', '0612345678', null],
    ['person', 'email', 'gabor@example.org', null],
    ['person', 'birthDate', '198X', null],
    ['person', 'gender', 'other', null],
    ['person', 'nationality', 'HU', null],
    ['person', 'height', '1,82', null],
    ['person', 'idNumber', '8001010008', 'bg'],
    ['person', 'idNumber', 'anything at all', 'us'],
    ['vehicle', 'registrationNumber', 'CB1234AH', 'bg'],
    ['vehicle', 'registrationNumber', 'ANYTHING', 'us'],
    ['financial-account', 'iban', 'NL91 ABNA 0417 1643 00', null],
    ['contact-point', 'imei', '490154203237518', null],
    ['organisation', 'website', 'https://example.org/a?b=c', null],
  ])('finds nothing wrong with %s %s %s', (type, name, value, country) => {
    expect(codes(type, name, value, country)).toEqual([]);
  });

  it.each<[string, string, string, string, string | null]>([
    ['LENGTH', 'person', 'phone', '+36 30 123', null],
    ['PHONE_COUNTRY', 'person', 'phone', '+999 1234567', null],
    ['EMAIL_SHAPE', 'person', 'email', 'gabor at example', null],
    ['DATE_NOT_EDTF', 'person', 'birthDate', '07-05-1991', null],
    ['CODE_UNLISTED', 'person', 'gender', 'man', null],
    ['COUNTRY_CODE', 'person', 'nationality', 'Hungary', null],
    ['NUMBER_EXPECTED', 'person', 'height', 'tall', null],
    ['CHECK_DIGIT', 'person', 'idNumber', '8001010009', 'bg'],
    ['SHAPE_UNKNOWN', 'vehicle', 'registrationNumber', 'ZZZZZZ99', 'bg'],
    ['CHECK_DIGIT', 'financial-account', 'iban', 'NL92ABNA0417164300', null],
    ['LENGTH', 'vehicle', 'vin', 'WVWZZZ1JZ3W38675', null],
    ['CHECK_DIGIT', 'contact-point', 'imei', '490154203237519', null],
    ['URL_SHAPE', 'organisation', 'website', 'no address', null],
  ])('says %s of %s %s %s', (code, type, name, value, country) => {
    expect(codes(type, name, value, country)).toContain(code);
  });
});
