import { describe, expect, it } from '@jest/globals';
import { normalisePlate } from './normalise-plate.js';

describe('reading a number plate', () => {
  it.each([
    ['СВ 1234 НР', 'bg', 'CB1234HP'],
    ['CB1234HP', undefined, 'CB1234HP'],
    ['cb-1234-hp', 'bg', 'CB1234HP'],
    ['С 1234 ОВ', 'bg', 'C1234OB'],
    ['CJ 12 ABC', 'ro', 'CJ12ABC'],
    ['B 12 ABC', 'ro', 'B12ABC'],
    ['B 123 ABC', 'ro', 'B123ABC'],
    ['ABC-123', 'hu', 'ABC123'],
    ['AA BC-123', 'hu', 'AABC123'],
    ['1-ABC-23', 'nl', '1ABC23'],
    ['G-123-BB', 'nl', 'G123BB'],
    ['GB-001-B', 'nl', 'GB001B'],
  ])('knows the format of %s of %s', (raw, country, normal) => {
    expect(normalisePlate(raw, country)).toMatchObject({
      normal,
      flags: raw === raw.normalize() && /[А-Я]/.test(raw) ? ['GLYPHS_MAPPED'] : [],
    });
  });

  it('maps Cyrillic letters by shape, so both scripts give one plate', () => {
    const normals = ['СВ 1234 НР', 'CB1234HP', 'cb-1234-hp', 'св1234нр'].map((raw) => normalisePlate(raw, 'bg').normal);
    expect(new Set(normals)).toEqual(new Set(['CB1234HP']));
  });

  it('never takes a plate written by sound for the same glyphs, but names the plate it may stand for', () => {
    const bySound = normalisePlate('SV1234NR', 'bg');
    expect(bySound).toMatchObject({ normal: 'SV1234NR', readings: ['CB1234HP'], flags: ['TRANSLITERATED'] });
  });

  it('tells the region and all countries that have the format', () => {
    expect(normalisePlate('CB1234HP')).toMatchObject({ countries: ['bg'], region: 'София-град' });
    expect(normalisePlate('CJ12ABC')).toMatchObject({ countries: ['ro'], region: 'Cluj' });
    expect(normalisePlate('ABC123').countries).toEqual(expect.arrayContaining(['nl', 'hu']));
  });

  it('repairs a letter read for a digit only in a known country', () => {
    expect(normalisePlate('CB I234 HP', 'bg')).toMatchObject({ normal: 'CB1234HP', flags: ['SLIP_REPAIRED'] });
    expect(normalisePlate('CB I234 HP')).toMatchObject({ normal: 'CBI234HP', flags: ['SHAPE_UNKNOWN'] });
  });

  it('gives two readings of one plate one slip', () => {
    expect(normalisePlate('G-123-BO', 'nl').slip).toBe(normalisePlate('G-I23-B0', 'nl').slip);
  });

  it.each([[''], ['?'], ['x'.repeat(100_000)], ['\u202e']])('keeps what it cannot read: %j', (raw) => {
    expect(normalisePlate(raw).flags).toEqual(['SHAPE_UNKNOWN']);
  });
});
