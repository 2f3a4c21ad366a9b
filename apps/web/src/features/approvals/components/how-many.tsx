import { useQuery } from '@tanstack/react-query';
import { Age } from '../../../components/age.js';
import { useTexts } from '../../../lib/texts.js';
import { tallyQuery } from '../api/requests.js';
import classes from '../decide.module.css';
import { DECIDE_TEXTS } from '../decide.texts.js';

/** How many wait, and for how long. */
export function HowMany({ spaceId }: { readonly spaceId: string | null }) {
  const t = useTexts(DECIDE_TEXTS);
  const { data: tally } = useQuery(tallyQuery(spaceId));
  if (!tally || tally.oldestAt === null) return null;
  return (
    <span className={classes['count']}>
      {tally.waiting.reduce((all, count) => all + count, 0)} · {t('oldest')} <Age at={tally.oldestAt} brief />
    </span>
  );
}
