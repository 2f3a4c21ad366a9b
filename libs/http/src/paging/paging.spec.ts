import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeCursor, encodeCursor } from './cursor.js';
import { type Page, pageOf } from './page.js';

describe('cursors', () => {
  it('read back what was written', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.integer(), (text, number) => {
        const cursor = encodeCursor('records', [text, number, null]);
        expect(decodeCursor('records', cursor, ['string', 'number', 'null'])).toEqual([text, number, null]);
        expect(cursor).toMatch(/^[\w-]+$/);
      }),
    );
  });

  const good = encodeCursor('records', ['2026-01-31', 7]);
  const forged = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

  it.each([
    ['of another list', encodeCursor('persons', ['2026-01-31', 7])],
    ['with a part of another type', encodeCursor('records', ['2026-01-31', '7'])],
    ['with a part too few', encodeCursor('records', ['2026-01-31'])],
    ['with a part too many', encodeCursor('records', ['2026-01-31', 7, 8])],
    ['with an object inside', forged(['records', { $gt: '' }, 7])],
    ['with a list inside', forged(['records', ['2026-01-31'], 7])],
    ['that is no list', forged({ 0: 'records', length: 3 })],
    ['that is not JSON', Buffer.from('records').toString('base64url')],
    ['that is empty', ''],
    ['with padding', `${good}=`],
    ['with foreign characters', `${good}!`],
    ['that is too long', encodeCursor('records', ['x'.repeat(600), 7])],
    ['with another spelling of the same', Buffer.from('["records", "2026-01-31", 7]').toString('base64url')],
  ])('refuse one %s', (_, cursor) => {
    expect(() => decodeCursor('records', cursor, ['string', 'number'])).toThrow(
      expect.objectContaining({ code: 'CURSOR_INVALID' }),
    );
  });
});

describe('pages', () => {
  it.each([
    [[], 2, [], null],
    [[1, 2], 2, [1, 2], null],
    [[1, 2, 3], 2, [1, 2], 'after 2'],
  ])('of %j rows and a limit of %i show %j and then %j', (rows, limit, items, next) => {
    expect(pageOf(rows, limit, (last) => `after ${last}`)).toEqual({ items, next });
  });

  it('walk a list once, without doubles or gaps', () => {
    fc.assert(
      fc.property(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 7 }), (length, limit) => {
        const all = Array.from({ length }, (_, i) => i);
        const seen: number[] = [];
        let cursor: string | null = encodeCursor('all', [-1]);
        while (cursor !== null) {
          const [last] = decodeCursor('all', cursor, ['number']);
          const rows = all.filter((n) => n > last).slice(0, limit + 1);
          const page: Page<number> = pageOf(rows, limit, (n) => encodeCursor('all', [n]));
          seen.push(...page.items);
          cursor = page.next;
        }
        expect(seen).toEqual(all);
      }),
    );
  });
});
