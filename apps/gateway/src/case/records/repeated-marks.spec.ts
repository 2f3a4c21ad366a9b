import { describe, expect, it } from '@jest/globals';
import { type HeldValue, repeatedMarks } from './repeated-marks.js';

const held = (value: string, more: Partial<HeldValue> = {}): HeldValue => ({
  value,
  owner: 'nl',
  release: ['hu', 'ro'],
  handling: 1,
  isSensitive: false,
  ...more,
});
const NOTHING = { handling: 0, sensitive: false, owners: [] };
const between = { own: 'nl', recipients: ['hu', 'ro'] };

describe('41 a text that repeats values', () => {
  it.each<[string, string, HeldValue, object]>([
    ['carries nothing of one that all may read', 'Gabor Minta was seen', held('Gabor Minta'), NOTHING],
    ['carries nothing of one that it does not repeat', 'He was seen', held('Gabor', { isSensitive: true }), NOTHING],
    ['finds no value inside another word', 'Annabel was seen', held('Anna', { isSensitive: true }), NOTHING],
    [
      'is sensitive as the value is, however it is written',
      'GÁBOR  minta, seen again',
      held('Gabor Minta', { isSensitive: true }),
      { handling: 1, sensitive: true, owners: ['nl'] },
    ],
    [
      'finds a number with other signs between its digits',
      'call 06-1234.5678',
      held('06 12345678', { release: ['hu'] }),
      { handling: 1, sensitive: true, owners: ['nl'] },
    ],
    [
      'waits where a reader does not have the value',
      'born 1984 in Demo',
      held('1984', { release: ['hu'] }),
      { handling: 1, sensitive: true, owners: ['nl'] },
    ],
    [
      'names the country whose restricted value it passes on',
      'XX-417-K again',
      held('XX-417-K', { owner: 'hu', handling: 2 }),
      { handling: 2, sensitive: false, owners: ['hu'] },
    ],
    ['takes no restriction of its own country for that', 'XX-417-K', held('XX-417-K', { handling: 2 }), NOTHING],
  ])('41 %s', (_, text, value, marks) => {
    expect(repeatedMarks(text, [value], between)).toEqual(marks);
  });
});
