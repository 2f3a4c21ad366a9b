import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { READERS } from '../../../case/record/readers.js';
import { useHasRole } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import { disagreementsQuery } from '../api/disagreements.query.js';
import { DISAGREEMENTS_TEXTS } from '../disagreements.texts.js';
import classes from '../disagreements.module.css';

/** On the page of a case: how many differences are open, and the way to them. */
export function CaseDifferences({ spaceId }: { readonly spaceId: string }) {
  const t = useTexts(DISAGREEMENTS_TEXTS);
  const reads = useHasRole(...READERS);
  const { data } = useQuery({ ...disagreementsQuery(spaceId), enabled: reads });
  if (!data) return null;
  const { open, common, members } = data;
  return (
    <p className={classes['line']} data-differences>
      <Link to="/cases/$spaceId/disagreements" params={{ spaceId }}>
        {t('title')}
      </Link>{' '}
      {t('count', { open, common, members: members.length })}
    </p>
  );
}
