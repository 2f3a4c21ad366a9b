import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../../lib/texts.js';
import { tallyQuery } from '../api/requests.js';
import classes from '../decide.module.css';
import { DECIDE_TEXTS } from '../decide.texts.js';

/** What this person decided since midnight of this computer, and the way there. */
export function DecidedToday({ spaceId }: { readonly spaceId: string | null }) {
  const t = useTexts(DECIDE_TEXTS);
  const { data } = useQuery(tallyQuery(spaceId));
  if (!data) return null;
  const { approved, refused } = data;
  return (
    <p className={classes['today']}>
      <Link to="/approvals" search={{ part: 'settled', ...(spaceId === null ? {} : { spaceId }) }}>
        {t('today', { approved, refused })}
      </Link>
    </p>
  );
}
