import { describe, expect, it } from '@jest/globals';
import { readPlainAddress } from './plain-address.js';

describe('readPlainAddress', () => {
  it.each([
    ['123 Rowan Street, Springwell NV 89132', 'rowan', '123', 'springwell', '89132'],
    ['123 E Rowan St, Springwell', 'rowan', '123', 'springwell', ''],
    ['Suite 900, 1450 N Alder Rd', 'alder', '1450', '', ''],
    ['#01-11, Block V2, 4 Hill Rise, 667979', 'hill', '4', '', '667979'],
    ['No 321, Street 128 Port Vale', 'street 128', '321', 'port vale', ''],
    ['3212 W. 32nd St Palm Bay, FL 60527', '32nd', '3212', 'palm bay', '60527'],
  ])('reads %s', (text, street, number, city, postcode) => {
    expect(readPlainAddress(text)).toEqual({ street, number, city, postcode });
  });

  it.each(['Keizersgracht 12 bis, Amsterdam', 'ж.к. Люлин, бл. 5', ''])('leaves %s to the national packs', (text) => {
    expect(readPlainAddress(text)).toBeNull();
  });
});
