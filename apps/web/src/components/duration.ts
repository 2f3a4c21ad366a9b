import { useIntl } from 'react-intl';

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** A number of milliseconds, for `formatNumber`. */
export const MILLISECONDS = { style: 'unit', unit: 'millisecond', unitDisplay: 'short' } as const;

/** The largest unit of which something has at least one, and how many seconds that is. */
function unitOf(seconds: number): readonly ['day' | 'hour' | 'minute' | 'second', number] {
  return UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
}

/** Says how long ago something was, in its largest unit: `3 seconds ago`; below one second it is now. */
export function useAgo(): (seconds: number) => string {
  const intl = useIntl();
  return (seconds) => {
    const [unit, size] = unitOf(seconds);
    return intl.formatRelativeTime(-Math.round(seconds / size), unit, {
      numeric: unit === 'second' ? 'auto' : 'always',
    });
  };
}

/** Says how long something takes, in its largest unit: `3 minutes`. */
export function useDuration(): (seconds: number) => string {
  const intl = useIntl();
  return (seconds) => {
    const [unit, size] = unitOf(seconds);
    return intl.formatNumber(Math.round(seconds / size), { style: 'unit', unit, unitDisplay: 'long' });
  };
}
