import { useIntl } from 'react-intl';

/** Says milliseconds as seconds, to as many digits as are read. */
export function useMsFormat(): (ms: number) => string {
  const intl = useIntl();
  return (ms) =>
    intl.formatNumber(ms / 1000, {
      style: 'unit',
      unit: 'second',
      unitDisplay: 'narrow',
      maximumFractionDigits: ms < 1000 ? 2 : 1,
    });
}
