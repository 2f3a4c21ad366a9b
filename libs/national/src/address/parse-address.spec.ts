import { describe, expect, it } from '@jest/globals';
import { parseAddress } from './parse-address.js';
import { normalisePostcode } from './postcode.js';

/** Invented streets. */
describe('taking an address apart', () => {
  it.each([
    [
      'Voorbeeldstraat 12 bis, 1234 AB Utrecht',
      'nl',
      { postcode: '1234AB', street: 'voorbeeldstraat', number: '12', suffix: 'bis', city: 'utrecht' },
    ],
    [
      'Laan van Voorbeeld 12-II 1234AB Amsterdam',
      'nl',
      { postcode: '1234AB', street: 'laan van voorbeeld', number: '12', suffix: 'ii', city: 'amsterdam' },
    ],
    [
      '2e Voorbeeldstraat 5 hs, Amsterdam',
      'nl',
      { street: '2e voorbeeldstraat', number: '5', suffix: 'hs', city: 'amsterdam' },
    ],
    ['Voorbeeldweg 012a', 'nl', { street: 'voorbeeldweg', number: '12', suffix: 'a' }],
    [
      '1051 Budapest, Példa u. 12. 3. em. 4. a.',
      'hu',
      { postcode: '1051', city: 'budapest', street: 'pelda', streetType: 'utca', number: '12', unit: 'f3a4' },
    ],
    [
      '1051 Budapest Példa utca 12. III. em. 4.',
      'hu',
      { postcode: '1051', city: 'budapest', street: 'pelda', streetType: 'utca', number: '12', unit: 'f3a4' },
    ],
    [
      '6720 Szeged, Minta utca 140. 5. em. 17. ajtó',
      'hu',
      { postcode: '6720', city: 'szeged', street: 'minta', number: '140', unit: 'f5a17' },
    ],
    [
      'Budapest, XI. ker. Minta krt. 5/B fsz. 2',
      'hu',
      {
        city: 'budapest',
        district: '11',
        street: 'minta',
        streetType: 'korut',
        number: '5',
        suffix: 'b',
        unit: 'f0a2',
      },
    ],
    [
      'гр. София 1000, ж.к. Младост 1, бл. 12, вх. А, ет. 3, ап. 14',
      'bg',
      { postcode: '1000', city: 'sofia', street: 'mladost 1', unit: 'b12eaf3a14' },
    ],
    [
      'София, ул. Примерна № 5, ет. 2, ап. 7',
      'bg',
      { city: 'sofia', street: 'primerna', streetType: 'ulitsa', number: '5', unit: 'f2a7' },
    ],
    [
      'бул. „Пример“ 15, гр. Пловдив, 4000',
      'bg',
      { postcode: '4000', city: 'plovdiv', street: 'primer', streetType: 'bulevard', number: '15' },
    ],
    [
      'Str. Exemplului nr. 5, bl. A2, sc. 1, et. 3, ap. 14, Sector 3, București',
      'ro',
      { city: 'bucuresti', district: '3', street: 'exemplului', streetType: 'strada', number: '5', unit: 'ba2e1f3a14' },
    ],
    [
      'Bd. Unirii 12, București, 030167',
      'ro',
      { postcode: '030167', city: 'bucuresti', street: 'unirii', streetType: 'bulevardul', number: '12' },
    ],
    [
      'Strada Exemplu 7, Cluj-Napoca, jud. Cluj',
      'ro',
      { city: 'cluj napoca', district: 'cluj', street: 'exemplu', number: '7' },
    ],
    ['10 Example Street, London', 'gb', { street: 'example street', number: '10', city: 'london' }],
  ])('reads %s', (raw, country, parts) => {
    expect(parseAddress(raw, { country })).toMatchObject(parts);
  });

  it('gives one estate flat one unit in both scripts', () => {
    const cyrillic = parseAddress('ж.к. Младост бл. 12 вх. А ет. 3 ап. 14', { country: 'bg' });
    const latin = parseAddress('Sofia, zh.k. Mladost bl.12 vh.A et.3 ap.14', { country: 'bg' });
    expect(latin.unit).toBe(cyrillic.unit);
    expect(latin.street).toBe(cyrillic.street);
  });

  it('lets fields win over the text', () => {
    expect(parseAddress('Voorbeeldstraat 1', { country: 'nl', postcode: '1234 ab', city: 'Utrecht' })).toMatchObject({
      postcode: '1234AB',
      city: 'utrecht',
    });
  });

  it.each([[''], [','], ['1'], ['№'], ['бл.'], ['x '.repeat(200_000)], ['1, '.repeat(200_000)]])(
    'survives %j',
    (raw) => {
      for (const country of ['nl', 'hu', 'bg', 'ro', undefined]) expect(parseAddress(raw, { country }).raw).toBe(raw);
    },
  );
});

describe('a postcode', () => {
  it.each([
    ['1234 ab', 'nl', '1234AB'],
    ['NL-1234AB', 'nl', '1234AB'],
    ['1051', 'hu', '1051'],
    ['H-1051', 'hu', null],
    ['030167', 'ro', '030167'],
    ['105', 'hu', null],
    ['SW1A 1AA', 'gb', 'SW1A1AA'],
  ])('%s of %s is %s', (raw, country, code) => {
    expect(normalisePostcode(raw, country)).toBe(code);
  });
});
