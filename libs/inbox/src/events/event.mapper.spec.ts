import { describe, expect, it } from '@jest/globals';
import type { ChangeEventRow } from './change-event.repository.js';
import { feedItem, progressItem } from './event.mapper.js';
import { storedAudience, storedEvent } from './stored-event.mapper.js';

const ROW: ChangeEventRow = {
  tx: '7',
  event_no: '12',
  space_no: 3,
  event: { kind: 'approval-waiting', spaceId: 'a space', messageId: 'a message', mustAct: true },
  audience: { kind: 'decides', except: 'anna' },
  about: ['record:one', 'inbox'],
};

describe('a stored event', () => {
  it('is told with what it is about, to whom its cause said', () => {
    const { event, audience, about } = ROW;
    const id = { tx: 7n, no: 12n };
    expect(feedItem(ROW)).toEqual({ id, spaceNo: 3, event: { ...event, about }, audience });
  });

  it('may be of no space', () => {
    expect(feedItem({ ...ROW, space_no: null }).spaceNo).toBe(0);
  });

  it.each([null, 'text', [], {}, { kind: 7 }])('is refused where %j stands in its place', (value) => {
    expect(() => storedEvent(value)).toThrow(TypeError);
    expect(() => storedAudience(value)).toThrow(TypeError);
  });
});

it('says how far a member has the log, of the space', () => {
  expect(progressItem({ spaceNo: 3, spaceId: 'a space', member: 'xb', size: '9' })).toEqual({
    id: null,
    spaceNo: 3,
    event: { kind: 'delivery', spaceId: 'a space', member: 'xb', size: '9', about: ['space:a space'] },
    audience: { kind: 'may', anyOf: ['record.read', 'flows.read'] },
  });
});
