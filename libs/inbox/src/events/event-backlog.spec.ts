import { describe, expect, it } from '@jest/globals';
import { compareEventIds, type EventId, formatEventId, parseEventId } from './event.js';
import { EventBacklog } from './event-backlog.js';
import type { StoredItem } from './event.mapper.js';

const at = (tx: number, no: number): EventId => ({ tx: BigInt(tx), no: BigInt(no) });

const item = (tx: number, no: number): StoredItem => ({
  id: at(tx, no),
  spaceNo: 1,
  event: { kind: 'delivery', spaceId: 'a space', member: 'xa', size: null, about: [] },
  audience: { kind: 'person', id: 'anna' },
});

const places = (items: readonly StoredItem[] | null) => items?.map(({ id }) => formatEventId(id)) ?? null;

function aBacklog(limit = 3): EventBacklog {
  const backlog = new EventBacklog(limit, at(10, 5));
  backlog.push([item(11, 2), item(11, 4)]);
  return backlog;
}

describe('the backlog of events', () => {
  it.each<[string, EventId, string[] | null]>([
    ['from the floor on', at(10, 5), ['11-2', '11-4']],
    ['behind a place', at(11, 2), ['11-4']],
    ['behind a place that nobody was told of', at(11, 3), ['11-4']],
    ['behind the newest: nothing', at(11, 4), []],
    ['from before the floor: unknown', at(10, 4), null],
    ['from an earlier transaction with a higher number: unknown', at(9, 100), null],
    ['from behind the newest: unknown', at(12, 1), null],
  ])('tells what came %s', (_, id, expected) => {
    expect(places(aBacklog().after(id))).toEqual(expected);
  });

  it('forgets the oldest beyond its limit, and that it knew them', () => {
    const backlog = aBacklog();
    backlog.push([item(12, 1), item(13, 1)]);
    expect(places(backlog.after(at(11, 2)))).toEqual(['11-4', '12-1', '13-1']);
    expect(backlog.after(at(10, 5))).toBeNull();
  });

  it('knows nothing before a burst that is larger than it', () => {
    const backlog = aBacklog(2);
    backlog.push([item(12, 1), item(12, 2), item(12, 3)]);
    expect(places(backlog.after(at(12, 1)))).toEqual(['12-2', '12-3']);
    expect(backlog.after(at(11, 4))).toBeNull();
  });

  it('stands where it began while nothing happened', () => {
    const backlog = new EventBacklog(3, at(0, 0));
    expect(backlog.newest).toEqual(at(0, 0));
    expect(backlog.after(at(0, 0))).toEqual([]);
  });
});

describe('the place of an event', () => {
  it('survives being written and read', () => {
    expect(parseEventId(formatEventId(at(7, 12)))).toEqual(at(7, 12));
  });

  it.each(['', '7', '7-', '-7', '7-1-2', '7-x', '+7-1', ' 7-1', '7-1 ', '99999999999999999999-1'])(
    'is not %p',
    (text) => {
      expect(parseEventId(text)).toBeNull();
    },
  );

  it('goes by transaction first', () => {
    const sorted = [at(2, 1), at(1, 9), at(1, 2)].sort(compareEventIds);
    expect(sorted).toEqual([at(1, 2), at(1, 9), at(2, 1)]);
  });
});
