import { describe, expect, it } from '@jest/globals';
import { FIELD_NAMES } from '#libs/matching';
import { catalogueOf } from '../../case/records/catalogue/catalogue.js';
import { RECORD_TYPES } from '../../vocabulary/record-types.table.js';
import { COMPARED_TYPES, fieldOf, sourceFields } from './source-record.mapper.js';

const stated = (values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([property, value]) => ({ property, value }));

describe('what is compared of a record', () => {
  it('R3 is what stands of a person, several values of one kind beside each other, of single ones the newest', () => {
    const values = [
      ...stated({ name: 'Габор Минта', phone: '+36301234567', birthDate: '1970-01-02', height: '180' }),
      ...stated({ phone: '+36|307', birthDate: '1971' }),
    ];
    expect(sourceFields(RECORD_TYPES.person, values)).toEqual({
      type: 'person',
      name: 'Габор Минта',
      phone: '+36301234567|+36 307',
      birthDate: '1970-01-02',
    });
  });

  it('D2 is the beginning of long values, and no more of them than one record needs', () => {
    const phones = Array.from({ length: 200 }, (_, no) => ({ property: 'phone', value: `+36${no}` }));
    const fields = sourceFields(RECORD_TYPES.person, [{ property: 'name', value: 'a'.repeat(4000) }, ...phones]);
    expect(fields?.name).toHaveLength(256);
    expect(fields?.phone?.split('|')).toHaveLength(49);
  });

  it('R3 is nothing of types that are not compared, and where nothing is stated that is', () => {
    expect(sourceFields(RECORD_TYPES.vehicle, stated({ registrationNumber: 'DEMO-1' }))).toBeNull();
    expect(sourceFields(RECORD_TYPES.person, stated({ height: '180', notes: 'tall' }))).toBeNull();
    expect(sourceFields(RECORD_TYPES.place, stated({ full: 'Minta utca 1', city: 'Szeged' }))).toEqual({
      type: 'address',
      address: 'Minta utca 1',
      city: 'Szeged',
    });
  });

  it('R3 are properties of the catalogue and fields of the comparison alone', () => {
    for (const type of ['person', 'organisation', 'place'] as const) {
      const names = Object.keys(catalogueOf(type)?.properties ?? {});
      const fields = names.flatMap((name) => fieldOf(RECORD_TYPES[type], name) ?? []);
      expect(fields.length).toBeGreaterThan(3);
      expect(FIELD_NAMES).toEqual(expect.arrayContaining(fields));
    }
    expect(COMPARED_TYPES).toEqual([RECORD_TYPES.person, RECORD_TYPES.organisation, RECORD_TYPES.place]);
  });
});
