import { describe, expect, it } from '@jest/globals';
import { PairMatcher } from '../engine/pair-matcher.js';
import { partsByWords } from './alias-words.js';

const NAMES: readonly (readonly [country: string, name: string])[] = [
  ['bg', 'Румен Жабленов'],
  ['nl', 'Bram Visser'],
  ['hu', 'Morvai Tamás'],
  ['ro', 'Ion Căldăraru'],
];
const BEFORE = [
  'alias',
  'a.k.a.',
  'aka',
  'also known as',
  'bijgenaamd',
  'ook bekend als',
  'más néven',
  'becenevén',
  'álnéven',
  'с прякор',
  'наричан',
  'известен като',
  'zis',
  'zisă',
  'poreclit',
  'cunoscut ca',
];
const forms = NAMES.flatMap(([country, name]) =>
  BEFORE.map((before) => [`${name} ${before} Zorro`, country, name] as const),
);
const matcher = new PairMatcher({ exactScript: false, thisYear: 2026 });

describe('F13 aliases', () => {
  it.each(forms)('takes the alias out of %s', (text, _country, name) => {
    expect(partsByWords(text)).toMatchObject({ name, alias: 'Zorro' });
  });

  it.each([
    ['Ana Ionescu (fostă Popa)', { name: 'Ana Ionescu', birth: 'Popa' }],
    ['Мария Колева, бивша Ганева', { name: 'Мария Колева', birth: 'Ганева' }],
    ['Иван Петров по баща Георгиев', { name: 'Иван Петров', patronymic: 'Георгиев' }],
    ['„Alias“ Kovács', { name: '„Alias“ Kovács', alias: '' }],
    ['Ivan N. Petrov', { name: 'Ivan N. Petrov', alias: '', birth: '' }],
  ])('reads %s', (text, parts) => {
    expect(partsByWords(text)).toMatchObject(parts);
  });

  it('meets an alias in a field and in a name, in two scripts, and never counts another one against a pair', () => {
    const left = { country: 'bg', name: 'Румен Жабленов', alias: 'Гъската' };
    const fieldsOf = (name: string, alias?: string) =>
      matcher.judge(left, { country: 'bg', name, ...(alias === undefined ? {} : { alias }) }).explanation.fields;
    expect(fieldsOf('Rumen Zhablenov alias Gaskata').find(({ field }) => field === 'alias')?.bits).toBeGreaterThan(2);
    expect(fieldsOf('Rumen Zhablenov', 'Лисицата').some(({ field }) => field === 'alias')).toBe(false);
    expect(fieldsOf('Rumen Zhablenov', 'Лисицата').every(({ bits }) => bits >= 0)).toBe(true);
  });
});
