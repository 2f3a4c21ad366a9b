import { expect, it } from '@jest/globals';
import { filtersOf, parseViewSearch, passes, passesKind } from './view-search.js';

it('reads what an address says, and leaves out what it cannot mean', () => {
  expect(
    parseViewSearch({
      type: 'person,spaceship',
      owner: 'hu',
      handling: 'H9',
      from: '2026-01-01',
      to: 'x',
      table: true,
    }),
  ).toEqual({ type: 'person', owner: 'hu', from: '2026-01-01', table: true });
  expect(parseViewSearch({ type: 7, node: "'", view: null, kind: 'works-for,<b>' })).toEqual({ kind: 'works-for' });
});

it('hides what is certainly something else, and keeps what has no time', () => {
  const within = { from: '2026-01-02', to: '2026-01-03' };
  const at = (text: string) => [Date.parse(text), Date.parse(text)] as const;
  expect(passes(within, { time: at('2026-01-01T23:59Z') })).toBe(false);
  expect(passes(within, { time: at('2026-01-03T23:59Z') })).toBe(true);
  expect(passes(within, { time: at('2026-01-04T00:00Z') })).toBe(false);
  expect(passes(within, { time: null })).toBe(true);
  expect(passes({ type: 'person' }, { type: null })).toBe(false);
  expect(passesKind({ kind: 'paid,called' }, 'called')).toBe(true);
});

it('gives other pictures its filters alone', () => {
  expect(filtersOf({ type: 'person', kind: 'paid', table: true, node: 'a' })).toEqual({ type: 'person' });
});
