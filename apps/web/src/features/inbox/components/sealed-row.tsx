import { IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Member } from '../../../case/member/member.js';
import { useTimeRangeFormat } from '../../../components/time.js';
import { useTexts } from '../../../lib/texts.js';
import { INBOX_TEXTS } from '../inbox.texts.js';
import type { SealedRest } from '../work-lines.js';
import classes from '../work.module.css';

/** What a country sealed beside what it shared, in one line. */
export function SealedRow({ rest: { spaceId, member, count, from, to } }: { readonly rest: SealedRest }) {
  const t = useTexts(INBOX_TEXTS);
  const range = useTimeRangeFormat();
  return (
    <li className={classes['item']} data-kind="sealed">
      <IconLock size={16} stroke={1.6} aria-hidden />
      <span className={classes['country']}>
        <Member id={member} />
      </span>
      <Link to="/cases/$spaceId/records" params={{ spaceId }} className={classes['line']} data-line>
        {t('sealedRest', { count })}
      </Link>
      <span className={classes['when']}>{range(from, to)}</span>
    </li>
  );
}
