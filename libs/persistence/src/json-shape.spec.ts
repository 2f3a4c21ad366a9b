import { describe, expect, it } from '@jest/globals';
import { jsonList, jsonObject, jsonShape } from './json-shape.js';

interface Parcel {
  readonly name: string;
  readonly weight: number;
  readonly fragile: boolean;
  readonly tags: readonly string[];
  readonly from: { readonly town: string } | null;
  readonly note?: string;
}

const parcel = jsonShape<Parcel>({
  name: 'string',
  weight: 'number',
  fragile: 'boolean',
  tags: 'list',
  from: 'object?',
  note: 'string?',
});

const WHOLE = { name: 'a', weight: 1, fragile: false, tags: [], from: { town: 'b' }, note: 'c' };

describe('a parser of JSON values', () => {
  it.each([[WHOLE], [{ ...WHOLE, from: null, note: undefined }], [{ ...WHOLE, more: 1 }]])('takes %j', (value) => {
    expect(parcel(value)).toBe(value);
  });

  it.each([
    [null],
    ['a'],
    [[WHOLE]],
    [{}],
    [{ ...WHOLE, name: null }],
    [{ ...WHOLE, weight: '1' }],
    [{ ...WHOLE, fragile: 0 }],
    [{ ...WHOLE, tags: {} }],
    [{ ...WHOLE, from: [] }],
    [{ ...WHOLE, note: 1 }],
  ])('refuses %j', (value) => {
    expect(() => parcel(value)).toThrow('has not the members name, weight, fragile, tags, from, note');
  });

  it('reads lists item by item, and objects of any members', () => {
    expect(jsonList(parcel)([WHOLE, WHOLE])).toEqual([WHOLE, WHOLE]);
    expect(() => jsonList(parcel)([WHOLE, {}])).toThrow('has not the members');
    expect(() => jsonList(parcel)(WHOLE)).toThrow('no list');
    expect(jsonObject({ a: 1 })).toEqual({ a: 1 });
    expect(() => jsonObject([])).toThrow('no object');
  });

  it('has the kind of every member checked by the compiler', () => {
    // @ts-expect-error a weight is no text, and a member is missing
    jsonShape<Pick<Parcel, 'name' | 'weight'>>({ weight: 'string' });
  });
});
