import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../../lib/texts.js';
import { requestsQuery } from '../api/requests.js';
import classes from '../decide.module.css';
import { DECIDE_TEXTS } from '../decide.texts.js';

/** What was decided since midnight of this computer, and the way there. */
export function DecidedToday({ spaceId }: { readonly spaceId: string | null }) {
  const t = useTexts(DECIDE_TEXTS);
  const { data } = useInfiniteQuery(requestsQuery(null, spaceId));
  const midnight = new Date().setHours(0, 0, 0, 0);
  const today = (data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(({ settled }) => settled !== null && Date.parse(settled.at) >= midnight);
  const count = (state: string): number => today.filter((one) => one.state === state).length;
  return (
    <p className={classes['today']}>
      <Link to="/approvals" search={{ part: 'settled', ...(spaceId === null ? {} : { spaceId }) }}>
        {t('today', { approved: count('approved'), refused: count('refused') })}
      </Link>
    </p>
  );
}
