import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { memberCode } from '../../../case/member/member.js';
import { useMemberList } from '../../../case/member/member-list.js';
import { LineGroup } from '../../../components/line-row.js';
import { useTimeFormat } from '../../../components/time.js';
import { hasText, useTexts } from '../../../lib/texts.js';
import { checkLogQuery } from '../api/checks.js';
import { CHECK_TEXTS } from '../check.texts.js';
import classes from '../list-check.module.css';
import { RESULT_TEXTS } from '../results.texts.js';

/** Who asked whom about how many numbers in a case, what for, and what came of it; without the numbers. */
export function CheckLogList({ spaceId }: { readonly spaceId: string }) {
  const t = useTexts(RESULT_TEXTS);
  const words = useTexts(CHECK_TEXTS);
  const list = useMemberList();
  const format = useTimeFormat();
  const { data } = useQuery(checkLogQuery(spaceId));
  if (!data || data.items.length === 0) return null;
  return (
    <LineGroup title={t('log')} count={data.items.length} name="check-log">
      {data.items.map(({ questionId, asker, author, members, numbers, answered, hits, at, category, ...why }) => (
        <li key={`${asker} ${questionId}`} className={classes['line']}>
          <span className="any-length">
            {t('logLine', { author, asker: memberCode(asker), members: list(members), count: numbers, answered })}
            {' · '}
            {t('hits', { count: hits })}
          </span>
          <Text size="sm" className={`any-length ${classes['note']}`} component="span" dir="auto">
            {[
              format(at),
              why.aim,
              hasText(CHECK_TEXTS, category) ? words(category) : category,
              why.offence,
              why.reason,
            ].join(' · ')}
          </Text>
        </li>
      ))}
    </LineGroup>
  );
}
