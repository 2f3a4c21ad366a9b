import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFeatures } from '../../case/feature/features.js';
import type { DutyItem } from '../../case/feature/web-feature.js';
import { inboxQuery } from './api/inbox.js';
import { type Grouped, grouped, isMine, settled, type WorkTab } from './work-lines.js';

/** Lines of a tab as they stand on the screen. */
export function useWork(tab: WorkTab) {
  const { duties } = useFeatures();
  // However much came, what asks for an answer stands on the first page.
  const act = useInfiniteQuery(inboxQuery('open', 'act'));
  const look = useInfiniteQuery(inboxQuery('open', 'look'));
  const snoozed = useInfiniteQuery(inboxQuery('snoozed'));
  const [held, hold] = useState<string | null>(null);
  const items = [act, look].flatMap(({ data }) => data?.pages.flatMap((page) => page.items) ?? NONE);
  const putOff = snoozed.data?.pages.flatMap((page) => page.items) ?? NONE;
  const ofTab = {
    mine: items.filter(isMine),
    desk: items.filter((item) => !isMine(item)),
    snoozed: putOff,
  };
  const { lines, fresh } = useSettled(ofTab[tab], `${tab} ${act.data === undefined || look.data === undefined}`, held);
  const queries = tab === 'snoozed' ? [snoozed] : [act, look];
  return {
    queries,
    hold,
    fresh,
    present: new Set(ofTab[tab].map(({ id }) => id)),
    groups: grouped(lines, ({ kind }) => duties.get(kind)?.group),
  } satisfies { readonly groups: Grouped } & Record<string, unknown>;
}

const NONE: readonly DutyItem[] = [];

/** Keeps the places of lines while the list is looked at; those that came meanwhile are fresh. */
function useSettled(now: readonly DutyItem[], list: string, held: string | null) {
  const [state, setState] = useState({ list, first: now, lines: now, held });
  const signature = (items: readonly DutyItem[]): string => items.map(({ id, at }) => `${id} ${at}`).join();
  const isOther = state.list !== list;
  const lines = isOther ? now : settled(state.lines, now, held);
  if (isOther || state.held !== held || signature(lines) !== signature(state.lines)) {
    setState({ list, first: isOther ? now : state.first, lines, held });
  }
  const known = new Set((isOther ? now : state.first).map(({ id }) => id));
  return { lines, fresh: (id: string) => !known.has(id) };
}
