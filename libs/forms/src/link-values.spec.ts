import { describe, expect, it } from '@jest/globals';
import { readBuilt } from '#libs/content';
import { practiceText } from '#libs/testing';
import { companyNamesOf, type LinkValue, linkValuesOf } from './link-values.js';

const { content } = readBuilt(practiceText());
const valuesOf = (form: string, answers: Readonly<Record<string, unknown>>): readonly LinkValue[] =>
  linkValuesOf(content.reporters.get(form)!, answers, { country: 'nl', asOf: '2026-11-28' });
const keysOf = (form: string, answers: Readonly<Record<string, unknown>>): readonly string[] =>
  valuesOf(form, answers).map(({ kind, value }) => `${kind} ${value}`);
const shared = (one: readonly string[], other: readonly string[]): readonly string[] =>
  one.filter((key) => other.includes(key)).map((key) => key.split(' ')[0] ?? '');

describe('what gives keys', () => {
  it('A16 is one address of a register of companies, a hotel and a municipality, in three spellings and two scripts', () => {
    const told = [
      keysOf('chamber', { place: 'Voorbeeldkade 3, 1234 AB Demostad' }),
      keysOf('hotel', { place: 'VOORBEELDKADE 3 DEMOSTAD' }),
      keysOf('counter-clerk', { place: 'Воорбеелдкаде 3, Демостад' }),
    ];
    for (const one of told) for (const other of told) expect(shared(one, other)).toContain('address');
    expect(shared(told[0]!, keysOf('citizen', { place: 'Voorbeeldkade 5, Demostad' }))).toEqual([]);
  });

  it.each([
    ['phone', 'citizen', { phone: '06 12345678' }, { phone: '+31 (0)6-1234 5678' }],
    ['plate', 'citizen', { plate: 'СВ1234НР' }, { plate: 'cb 1234 hp' }],
    ['plate-slip', 'citizen', { plate: 'CB1234HP' }, { plate: 'SV1234NR' }],
    ['plate-slip', 'citizen', { plate: 'XX-0O0-X' }, { plate: 'XX-000-X, ZZ-111-Z' }],
    ['company', 'chamber', { company: 'Demo Werk BV, KvK 90000001' }, { company: '90000001' }],
    ['company', 'chamber', { company: 'ЕИК 831902088' }, { company: 'Example EOOD (831902088)' }],
    ['account', 'bank', { account: 'NL91 ABNA 0417 1643 00' }, { account: 'nl91abna0417164300' }],
  ])('A16 is the same %s however it is written: %s %j %j', (kind, form, one, other) => {
    expect(shared(keysOf(form, one), keysOf(form, other))).toContain(kind);
  });

  it.each([
    ['a field that is not marked', 'hotel', { room: 'Voorbeeldkade 3, 1234 AB Demostad' }],
    ['a field that is not asked', 'bank', { place: 'Voorbeeldkade 3, 1234 AB Demostad' }],
    ['a signal of another country', 'foreign', { place: ['Voorbeeldkade 3, Demostad'], phone: ['+31612345678'] }],
    ['a plate half seen', 'hotel', { plate: 'XX-' }],
    ['words in the place of a number', 'citizen', { plate: 'a white van', phone: 'no idea' }],
    ['a telephone number that lacks digits', 'citizen', { phone: '06 1234' }],
    ['an account with a wrong check digit', 'bank', { account: 'NL92 ABNA 0417 1643 00' }],
    ['a name without a number', 'chamber', { company: 'Demo Werk BV' }],
  ])('A16 is not %s', (_, form, answers) => {
    expect(keysOf(form, answers)).toEqual([]);
  });

  it('A16 keeps what was written beside each', () => {
    const [first] = valuesOf('hotel', { place: 'Voorbeeldkade 3, 1234 AB Demostad' });
    expect(first).toMatchObject({ kind: 'address', said: 'Voorbeeldkade 3, 1234 AB Demostad' });
  });

  it('A16 is no more than forty of one signal, whatever is typed', () => {
    const company = Array.from({ length: 60 }, (_, n) => `9000${String(n).padStart(4, '0')}`).join(', ');
    expect(keysOf('chamber', { company })).toHaveLength(40);
  });
});

it('A16 reads the name of a company without its numbers, and none where only numbers are told', () => {
  const namesOf = (company: string) => companyNamesOf(content.reporters.get('chamber')!, { company });
  expect(namesOf('Demo Werk BV, KvK 90000001')).toEqual(['Demo Werk BV KvK']);
  expect(namesOf('90000001')).toEqual([]);
  expect(companyNamesOf(content.reporters.get('citizen')!, { company: 'Demo Werk BV' })).toEqual([]);
});
