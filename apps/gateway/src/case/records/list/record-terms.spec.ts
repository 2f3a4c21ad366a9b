import { describe, expect, it } from '@jest/globals';
import type { ValueKind } from '../catalogue/property.js';
import { foundIn, slipsOf } from './found-query.js';
import { markTermsOf } from './mark-terms.js';
import { termsOf, wantedOf } from './record-terms.js';

const found = (typed: string, kind: ValueKind, value: string, original = '') => {
  const wanted = wantedOf(typed);
  if (!wanted) throw new Error('nothing is searched for');
  const values = [{ kind, value, original }];
  return foundIn([...termsOf(values), ...markTermsOf(values)], wanted);
};

const finds = (...asked: Parameters<typeof found>): boolean => found(...asked) !== null;

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
    ['4567', 'phone', '+36301234567'],
    ['01234567', 'phone', '+36301234567'],
    ['300001', 'identifier', '9105-300001'],
    ['12-03-1960', 'date', '1960-03-12'],
    ['12.3.1960', 'date', '1960-03-12'],
    ['1960. 03. 12.', 'date', '1960-03-12'],
    ['12ab3c', 'plate', '12-AB-3C'],
  ])('%s: %s %s', (typed, kind, value) => {
    expect(finds(typed, kind, value)).toBe(true);
  });

  it.each<[string, ValueKind, string]>([
    ['abor', 'name', 'Gábor'],
    ['gabor maria', 'name', 'Gábor Minta'],
    ['1234567', 'date', '1991-05-07'],
    ['567', 'phone', '+36301234567'],
    ['32-03-1960', 'date', '1960-03-12'],
  ])('and not: %s: %s %s', (typed, kind, value) => {
    expect(finds(typed, kind, value)).toBe(false);
  });

  it.each<[string, string, ValueKind, string]>([
    ['exact', 'gabor minta', 'name', 'Gábor Minta'],
    ['exact', 'Габор Минта', 'name', 'Gabor Minta'],
    ['exact', '06 30 123 4567', 'phone', '+36301234567'],
    ['exact', '12-03-1960', 'date', '1960-03-12'],
    ['words', 'minta gabor', 'name', 'Gabor Minta'],
    ['words', 'Минта', 'name', 'Gabor Minta'],
    ['begins', 'gab min', 'name', 'Gabor Minta'],
    ['begins', '1234567', 'phone', '+36301234567'],
  ])('16 says that it is %s: %s', (way, typed, kind, value) => {
    expect(found(typed, kind, value)).toBe(way);
  });

  it('16 knows each word that one slip makes of another', () => {
    const slips = slipsOf('teszt');
    for (const slip of ['tezst', 'tesz', 'teszzt', 'teczt', 'eszt']) expect(slips.has(slip)).toBe(true);
    expect(slips.has('teszt')).toBe(false);
    expect(slips.has('tzset')).toBe(false);
  });

  it('also by the spelling of the source', () => {
    expect(finds('Мин', 'name', 'Minta', 'Минта')).toBe(true);
  });

  it.each(['', ' ', '---', '«»'])('nothing is searched for by %j', (typed) => {
    expect(wantedOf(typed)).toBeNull();
  });

  it('is searched by letters and digits alone, whatever is typed', () => {
    const wanted = wantedOf(`x':* | '1.y & !(\u0000\\ 'ё’ 漢字`);
    expect(wanted?.words.filter(({ term }) => !/^[a-z0-9]+$/.test(term))).toEqual([]);
  });

  it('by a bounded number of words', () => {
    const long = Array.from({ length: 3000 }, (_, i) => `word${i}`).join(' ');
    expect(
      termsOf(Array.from({ length: 50 }, () => ({ kind: 'name' as const, value: long, original: long }))).length,
    ).toBeLessThanOrEqual(400);
    expect(wantedOf(long)?.words.length).toBe(8);
  });
});
