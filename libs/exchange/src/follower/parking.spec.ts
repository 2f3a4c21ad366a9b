import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import type { ParkedCause } from '../space/parked-cause.js';
import { CannotApply, parkingOf, reasonOf } from './parking.js';

const failed = new QueryFailedError('insert into record', [], new Error('value out of range'));

describe('the cause for which a record is parked', () => {
  it.each<[string, Error, ParkedCause]>([
    ['a statement that failed', failed, 'DATABASE'],
    ['a failure that a failed statement caused', new Error('the record has no row', { cause: failed }), 'DATABASE'],
    ['an error of an applier', new TypeError('no such field'), 'DEFECT'],
    ['an error that quotes what others say', new RangeError('"x" is not in the key store'), 'DEFECT'],
    ['a key that is not held', new CannotApply({ cause: 'KEY_MISSING', reason: 'no key' }), 'KEY_MISSING'],
  ])('is told by what failed, never by its text: %s', (_, error, cause) => {
    expect(parkingOf(error)).toEqual({ cause, reason: `${error.name}: ${error.message}` });
  });
});

describe('reasonOf', () => {
  it('S1 holds no zero, which no text column takes', () => {
    expect(reasonOf(new RangeError('no such field: a\0b\0'))).toBe('RangeError: no such field: ab');
  });

  it('is cut, and says so of what is no error', () => {
    expect(reasonOf(new Error('x'.repeat(1000)))).toHaveLength(500);
    expect(reasonOf('anything')).toBe('unknown failure');
  });
});
