import { expect, it } from '@jest/globals';
import { parseOfferSearch } from './offer-search.js';

it('reads the record that a new request is about, the country and the words, and nothing else', () => {
  const record = '018f0000-0000-7000-8000-0000000000aa';
  expect(parseOfferSearch({ record, more: 1 })).toEqual({ record });
  expect(parseOfferSearch({ record: '../../x' })).toEqual({});
  expect(parseOfferSearch({ record: 7 })).toEqual({});
  expect(parseOfferSearch({ to: 'bg', s: 'Ab3-_x9Ab3-_' })).toEqual({ to: 'bg', s: 'Ab3-_x9Ab3-_' });
  expect(parseOfferSearch({ to: '../bg', s: 'short' })).toEqual({});
});
