import { expect, it } from '@jest/globals';
import { phoneInGroups } from './phone-groups.js';

it.each([
  ['+3610000011', '+36 1 000 0011'],
  ['+40210000010', '+40 21 000 0010'],
  ['+359200000010', '+359 20 000 0010'],
  ['+0003670000002', '+000 367 000 0002'],
  ['+000 36 1 000 0010', '+000 36 1 000 0010'],
  ['112', '112'],
  ['intern 44', 'intern 44'],
])('a phone is read in groups: %s', (phone, said) => {
  expect(phoneInGroups(phone)).toBe(said);
});
