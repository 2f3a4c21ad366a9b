import { describe, expect, it } from '@jest/globals';
import type { ActivityEntry } from '../../lib/api-types.js';
import { foldActivity } from './fold-activity.js';

let position = 1000;

const entry = (sender: string, more: Partial<ActivityEntry> = {}): ActivityEntry => {
  position -= 1;
  const at = new Date(position * 1000).toISOString();
  return {
    position: `${position}`,
    messageId: '',
    type: null,
    sender,
    at,
    recordId: null,
    recordType: null,
    name: null,
    ...more,
  };
};
const changed = (recordId: string, name: string) => entry('hu', { type: 'changed', recordId, name });
const shown = (entries: readonly ActivityEntry[], most = 20) =>
  foldActivity(entries, most).map(({ newest, count, recordId }) => [newest.sender, newest.name, count, recordId]);

describe('33 activity', () => {
  it('folds runs of what says the same', () => {
    const sealed = Array.from({ length: 15 }, () => entry('nl'));
    expect(shown([...sealed, changed('r', 'Minta'), changed('r', 'Minta'), entry('nl')])).toEqual([
      ['nl', null, 15, null],
      ['hu', 'Minta', 2, 'r'],
      ['nl', null, 1, null],
    ]);
  });

  it('leads to no record where two of one name are folded', () => {
    expect(shown([changed('r', 'Minta'), changed('s', 'Minta')])).toEqual([['hu', 'Minta', 2, null]]);
  });

  it('says the same in three lines of twenty at most, whatever comes between', () => {
    const mixed = Array.from({ length: 40 }, (_, i) => [entry('nl'), changed(`r${i}`, `Person ${i}`)]).flat();
    const lines = shown(mixed);
    expect(lines).toHaveLength(20);
    expect(lines.filter(([sender]) => sender === 'nl').map(([, , count]) => count)).toEqual([1, 1, 38]);
  });

  it('says from when to when', () => {
    const entries = [entry('nl'), entry('nl'), entry('nl')];
    expect(foldActivity(entries, 20)).toMatchObject([{ newest: entries[0], oldest: entries[2] }]);
  });
});
