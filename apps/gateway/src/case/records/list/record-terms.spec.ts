import { describe, expect, it } from '@jest/globals';
import type { ValueKind } from '../catalogue/property.js';
import { fits, termsOf, wantedOf } from './record-terms.js';

const finds = (typed: string, kind: ValueKind, value: string, original = ''): boolean => {
  const wanted = wantedOf(typed);
  if (!wanted) throw new Error('nothing is searched for');
  return fits(termsOf([{ kind, value, original }]), wanted);
};

describe('a record is found by what somebody types', () => {
  it.each<[string, ValueKind, string]>([
    ['G', 'name', 'Габор Минта'],
    ['gabor min', 'name', 'Габор Минта'],
    ['Габ', 'name', 'Gábor Minta'],
    ['минта габор', 'name', 'Gábor Minta'],
    ['GÁBOR', 'name', 'gabor minta'],
    ['Чобанов', 'name', 'Tsjobanov'],
    ['Tsjoban', 'name', 'Чобанов'],
    ['berg', 'name', 'Anna van den Berg-Jansen'],
    ['jans', 'name', 'Anna van den Berg-Jansen'],
    ['+36 30 123', 'phone', '+36301234567'],
    ['0036301', 'phone', '+36301234567'],
    ['30 123 45', 'phone', '+36301234567'],
    ['06 30 123', 'phone', '+36301234567'],
    ['CB 1234', 'plate', 'CB1234AH'],
    ['cb1234', 'plate', 'СВ 1234 АН'],
    ['1991-05', 'date', '1991-05-07'],
    ['1991', 'date', '1991-05-07'],
    ['NL91 ABNA', 'iban', 'NL91ABNA0417164300'],
    ['gabor@example', 'email', 'gabor@example.org'],
    ['example', 'email', 'gabor@example.org'],
    ['minta str', 'address', 'Minta strasse 5'],
  ])('%s: %s %s', (typed, kind, value) => {
    expect(finds(typed, kind, value)).toBe(true);
  });

  it.each<[string, ValueKind, string]>([
    ['abor', 'name', 'Gábor'],
    ['gabor maria', 'name', 'Gábor Minta'],
    ['1234567', 'date', '1991-05-07'],
  ])('and not: %s: %s %s', (typed, kind, value) => {
    expect(finds(typed, kind, value)).toBe(false);
  });

  it('also by the spelling of the source', () => {
    expect(finds('Мин', 'name', 'Minta', 'Минта')).toBe(true);
  });

  it.each(['', ' ', '---', '«»'])('nothing is searched for by %j', (typed) => {
    expect(wantedOf(typed)).toBeNull();
  });

  it('is searched by letters and digits alone, whatever is typed', () => {
    const wanted = wantedOf(`x':* | '1.y & !(\u0000\\ 'ё’ 漢字`);
    expect(wanted?.tokens.filter((token) => !/^[a-z0-9]+$/.test(token))).toEqual([]);
  });

  it('by a bounded number of words', () => {
    const long = Array.from({ length: 3000 }, (_, i) => `word${i}`).join(' ');
    expect(
      termsOf(Array.from({ length: 50 }, () => ({ kind: 'name' as const, value: long, original: long }))).length,
    ).toBeLessThanOrEqual(400);
    expect(wantedOf(long)?.tokens.length).toBe(8);
  });
});
