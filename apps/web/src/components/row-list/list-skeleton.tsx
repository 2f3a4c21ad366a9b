import { useTexts } from '../../lib/texts.js';
import { STATES_TEXTS } from '../states.texts.js';
import classes from './row-list.module.css';

const LINES = 20;

/** Rows that are being read: as high as they will be. */
export function ListSkeleton() {
  const t = useTexts(STATES_TEXTS);
  return (
    <div className={classes['skeleton']} role="status" data-loading>
      <span className="for-listeners">{t('loading')}</span>
      {Array.from({ length: LINES }, (_, line) => (
        <div key={line} className={classes['line']} aria-hidden />
      ))}
    </div>
  );
}
