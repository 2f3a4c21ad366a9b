import { useIntl } from 'react-intl';
import { useTexts } from '../../../lib/texts.js';
import { LIST_TEXTS } from '../list.texts.js';
import classes from './filter-fields.module.css';

interface CountedLabelProps {
  readonly children: string;
  /** Undefined where it is not known. */
  readonly count: number | undefined;
}

/** A value of a filter, and how many records it would give. */
export function CountedLabel({ children, count }: CountedLabelProps) {
  const t = useTexts(LIST_TEXTS);
  const { formatNumber } = useIntl();
  return (
    <span className={classes['counted']}>
      <span>
        {children}
        {count !== undefined && <span className="for-listeners">, {t('countOf', { count })}</span>}
      </span>
      {count !== undefined && (
        <span className={classes['count']} aria-hidden data-count>
          {formatNumber(count)}
        </span>
      )}
    </span>
  );
}
