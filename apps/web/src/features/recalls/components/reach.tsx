import { useQuery } from '@tanstack/react-query';
import { Member } from '../../../case/member/member.js';
import { Failed, Loading } from '../../../components/states.js';
import { useTexts } from '../../../lib/texts.js';
import { previewQuery, type Wish } from '../api/recalls.js';
import classes from '../recalls.module.css';
import { TAKE_BACK_TEXTS } from '../take-back.texts.js';

/** Whom a recall would reach, and what they did with the values. */
export function Reach({ spaceId, wish }: { readonly spaceId: string; readonly wish: Wish }) {
  const t = useTexts(TAKE_BACK_TEXTS);
  const { data, error } = useQuery(previewQuery(spaceId, wish));
  if (error) return <Failed error={error} />;
  if (!data) return <Loading />;
  return (
    <section aria-label={t('reaches')} aria-live="polite">
      <h2>{t('reaches')}</h2>
      <p>{t('effect', { values: data.values })}</p>
      {data.holders.length === 0 ? (
        <p className={classes['note']}>{t('nobody')}</p>
      ) : (
        <ul className={classes['meter']}>
          {data.holders.map(({ member, values, isRead, letsGo }) => (
            <li key={member} className={classes['line']}>
              <Member id={member} />
              <span>{t(isRead ? 'atRead' : 'atUnread', { values })}</span>
              {!letsGo && <span className={classes['note']}>· {t('goesOn')}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
