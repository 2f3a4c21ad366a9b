import { expect, it } from '@jest/globals';
import { numberKey } from './number-key.js';

it.each([
  ['phone', '+31 6 12 34 56 78', '+31612345678'],
  ['phone', '06 12345678', '+31612345678'],
  ['phone', 'no number', null],
  ['registrationNumber', 'СВ 1234 АН', 'CB1234AH'],
  ['iban', 'nl91 abna 0417 1643 00', 'NL91ABNA0417164300'],
  ['email', ' Anna@Example.org', 'anna@example.org'],
  ['number', '12', null],
])('a %s written %j is one with all others that read %j', (property, value, key) => {
  expect(numberKey(property, value, 'nl')).toBe(key);
});
