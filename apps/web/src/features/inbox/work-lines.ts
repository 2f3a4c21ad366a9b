import type { DutyItem, WorkGroup } from '../../case/feature/web-feature.js';

/** Tabs of My work. */
export const WORK_TABS = ['mine', 'desk', 'snoozed'] as const;
export type WorkTab = (typeof WORK_TABS)[number];

/** What waits, under the head it stands below. */
export type Grouped = Readonly<Record<WorkGroup, readonly DutyItem[]>>;

/** Sorts lines under their heads; what this page is too old to know asks for an answer. */
export function grouped(items: readonly DutyItem[], groupOf: (item: DutyItem) => WorkGroup | undefined): Grouped {
  const of = (group: WorkGroup): readonly DutyItem[] => items.filter((item) => (groupOf(item) ?? 'answer') === group);
  return { answer: of('answer'), new: of('new'), changed: of('changed') };
}

/** What waits for colleagues who are away stands in a tab of its own. */
export function isMine({ waitsFor }: DutyItem): boolean {
  return waitsFor.kind !== 'colleague';
}

/**
 * Lines as they are shown from now on: those that were there keep their places, new ones come behind them, and the one under the hand
 * stays until it is left.
 */
export function settled(
  shown: readonly DutyItem[],
  now: readonly DutyItem[],
  held: string | null,
): readonly DutyItem[] {
  const current = new Map(now.map((item) => [item.id, item]));
  const known = new Set(shown.map(({ id }) => id));
  const kept = shown.flatMap((item) => current.get(item.id) ?? (item.id === held ? item : []));
  return [...kept, ...now.filter(({ id }) => !known.has(id))];
}

/** A group of lines in its place, and how many lines it had at least. */
export interface Placed<Name> {
  readonly name: Name;
  readonly least: number;
  /** No line came to it since it was first shown. */
  readonly isFree: boolean;
}

/** Groups that have lines: those that were shown keep their places, and one that comes later stands behind them, so that nothing moves. */
export function placed<Name>(
  shown: readonly Placed<Name>[],
  now: readonly { readonly name: Name; readonly count: number }[],
): readonly Placed<Name>[] {
  const counts = new Map(now.map(({ name, count }) => [name, count]));
  const kept = shown.map(({ name, least }) => ({ name, least: Math.min(least, counts.get(name) ?? 0) }));
  const known = new Set(shown.map(({ name }) => name));
  const come = now.filter(({ name }) => !known.has(name)).map(({ name, count }) => ({ name, least: count }));
  return [...kept, ...come]
    .filter(({ name }) => (counts.get(name) ?? 0) > 0)
    .map((one) => ({ ...one, isFree: (counts.get(one.name) ?? 0) <= one.least }));
}

/** As many lines of My work may say the same. */
const MOST_ALIKE = 3;

/** One line, or several that say the same in the place of the first of them. */
export type Line<Item> = { readonly one: Item } | { readonly key: string; readonly alike: readonly Item[] };

/** Folds lines that say the same, of which there are many; what has no key stands alone. */
export function folded<Item>(items: readonly Item[], keyOf: (item: Item) => string | null): readonly Line<Item>[] {
  const alike = Map.groupBy(items, (item) => keyOf(item));
  return items.flatMap((item): readonly Line<Item>[] => {
    const key = keyOf(item);
    const group = alike.get(key) ?? [];
    if (key === null || group.length <= MOST_ALIKE) return [{ one: item }];
    return group[0] === item ? [{ key, alike: group }] : [];
  });
}

/** What came of one country in one case says the same, unless it was handed to this person. */
export function newsKey({ kind, spaceId, matter }: DutyItem): string | null {
  if (matter.kind === 'new-record') return matter.assigned ? null : JSON.stringify([kind, spaceId, matter.member]);
  return matter.kind === 'new-facts' ? JSON.stringify([kind, spaceId, ...matter.members]) : null;
}

/** What is sealed of one country beside what it shared and nobody opened. */
export interface SealedRest {
  readonly spaceId: string;
  readonly member: string;
  readonly count: number;
  readonly from: string;
  readonly to: string;
}

/** One line for each sender in each case, however many of its records wait. */
export function sealedRests(items: readonly DutyItem[]): readonly SealedRest[] {
  const rests = new Map<string, SealedRest>();
  for (const { spaceId, matter } of items) {
    if (matter.kind !== 'new-record' || spaceId === null) continue;
    const { member, sealed: count, sealedFrom: from, sealedTo: to } = matter;
    if (from === null || to === null) continue;
    const known = rests.get(`${spaceId} ${member}`);
    if (!known || known.count < count) rests.set(`${spaceId} ${member}`, { spaceId, member, count, from, to });
  }
  return [...rests.values()];
}

/** The morning of the next day, where the person is. */
export function tomorrowMorning(now: Date): Date {
  const next = new Date(now);
  next.setDate(next.getDate() + 1);
  next.setHours(8, 0, 0, 0);
  return next;
}
