import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NUMBER_KINDS, type NumberKind, numberKeys } from './number-keys.js';

const RUNS = 1000;
const AT_HOME = { country: null, home: 'nl' };
const keysOf = (kind: NumberKind, value: string, place = AT_HOME) =>
  numberKeys(kind, value, place).map(({ key }) => key);

const between = fc.constantFrom('', ' ', '-', ' - ', '.');
const spaced = (text: string, sign: string) => text.replaceAll(/(..)(?=.)/g, `$1${sign}`);

describe('13 every spelling of one number gives one key', () => {
  it('13 of a telephone, with its country and without', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000_000, max: 99_999_999 }), between, (number, sign) => {
        const spellings = [
          `06${number}`,
          `+316${number}`,
          `00316${number}`,
          `+31 (0)6 ${number}`,
          spaced(`06${number}`, sign),
        ];
        expect(new Set(spellings.flatMap((one) => keysOf('phone', one)))).toEqual(new Set([`+316${number}`]));
      }),
      { numRuns: RUNS },
    );
  });

  it('13 of a plate, in both scripts, and with the country that is stated', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), between, (number, sign) => {
        const spellings = [`CB${number}HP`, `СВ${number}НР`, `cb${sign}${number}${sign}hp`, `св ${number} нр`];
        expect(new Set(spellings.flatMap((one) => keysOf('plate', one)))).toEqual(new Set([`:CB${number}HP`]));
      }),
      { numRuns: RUNS },
    );
    expect(numberKeys('plate', 'СВ 1234 НР', { country: 'bg', home: 'nl' }).map(({ key }) => key)).toEqual([
      'bg:CB1234HP',
      ':CB1234HP',
    ]);
  });

  it.each<[kind: NumberKind, spellings: readonly string[], key: string]>([
    ['vin', ['WVWZZZ1JZ3W386752', 'wvw zzz 1jz 3w3 86752', 'WVWZZZIJZ3W386752'], 'WVWZZZ1JZ3W386752'],
    ['iban', ['NL91 ABNA 0417 1643 00', 'nl91abna0417164300'], 'NL91ABNA0417164300'],
    ['imei', ['490154203237518', '49-015420-323751-8', '49015420323751'], '49015420323751'],
    ['email', [' Anna@Example.org ', 'anna@example.org'], 'anna@example.org'],
    ['imsi', ['204 04 1234567890', '204041234567890'], '204041234567890'],
  ])('13 of a %s', (kind, spellings, key) => {
    expect(new Set(spellings.flatMap((one) => keysOf(kind, one)))).toEqual(new Set([key]));
  });

  it('13 of a document, with who issued it', () => {
    expect(keysOf('document-number', 'ab 123456', { country: null, home: 'nl' })).toEqual([]);
    expect(numberKeys('document-number', 'ab-123456', { country: 'hu', home: 'nl' })).toEqual([
      { kind: 'document-number', key: 'hu:AB123456' },
    ]);
  });
});

describe('13 two numbers never give one', () => {
  const digits = fc.integer({ min: 10_000_000, max: 99_999_999 });

  it('13 of telephones and plates that differ in a digit', () => {
    fc.assert(
      fc.property(digits, digits, (one, other) => {
        fc.pre(one !== other);
        expect(keysOf('phone', `06${one}`)).not.toEqual(keysOf('phone', `06${other}`));
        expect(keysOf('plate', `AB${one}`)).not.toEqual(keysOf('plate', `AB${other}`));
      }),
      { numRuns: RUNS },
    );
  });

  it.each(NUMBER_KINDS)('13 and what is none of kind %s has no key', (kind) => {
    for (const value of ['', '?', 'nobody knows', 'x'.repeat(300), '12']) expect(keysOf(kind, value)).toEqual([]);
  });
});
