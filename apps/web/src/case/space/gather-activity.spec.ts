import { describe, expect, it } from '@jest/globals';
import type { ActivityEntry } from '../../lib/api-types.js';
import { foldStream } from '../record/stream-events.js';
import { alikeOf, gatherActivity } from './gather-activity.js';

const NOON = Date.parse('2026-11-27T12:00:00');
let seconds = 0;

const entry = (sender: string, more: Partial<ActivityEntry> = {}): ActivityEntry => {
  seconds += 1;
  return {
    position: `${10_000 - seconds}`,
    messageId: '',
    type: null,
    sender,
    at: new Date(NOON - seconds * 1000).toISOString(),
    recordId: null,
    recordType: null,
    name: null,
    ...more,
  };
};
const changed = (recordId: string, name: string) => entry('hu', { type: 'changed', recordId, name });
const shown = (entries: readonly ActivityEntry[]) =>
  foldStream(
    gatherActivity(entries).map((one) => ({
      ...one,
      key: one.position,
      kind: 'version' as const,
      alike: alikeOf(one),
    })),
  ).map(({ newest, count }) => [newest.sender, newest.name, count]);

describe('33 activity', () => {
  it('says once what says the same, whatever comes between, in the place of the newest', () => {
    const mixed = Array.from({ length: 4 }, (_, i) => [
      entry('nl'),
      entry('ro'),
      changed(`r${i}`, `Person ${i}`),
    ]).flat();
    expect(shown(mixed)).toEqual([
      ['nl', null, 4],
      ['ro', null, 4],
      ['hu', 'Person 0', 1],
      ['hu', 'Person 1', 1],
      ['hu', 'Person 2', 1],
      ['hu', 'Person 3', 1],
    ]);
  });

  it('keeps the days apart, and what two countries sent', () => {
    const before = entry('nl', { at: '2026-11-26T12:00:00' });
    expect(shown([entry('nl'), changed('r', 'Minta'), changed('r', 'Minta'), before])).toEqual([
      ['nl', null, 1],
      ['hu', 'Minta', 2],
      ['nl', null, 1],
    ]);
  });
});
