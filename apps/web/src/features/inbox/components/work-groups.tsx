import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { DutyItem } from '../../../case/feature/web-feature.js';
import { memberCode } from '../../../case/member/member.js';
import { sessionQuery } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import type { WaitingItem } from '../api/waiting.js';
import { INBOX_TEXTS } from '../inbox.texts.js';
import type { Peeking } from '../use-peeking.js';
import { useWorkKeys } from '../use-work-keys.js';
import type { useWork } from '../use-work.js';
import { folded, newsKey, type Placed, placed, sealedRests } from '../work-lines.js';
import classes from '../work.module.css';
import { FoldRow } from './fold-row.js';
import { SealedRow } from './sealed-row.js';
import { WaitingRow } from './waiting-row.js';
import { WorkRow } from './work-row.js';

interface WorkGroupsProps {
  readonly work: ReturnType<typeof useWork>;
  /** What others have to do next. */
  readonly others: readonly WaitingItem[];
  readonly peeking: Peeking;
  /** What stands where nothing waits. */
  readonly empty: ReactNode;
  readonly isEmpty: boolean;
}

/** Lines under their heads, those that ask for an answer first; keys lead from one to the next. */
export function WorkGroups({ work, others, peeking, empty, isEmpty }: WorkGroupsProps) {
  const t = useTexts(INBOX_TEXTS);
  const { groups, hold } = work;
  const lines = [...groups.answer, ...groups.new, ...groups.changed];
  const rows = useWorkKeys(lines, peeking);
  const rests = sealedRests(groups.new);
  const all: Readonly<Record<GroupName, GroupProps>> = {
    toAnswer: { count: groups.answer.length, children: <Rows work={work} items={groups.answer} /> },
    newForUs: {
      count: groups.new.length,
      note: t('nobodyOpened'),
      children: (
        <>
          <News work={work} items={groups.new} />
          {rests.map((rest) => (
            <SealedRow key={`${rest.spaceId} ${rest.member}`} rest={rest} />
          ))}
        </>
      ),
    },
    waitingOnOthers: { count: others.length, children: <Others items={others} /> },
    changedSince: {
      count: groups.changed.length,
      note: t('recordsYouKnow'),
      children: <News work={work} items={groups.changed} />,
    },
  };
  const shown = usePlaced(GROUPS.map((name) => ({ name, count: all[name].count })));
  const [wasEmpty] = useState(isEmpty);
  const groupsOf = (isThere: (name: GroupName) => boolean): ReactNode =>
    shown
      .filter(({ name }) => isThere(name))
      .map(({ name, isFree }) => (
        // What others have to do grows by own acts elsewhere: nothing comes there while somebody looks.
        <Group key={name} title={t(name)} isFree={isFree && name !== 'waitingOnOthers'} {...all[name]} />
      ));
  return (
    <div {...rows} onMouseMove={({ target }) => hold(idAt(target))} onMouseLeave={() => hold(null)}>
      {wasEmpty && (
        // What comes first stands in the place of the words that nothing waits, which stays as high: what is below stays.
        <div className={classes['place']}>
          <div data-over={!isEmpty || undefined}>{empty}</div>
          <div>{groupsOf((name) => name !== 'waitingOnOthers')}</div>
        </div>
      )}
      {groupsOf((name) => !wasEmpty || name === 'waitingOnOthers')}
      {isEmpty && !wasEmpty && empty}
    </div>
  );
}

const GROUPS = ['toAnswer', 'newForUs', 'waitingOnOthers', 'changedSince'] as const;
type GroupName = (typeof GROUPS)[number];

/** Those that have lines, where they stand as long as the list is looked at. */
function usePlaced(now: readonly { readonly name: GroupName; readonly count: number }[]): readonly Placed<GroupName>[] {
  const [before, setBefore] = useState<readonly Placed<GroupName>[]>([]);
  const next = placed(before, now);
  if (JSON.stringify(next) !== JSON.stringify(before)) setBefore(next);
  return next;
}

interface GroupProps {
  readonly count: number;
  /** What all of its lines have in common. */
  readonly note?: string;
  readonly children: ReactNode;
}

interface GroupPlaceProps extends GroupProps {
  readonly title: string;
  /** Nothing came to it yet: the place of a line is free below it. */
  readonly isFree: boolean;
}

function Group({ title, count, note, isFree, children }: GroupPlaceProps) {
  return (
    <section aria-label={title}>
      <h2 className={classes['group']}>
        {title}
        <span>{count}</span>
        {note !== undefined && <span>{note}</span>}
      </h2>
      <ul className={classes['list']} data-free={isFree || undefined}>
        {children}
      </ul>
    </section>
  );
}

interface RowsProps {
  readonly work: ReturnType<typeof useWork>;
  readonly items: readonly DutyItem[];
}

function Rows({ work, items }: RowsProps) {
  return items.map((item) => <Row key={item.id} work={work} item={item} isFresh={work.fresh(item.id)} />);
}

/** What came; many of one country are one line. What comes while the list is looked at is counted by itself, so that nothing moves. */
function News({ work, items }: RowsProps) {
  const t = useTexts(INBOX_TEXTS);
  const lines = folded(items, (item) => {
    const key = newsKey(item);
    return key === null ? null : `${key} ${work.fresh(item.id)}`;
  });
  return lines.map((line) => {
    if ('one' in line) return <Row key={line.one.id} work={work} item={line.one} isFresh />;
    const { key, alike } = line;
    const [first] = alike;
    const of = first?.matter;
    const words = t(of?.kind === 'new-record' ? 'newRecords' : 'changedRecords', { count: alike.length });
    const member = of?.kind === 'new-record' ? of.member : of?.kind === 'new-facts' ? (of.members[0] ?? null) : null;
    return (
      <FoldRow key={key} member={member} line={words} alike={alike}>
        {alike.map((item) => (
          <Row key={item.id} work={work} item={item} isFresh />
        ))}
      </FoldRow>
    );
  });
}

interface RowProps {
  readonly work: ReturnType<typeof useWork>;
  readonly item: DutyItem;
  readonly isFresh: boolean;
}

function Row({ work: { present }, item, isFresh }: RowProps) {
  return (
    <li
      className={classes['item']}
      data-id={item.id}
      data-kind={item.kind}
      data-fresh={isFresh || undefined}
      data-gone={!present.has(item.id) || undefined}
      data-space={item.spaceId ?? undefined}
      data-record={item.recordId ?? undefined}
    >
      <WorkRow duty={item} />
    </li>
  );
}

/** What others have to do next; many alike are one line, but each request says something of its own. */
function Others({ items }: { readonly items: readonly WaitingItem[] }) {
  const t = useTexts(INBOX_TEXTS);
  const own = useSuspenseQuery(sessionQuery).data.member.member;
  const lines = folded(items, ({ kind, spaceId, members }) =>
    kind === 'request' ? null : JSON.stringify([kind, spaceId, ...members]),
  );
  return lines.map((line) => {
    if ('one' in line) return <WaitingRow key={line.one.id} item={line.one} />;
    const { key, alike } = line;
    const [first] = alike;
    const members = (first?.members ?? []).map(memberCode).join(', ');
    const words = t(first?.kind === 'approval' ? 'manyWithProsecutor' : 'manyOnTheirWay', {
      count: alike.length,
      members,
    });
    return (
      <FoldRow
        key={key}
        member={(first?.kind === 'approval' ? own : first?.members[0]) ?? null}
        line={words}
        alike={alike}
      >
        {alike.map((item) => (
          <WaitingRow key={item.id} item={item} />
        ))}
      </FoldRow>
    );
  });
}

/** The line under the hand. */
function idAt(target: EventTarget): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest('[data-id]')?.getAttribute('data-id') ?? null;
}
