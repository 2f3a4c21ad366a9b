import { IconChevronDown, IconChevronRight, IconStack2 } from '@tabler/icons-react';
import { type ReactNode, startTransition, useState } from 'react';
import { Member } from '../../../case/member/member.js';
import { Age } from '../../../components/age.js';
import { useTimeRangeFormat } from '../../../components/time.js';
import classes from '../work.module.css';

interface FoldRowProps {
  readonly member: string | null;
  /** What all of them say, with their number. */
  readonly line: string;
  readonly alike: readonly { readonly at: string; readonly recordName: string | null }[];
  /** The lines themselves. */
  readonly children: ReactNode;
}

/** Lines that say the same, as one that opens in its place. */
export function FoldRow({ member, line, alike, children }: FoldRowProps) {
  const range = useTimeRangeFormat();
  const [isOpen, setOpen] = useState(false);
  // Lines of a kind that was not shown yet come a moment later: the list stays as it is meanwhile, and the focus where it was.
  const toggle = (): void => startTransition(() => setOpen(!isOpen));
  const times = alike.map(({ at }) => at).toSorted();
  const names = namesOf(alike);
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <>
      <li className={classes['item']} data-fold={alike.length}>
        <IconStack2 size={16} stroke={1.6} aria-hidden />
        {member !== null && (
          <span className={classes['country']}>
            <Member id={member} />
          </span>
        )}
        <button
          type="button"
          className={classes['line']}
          title={`${line} ${names}`}
          aria-expanded={isOpen}
          data-line
          onClick={toggle}
        >
          {line} <Chevron size={14} stroke={1.6} aria-hidden /> <span className={classes['names']}>{names}</span>
        </button>
        <span className={classes['when']} title={range(times[0] ?? '', times.at(-1) ?? '')}>
          <Age at={times.at(-1) ?? ''} brief />
        </span>
      </li>
      {isOpen && (
        <li className={classes['inner']}>
          <ul className={classes['list']}>{children}</ul>
        </li>
      )}
    </>
  );
}

/** More than a line has room for. */
const MOST_NAMES = 12;

/** What the lines are about. */
function namesOf(alike: FoldRowProps['alike']): string {
  return alike
    .flatMap(({ recordName }) => recordName ?? [])
    .slice(0, MOST_NAMES)
    .join(' · ');
}
