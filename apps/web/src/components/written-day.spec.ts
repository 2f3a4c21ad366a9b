import { describe, expect, it } from '@jest/globals';
import { isDay, writtenDay } from './written-day.js';

describe('20 a day', () => {
  it.each([
    '14-02-1988',
    '14/02/1988',
    '14.2.1988',
    '14.02.1988 г.',
    '1988. 02. 14.',
    '1988-02-14',
    '14 februari 1988',
    '14 feb 1988',
    '14 feb. 1988',
    '14 February 1988',
    'February 14, 1988',
    '1988. február 14.',
    '14 февруари 1988 г.',
    '14 februarie 1988',
    ' 14-02-1988 ',
  ])('is read as people write it: %s', (text) => {
    expect(writtenDay(text)).toBe('1988-02-14');
  });

  it.each(['', '30-02-1988', '14-13-1988', '1988', '1988-02', '14 smarch 1988', 'soon', '14-02-88'])(
    'is none: %s',
    (text) => {
      expect(writtenDay(text)).toBeNull();
    },
  );

  it('is written in one way to the gateway', () => {
    expect(['1988-02-14', '14-02-1988', '1988-02-30'].map(isDay)).toEqual([true, false, false]);
  });
});
