import { describe, expect, it } from '@jest/globals';
import type { LiveValue } from './live-value.mapper.js';
import { summarise } from './summarise-record.js';

const value = (property: string, text: string, more: Partial<LiveValue> = {}): LiveValue => ({
  property,
  value: text,
  original: '',
  evaluation: null,
  handling: 1,
  purpose: 'trafficking',
  sensitivities: [],
  ...more,
});
const rated = (text: string, source: string, information: number): LiveValue =>
  value('name', text, { evaluation: { source, information } });

describe('the summary of a record', () => {
  it('names it by the best evaluated value, then by the newest', () => {
    const live = [value('name', 'Newest'), rated('Second', 'B', 1), rated('Best', 'A', 4), rated('Same', 'A', 4)];
    expect(summarise('person', live)).toMatchObject({ name: 'Best', evaluation: 'A4', nameKey: 'best' });
    expect(summarise('person', live.slice(0, 1))).toMatchObject({ name: 'Newest', evaluation: null });
  });

  it.each<[string, LiveValue[], string | null, string | null]>([
    ['person', [value('phone', '+36301234567'), value('birthDate', '1991')], '+36301234567', '1991'],
    ['person', [value('alias', 'Gabi'), value('birthDate', '1991')], 'Gabi', '1991'],
    ['vehicle', [value('registrationNumber', 'CB1234AH'), value('colour', 'blue')], 'CB1234AH', 'blue'],
    ['vehicle', [], null, null],
    ['unknown', [value('name', 'x')], null, null],
  ])('names and describes a %s', (type, live, name, detail) => {
    expect(summarise(type, live)).toMatchObject({ name, detail });
  });

  it('puts what has no name behind everything that has', () => {
    const { nameKey } = summarise('person', []);
    expect(nameKey > summarise('person', [value('name', 'Žž 9')]).nameKey).toBe(true);
  });

  it.each<[string, LiveValue[], boolean]>([
    ['two birth dates', [value('birthDate', '1991'), value('birthDate', '1992')], true],
    ['the same one twice', [value('birthDate', '1991'), value('birthDate', '1991')], false],
    ['two phones', [value('phone', '1'), value('phone', '2')], false],
    ['what another build knows', [value('later', '1'), value('later', '2')], false],
  ])('sees a contradiction, or none: %s', (_, live, conflicted) => {
    expect(summarise('person', live).conflicted).toBe(conflicted);
  });

  it('takes the highest handling and every purpose', () => {
    const live = [
      value('name', 'x', { handling: 0, purpose: 'b' }),
      value('phone', '1', { handling: 2, purpose: 'a' }),
    ];
    expect(summarise('person', live)).toMatchObject({ handling: 2, purposes: ['a', 'b'] });
  });
});
