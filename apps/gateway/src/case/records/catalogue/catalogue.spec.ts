import { describe, expect, it } from '@jest/globals';
import { RECORD_TYPES } from '../../../vocabulary/record-types.table.js';
import { catalogueOf, recordTypeViews } from './catalogue.js';

/** As the contract has it. */
const NAME = /^[a-z][A-Za-z0-9]{0,59}$/;

describe.each(Object.keys(RECORD_TYPES))('what may be said of a %s', (type) => {
  const catalogue = catalogueOf(type);
  const names = Object.keys(catalogue?.properties ?? {});

  it('fits the contract', () => {
    expect(names.filter((name) => !NAME.test(name))).toEqual([]);
  });

  it('names and describes a record by properties that it has', () => {
    const used = [...(catalogue?.namedBy ?? []), ...(catalogue?.describedBy ?? [])];
    expect(used.length).toBeGreaterThan(1);
    expect(used.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('29 names a record by no code, which would be read in no language', () => {
    const kinds = (catalogue?.namedBy ?? []).map((name) => catalogue?.properties[name]?.kind);
    expect(kinds).not.toContain('code');
  });

  it('suggests three to begin with, one of which names it or leads to what it is about', () => {
    const view = recordTypeViews().find((one) => one.type === type);
    const suggested = (view?.properties ?? []).filter((property) => property.suggested).map(({ name }) => name);
    expect(suggested).toHaveLength(3);
    const leads = (name: string): boolean => catalogue?.properties[name]?.kind === 'record';
    expect(suggested.some((name) => view?.namedBy.includes(name) || leads(name))).toBe(true);
  });
});
