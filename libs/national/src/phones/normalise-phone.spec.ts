import { describe, expect, it } from '@jest/globals';
import { normalisePhone } from './normalise-phone.js';

/** Invented numbers in the shape of each numbering plan. */
describe('bringing a telephone number to E.164', () => {
  it.each([
    ['06 30 123 4567', 'hu', '+36301234567', 'hu', []],
    ['+36 06 30 123 4567', 'hu', '+36301234567', 'hu', ['TRUNK_DROPPED']],
    ['0036301234567', undefined, '+36301234567', 'hu', ['PLUS_REPAIRED']],
    ['36301234567', undefined, '+36301234567', 'hu', ['PLUS_REPAIRED']],
    ['06 1 234 5678', 'hu', '+3612345678', 'hu', []],
    ['00359 888 123456', 'nl', '+359888123456', 'bg', ['PLUS_REPAIRED']],
    ['+31 (0)6 12345678', 'nl', '+31612345678', 'nl', ['TRUNK_DROPPED']],
    ['06-12345678', 'NL', '+31612345678', 'nl', []],
    ['612345678', 'nl', '+31612345678', 'nl', ['COUNTRY_ASSUMED']],
    ['0722 123 456', 'ro', '+40722123456', 'ro', []],
    ['40722123456', 'nl', '+40722123456', 'ro', ['PLUS_REPAIRED']],
    ['0888 123 456 вътр. 12', 'bg', '+359888123456', 'bg', []],
    ['тел. 0888123456', 'bg', '+359888123456', 'bg', []],
    ['+49 (0)170 1234567', 'hu', '+491701234567', 'de', ['TRUNK_DROPPED']],
    ['0170 1234567', 'de', '+491701234567', 'de', []],
    ['067 123 4567', 'ua', '+380671234567', 'ua', []],
    ['380 67 123 4567', 'hu', '+380671234567', 'ua', ['PLUS_REPAIRED']],
    ['00373 69 123 456', 'ro', '+37369123456', 'md', ['PLUS_REPAIRED']],
    ['069 123 456', 'md', '+37369123456', 'md', []],
    ['0532 123 45 67', 'tr', '+905321234567', 'tr', []],
    ['063 1234567', 'rs', '+381631234567', 'rs', []],
    ['+43 (0) 664 1234567', 'hu', '+436641234567', 'at', ['TRUNK_DROPPED']],
    ['+49 30 1234567', 'nl', '+49301234567', 'de', []],
    ['+31 6 1234', 'nl', '+3161234', 'nl', ['LENGTH']],
    ['06 1234 5678', undefined, null, null, []],
    ['12', 'nl', null, null, ['LENGTH']],
    ['', 'nl', null, null, ['LENGTH']],
  ])('reads %j in a record of %s as %s', (raw, country, e164, owner, flags) => {
    expect(normalisePhone(raw, country)).toMatchObject({ e164, country: owner, flags });
  });

  it('keeps the last nine digits, which are equal when only the country was mistaken', () => {
    expect(normalisePhone('+36 301234567').tail).toBe(normalisePhone('+40 301234567').tail);
  });

  it('tells mobile numbers', () => {
    expect(normalisePhone('0612345678', 'nl').kind).toBe('mobile');
    expect(normalisePhone('0201234567', 'nl').kind).toBe('other');
  });
});
