import { describe, expect, it } from '@jest/globals';
import { addressKeys } from './address-keys.js';
import { parseAddress } from './parse-address.js';

const keysOf = (country: string, written: string): readonly string[] => addressKeys(parseAddress(written, { country }));

/** Whether all of some writings share keys, each with each. */
const areOne = (country: string, writings: readonly string[]): boolean =>
  writings.every((a) => writings.every((b) => keysOf(country, a).some((key) => keysOf(country, b).includes(key))));

describe('keys of an address', () => {
  it.each([
    ['nl', ['Voorbeeldkade 3, 1234 AB Demostad', 'VOORBEELDKADE 3 DEMOSTAD', 'Воорбеелдкаде 3, Демостад']],
    ['nl', ['Voorbeeldkd. 3, 1234AB', 'voorbeeldkade 3 1234 ab', 'Voorbeeldkade 3, 1234 AB Demostad']],
    ['bg', ['ул. „Образцова“ № 12, 1000 Демоград', 'ul. Obraztsova 12, Demograd', 'Demograd, Obrazcova Str. 12']],
    ['hu', ['1051 Budapest, Példa utca 12.', 'Budapest, Pelda u. 12', 'Példa u. 12, 1051 Budapest V. kerület']],
    ['ro', ['Str. Exemplului nr. 12, bl. A, București', 'Strada Exemplului 12, Bucuresti, 010101']],
  ])('A16 are shared by writings of one in two scripts, with and without its postcode: %s', (country, writings) => {
    expect(areOne(country, writings)).toBe(true);
  });

  it.each([
    ['another house', 'nl', 'Voorbeeldkade 3, 1234 AB Demostad', 'Voorbeeldkade 5, 1234 AB Demostad'],
    ['another door of the house', 'nl', 'Voorbeeldkade 3, 1234 AB Demostad', 'Voorbeeldkade 3-2, 1234 AB Demostad'],
    ['another town', 'nl', 'Voorbeeldkade 3, Demostad', 'Voorbeeldkade 3, Veenmeer'],
    ['another street of the same postcode', 'hu', '1051 Budapest, Példa utca 12', '1051 Budapest, Mintasor 12'],
  ])('A16 are not shared with %s', (_, country, one, other) => {
    expect(keysOf(country, one).filter((key) => keysOf(country, other).includes(key))).toEqual([]);
    expect(keysOf(country, one)).not.toEqual([]);
  });

  it.each(['', 'Voorbeeldkade, Demostad', 'Behind the weighbridge, at the blue gate', 'Voorbeeldkade 3', '3'])(
    'A16 are none of what names no house of a town: %j',
    (written) => {
      expect(keysOf('nl', written)).toEqual([]);
    },
  );
});
