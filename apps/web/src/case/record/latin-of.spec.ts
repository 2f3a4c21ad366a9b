import { expect, it } from '@jest/globals';
import { latinOf } from './latin-of.js';

it.each([
  ['Георги Примеров', 'Georgi Primerov'],
  ['Жоро', 'Zhoro'],
  ['ЩЕРЕВА', 'SHTEREVA'],
  ['Щерева', 'Shtereva'],
  ['София, ул. Мария Луиза 5', 'Sofia, ul. Maria Luiza 5'],
  ['Ян Ганчовски', 'Yan Ganchovski'],
])('writes %s in Latin letters by law', (text, latin) => {
  expect(latinOf(text)).toBe(latin);
});

it.each(['Gábor Minta', '', 'Ѫдица'])('has nothing to say of %s', (text) => {
  expect(latinOf(text)).toBeNull();
});
