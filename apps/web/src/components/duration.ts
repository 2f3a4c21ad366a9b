import { useIntl } from 'react-intl';

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** A number of milliseconds, for `formatNumber`. */
export const MILLISECONDS = { style: 'unit', unit: 'millisecond', unitDisplay: 'short' } as const;

/** Says how long something takes, in its largest unit: `3 minutes`. */
export function useDuration(): (seconds: number) => string {
  const intl = useIntl();
  return (seconds) => {
    const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ??
      UNITS[UNITS.length - 1] ?? ['second', 1];
    return intl.formatNumber(Math.round(seconds / size), { style: 'unit', unit, unitDisplay: 'long' });
  };
}
