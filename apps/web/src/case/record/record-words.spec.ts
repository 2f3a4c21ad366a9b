import { describe, expect, it } from '@jest/globals';
import { PROPERTY_CATALOGUE } from '../../../../gateway/src/case/records/catalogue/property-catalogue.table.js';
import { PROPERTY_GROUPS } from '../../../../gateway/src/case/records/catalogue/property.js';
import { hasText } from './record-words.js';
import { PROPERTY_TEXTS } from './property.texts.js';
import { CODE_TEXTS, PROPERTY_GROUP_TEXTS, RECORD_TYPE_TEXTS } from './record.texts.js';

describe.each(Object.entries(PROPERTY_CATALOGUE))('a %s', (type, { properties }) => {
  it('has a name on the page', () => {
    expect(hasText(RECORD_TYPE_TEXTS, type)).toBe(true);
  });

  it('has properties and codes that all have a name', () => {
    const names = Object.keys(properties).filter((name) => !hasText(PROPERTY_TEXTS, name));
    const codes = Object.values(properties).flatMap((property) => property.codes ?? []);
    expect([names, codes.filter((code) => !hasText(CODE_TEXTS, code))]).toEqual([[], []]);
  });
});

it('names every property of the catalogue, and no other', () => {
  const known = Object.entries(PROPERTY_CATALOGUE).flatMap(([type, { properties }]) =>
    Object.keys(properties).flatMap((name) => [name, `${type}.${name}`]),
  );
  expect(Object.keys(PROPERTY_TEXTS).filter((name) => !known.includes(name))).toEqual([]);
});

it('names every group', () => {
  expect(PROPERTY_GROUPS.filter((group) => !hasText(PROPERTY_GROUP_TEXTS, group))).toEqual([]);
});
