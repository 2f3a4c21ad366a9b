import { useIntl } from 'react-intl';
import { useTexts } from '../../lib/texts.js';
import { CURVES_TEXTS } from './curves.texts.js';

/** Says milliseconds as seconds, to as many digits as are read. */
export function useMsFormat(): (ms: number) => string {
  const t = useTexts(CURVES_TEXTS);
  const intl = useIntl();
  return (ms) =>
    t('seconds', { seconds: intl.formatNumber(ms / 1000, { maximumFractionDigits: Math.abs(ms) < 1000 ? 2 : 1 }) });
}
