import type { ReactNode } from 'react';
import type { DutyItem } from '../../../case/feature/web-feature.js';
import { useTexts } from '../../../lib/texts.js';
import type { WaitingItem } from '../api/waiting.js';
import { INBOX_TEXTS } from '../inbox.texts.js';
import { useWorkKeys } from '../use-work-keys.js';
import type { useWork } from '../use-work.js';
import { sealedRests } from '../work-lines.js';
import classes from '../work.module.css';
import { SealedRow } from './sealed-row.js';
import { WaitingRow } from './waiting-row.js';
import { WorkRow } from './work-row.js';

interface WorkGroupsProps {
  readonly work: ReturnType<typeof useWork>;
  /** What others have to do next. */
  readonly others: readonly WaitingItem[];
}

/** Lines under their heads, those that ask for an answer first; keys lead from one to the next. */
export function WorkGroups({ work, others }: WorkGroupsProps) {
  const t = useTexts(INBOX_TEXTS);
  const { groups, hold } = work;
  const lines = [...groups.answer, ...groups.new, ...groups.changed];
  const rows = useWorkKeys(lines);
  const rests = sealedRests(groups.new);
  return (
    <div {...rows} onMouseMove={({ target }) => hold(idAt(target))} onMouseLeave={() => hold(null)}>
      <Group title={t('toAnswer')} count={groups.answer.length}>
        <Rows work={work} items={groups.answer} />
      </Group>
      <Group title={t('newForUs')} count={groups.new.length} note={t('nobodyOpened')}>
        <Rows work={work} items={groups.new} isNews />
        {rests.map((rest) => (
          <SealedRow key={`${rest.spaceId} ${rest.member}`} rest={rest} />
        ))}
      </Group>
      <Group title={t('waitingOnOthers')} count={others.length}>
        {others.map((item) => (
          <WaitingRow key={item.id} item={item} />
        ))}
      </Group>
      <Group title={t('changedSince')} count={groups.changed.length} note={t('recordsYouKnow')}>
        <Rows work={work} items={groups.changed} isNews />
      </Group>
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly count: number;
  /** What all of its lines have in common. */
  readonly note?: string;
  readonly children: ReactNode;
}

/** Not there where nothing is in it. */
function Group({ title, count, note, children }: GroupProps) {
  if (count === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className={classes['group']}>
        {title}
        <span>{count}</span>
        {note !== undefined && <span>{note}</span>}
      </h2>
      <ul className={classes['list']}>{children}</ul>
    </section>
  );
}

interface RowsProps {
  readonly work: ReturnType<typeof useWork>;
  readonly items: readonly DutyItem[];
  readonly isNews?: boolean;
}

function Rows({ work: { fresh, present }, items, isNews = false }: RowsProps) {
  return items.map((item) => (
    <li
      key={item.id}
      className={classes['item']}
      data-id={item.id}
      data-kind={item.kind}
      data-fresh={isNews || fresh(item.id) || undefined}
      data-gone={!present.has(item.id) || undefined}
    >
      <WorkRow duty={item} />
    </li>
  ));
}

/** The line under the hand. */
function idAt(target: EventTarget): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest('[data-id]')?.getAttribute('data-id') ?? null;
}
