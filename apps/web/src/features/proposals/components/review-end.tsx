import { Member } from '../../../case/member/member.js';
import { Age } from '../../../components/age.js';
import { hasText, useTexts } from '../../../lib/texts.js';
import type { Review } from '../api/proposals.js';
import { DECLINE_TEXTS } from '../decline.texts.js';
import classes from '../proposals.module.css';
import { REVIEW_TEXTS } from '../review.texts.js';

/** Where it stands: what is on its way, how it ended and why, and what came too late. */
export function ReviewEnd({ review: { proposal, isAlreadySo, late } }: { readonly review: Review }) {
  const t = useTexts(REVIEW_TEXTS);
  const why = useTexts(DECLINE_TEXTS);
  const { state, end, coming, isOutdated } = proposal;
  return (
    <div role="status" className={classes['end']}>
      {coming && <p>{t('coming', { how: coming.how })}</p>}
      {isOutdated && !isAlreadySo && <p>{t('outdated')}</p>}
      {isAlreadySo && <p>{t('alreadySo')}</p>}
      {end && (
        <p>
          <b>{t('ended', { how: state })}</b> · {end.author} · <Age at={end.at} />
        </p>
      )}
      {end && hasText(DECLINE_TEXTS, end.code) && (
        <blockquote className={classes['why']}>
          {why(end.code)}: <bdi>{end.text}</bdi>
        </blockquote>
      )}
      {late.map(({ how, member, author, at }) => (
        <p key={`${how} ${at}`}>
          <Member id={member} /> {t('late', { how })} · {author} · <Age at={at} />
        </p>
      ))}
    </div>
  );
}
