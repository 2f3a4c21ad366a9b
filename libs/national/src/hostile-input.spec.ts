import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  checkDocument,
  checkIban,
  checkIdentifier,
  checkVin,
  fold,
  guessIdentifiers,
  normalisePhone,
  normalisePlate,
  packs,
  parseAddress,
  parseCompany,
  parseMrz,
  parseName,
  romanise,
  skeletons,
  traceSpelling,
} from './index.js';

const countries = fc.constantFrom(undefined, 'nl', 'hu', 'bg', 'ro', 'de', '');
/** Any UTF-16, lone surrogates among it, and strings of the signs the readers look for. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      'É',
      'щ',
      ' ',
      '-',
      ',',
      '.',
      "'",
      '(',
      '1',
      '<',
      '\ud800',
      '\u0301',
      'né',
      'van ',
      'бл.',
      '\u0000',
    ),
  }),
);
const asOf = '2026-11-24';

describe('any input', () => {
  it('folds to lower-case ASCII words, and the fold of a fold is itself', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const folded = fold(raw);
        expect(folded).toMatch(/^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/);
        expect(fold(folded)).toBe(folded);
      }),
    );
  });

  it('parses to folded words with keys and few forms, the same each time', () => {
    fc.assert(
      fc.property(text, countries, (raw, country) => {
        const { tokens } = parseName(raw, { country });
        for (const token of tokens) {
          expect(token.folded).toMatch(/^[a-z0-9]+$/);
          expect(token.skeletons.length).toBeGreaterThan(0);
          expect(token.forms.length).toBeLessThanOrEqual(16);
        }
        expect(parseName(raw, { country })).toEqual(parseName(raw, { country }));
      }),
    );
  });

  it('throws nowhere', () => {
    fc.assert(
      fc.property(text, text, countries, (left, right, country) => {
        const types = [...packs.values()].flatMap(({ identifiers }) => identifiers.map(({ type }) => type));
        for (const type of types) checkIdentifier(type, left, { asOf });
        guessIdentifiers(left, country, { asOf });
        normalisePhone(left, country);
        normalisePlate(left, country);
        checkIban(left);
        checkVin(left);
        checkDocument(left, country);
        parseMrz(left, asOf);
        parseAddress(left, { country, postcode: right });
        parseCompany(left, country);
        romanise(left);
        parseName('', { country, given: left, family: right });
        expect(skeletons(left).length).toBeGreaterThan(0);
        expect(traceSpelling(left, right).cost).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
