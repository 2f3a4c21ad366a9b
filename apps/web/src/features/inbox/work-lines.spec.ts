import { describe, expect, it } from '@jest/globals';
import type { DutyItem } from '../../case/feature/web-feature.js';
import { folded, grouped, isMine, newsKey, placed, sealedRests, settled, tomorrowMorning } from './work-lines.js';

function line(id: string, matter: Partial<DutyItem['matter']> = {}): DutyItem {
  return { id, spaceId: 's', waitsFor: { kind: 'desk' }, matter: { kind: 'new-facts', ...matter } } as DutyItem;
}

const ids = (items: readonly DutyItem[]): readonly string[] => items.map(({ id }) => id);

describe('8 lines of My work', () => {
  it('keep their places when others come, which stand behind them', () => {
    const [a, b, c] = [line('a'), line('b'), line('c')];
    expect(ids(settled([a, b], [c, b, a], null))).toEqual(['a', 'b', 'c']);
  });

  it('stand in groups that keep their places, with room for one that comes, and new groups behind them', () => {
    const of = (...counts: readonly number[]) => ['a', 'b', 'c'].map((name, at) => ({ name, count: counts[at] ?? 0 }));
    const first = placed([], of(2, 0, 1));
    const said = (groups: typeof first): readonly string[] => groups.map(({ name, isFree }) => `${name} ${isFree}`);
    expect(said(first)).toEqual(['a true', 'c true']);
    const second = placed(first, of(3, 1, 1));
    expect(said(second)).toEqual(['a false', 'c true', 'b true']);
    expect(said(placed(placed(second, of(1, 1, 0)), of(2, 1, 1)))).toEqual(['a false', 'b true', 'c true']);
  });

  it('leave when they are done, the one under the hand only once it is left', () => {
    const [a, b] = [line('a'), line('b')];
    expect(ids(settled([a, b], [b], null))).toEqual(['b']);
    expect(ids(settled([a, b], [b], 'a'))).toEqual(['a', 'b']);
  });

  it('stand under their heads, and what nobody knows asks for an answer', () => {
    const groups = grouped([line('a'), line('b')], ({ id }) => (id === 'a' ? 'new' : undefined));
    expect([ids(groups.new), ids(groups.answer), groups.changed]).toEqual([['a'], ['b'], []]);
  });

  it('of a colleague who is away are not mine', () => {
    const away = { kind: 'colleague', id: 'x', name: 'X', until: '' } as const;
    expect([isMine(line('a')), isMine({ ...line('b'), waitsFor: away })]).toEqual([true, false]);
  });

  it('fold what is sealed, one line a sender', () => {
    const of = (id: string, member: string, sealed: number, time: string | null) =>
      line(id, { kind: 'new-record', member, sealed, sealedFrom: time, sealedTo: time });
    const rests = sealedRests([
      of('a', 'hu', 3, '1'),
      of('b', 'hu', 9, '2'),
      of('c', 'bg', 1, '3'),
      of('d', 'ro', 0, null),
    ]);
    expect(rests).toEqual([
      { spaceId: 's', member: 'hu', count: 9, from: '2', to: '2' },
      { spaceId: 's', member: 'bg', count: 1, from: '3', to: '3' },
    ]);
  });
});

describe('33 lines of My work that say the same', () => {
  const from = (member: string, count: number, matter: object = {}): readonly DutyItem[] =>
    Array.from({ length: count }, (_, i) => line(`${member}${i}`, { kind: 'new-record', member, ...matter }));
  const shown = (items: readonly DutyItem[]): readonly (string | number)[] =>
    folded(items, newsKey).map((one) => ('one' in one ? one.one.id : one.alike.length));

  it('fold into one in the place of the first from the fourth on, by country', () => {
    const [nl = line('x'), ...more] = from('nl', 15);
    expect(shown([...from('hu', 3), nl, ...from('bg', 1), ...more])).toEqual(['hu0', 'hu1', 'hu2', 15, 'bg0']);
  });

  it('fold for each case by itself, and never with what changed', () => {
    const elsewhere = from('nl', 2).map((item) => ({ ...item, spaceId: 'other' }));
    const changed = line('c', { kind: 'new-facts', members: ['nl'] });
    expect(shown([...from('nl', 2), ...elsewhere, changed])).toEqual(['nl0', 'nl1', 'nl0', 'nl1', 'c']);
  });

  it('stand alone where they were handed to this person', () => {
    expect(shown(from('nl', 4, { assigned: true }))).toEqual(['nl0', 'nl1', 'nl2', 'nl3']);
  });
});

it('8 what is snoozed comes back the next morning', () => {
  expect(tomorrowMorning(new Date(2026, 1, 28, 23, 30))).toEqual(new Date(2026, 2, 1, 8));
});
