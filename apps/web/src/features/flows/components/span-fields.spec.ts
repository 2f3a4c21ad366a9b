import { expect, it } from '@jest/globals';
import { spanOf, windowOf } from './span-fields.js';

it('41 a maintenance window comes out of its fields as it went in, whatever the zone of the computer', () => {
  const window = { from: '2027-03-28T00:30:00.000Z', until: '2027-03-28T05:00:00.000Z' };
  expect(windowOf(spanOf(window))).toEqual(window);
});
