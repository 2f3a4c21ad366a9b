import { IconFolder } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memberCode } from '../../../case/member/member.js';
import { useDayFormat } from '../../../components/day.js';
import { LineRow } from '../../../components/line-row.js';
import type { SpaceSummary } from '../../../lib/api-types.js';
import type { Json } from '../../../lib/http.js';
import { useTexts } from '../../../lib/texts.js';
import { CASES_TEXTS } from '../cases.texts.js';

interface CaseListProps {
  readonly cases: readonly Json<SpaceSummary>[];
  /** One is chosen for a new record. */
  readonly isChoice: boolean;
}

/** Cases with who takes part in them. */
export function CaseList({ cases, isChoice }: CaseListProps) {
  const t = useTexts(CASES_TEXTS);
  const day = useDayFormat();
  return cases.map(({ spaceId, title, members, halted, waits, isOpen, since }) => (
    <LineRow
      key={spaceId}
      icon={<IconFolder size={16} stroke={1.6} aria-hidden />}
      line={
        <Link to={isChoice ? '/cases/$spaceId/records/new' : '/cases/$spaceId'} params={{ spaceId }}>
          <b>{isOpen ? (title ?? t('untitled')) : t('kept')}</b>
        </Link>
      }
    >
      {waits !== null && <span data-waits={waits}>{t(waits)}</span>}
      <span>{members.map(memberCode).join(' ')}</span>
      <span>
        {isOpen ? t(halted === null ? 'active' : 'halted') : since !== null && t('since', { since: day(since) })}
      </span>
    </LineRow>
  ));
}
