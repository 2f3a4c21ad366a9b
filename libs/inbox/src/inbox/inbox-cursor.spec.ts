import { describe, expect, it } from '@jest/globals';
import { encodeCursor } from '#libs/http';
import { decodeInboxCursor, encodeInboxCursor } from './inbox-cursor.js';

const AT = new Date('2026-03-01T10:00:00.125Z');
const MOMENT = AT.toISOString();

describe('a place in the inbox', () => {
  it.each([AT, null])('comes back as it was, due at %s', (dueAt) => {
    const cursor = encodeInboxCursor({ dueAt, harm: 2, at: AT, id: 'question.s.7' });
    expect(decodeInboxCursor(cursor)).toEqual({
      dueAt: dueAt?.toISOString() ?? null,
      harm: 2,
      at: MOMENT,
      key: 'question.s.7',
    });
  });

  it.each([
    ['a moment', ['', 0, 'yesterday', 'k']],
    ['a day that is none', ['', 0, '2026-99-99T00:00:00.000Z', 'k']],
    ['a due moment', ['tomorrow', 0, MOMENT, 'k']],
    ['a harm', ['', 3, MOMENT, 'k']],
    ['a fraction', ['', 0.5, MOMENT, 'k']],
    ['a key', ['', 0, MOMENT, 'a b']],
    ['its parts', [MOMENT, 'k']],
  ])('is refused where %s is made up', (_, key) => {
    expect(() => decodeInboxCursor(encodeCursor('inbox', key))).toThrow(/not a (place|cursor)/);
  });
});
