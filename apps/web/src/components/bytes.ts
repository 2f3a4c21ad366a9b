import { useIntl } from 'react-intl';

const STEP = 1024;
/** The same in every language (IEC 80000-13). */
const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'] as const;

/** Says a number of bytes in the unit in which it has the fewest digits: `4 MiB`. */
export function useBytes(): (bytes: number) => string {
  const intl = useIntl();
  return (bytes) => {
    const power = bytes < STEP ? 0 : Math.min(Math.floor(Math.log2(bytes) / Math.log2(STEP)), UNITS.length - 1);
    return `${intl.formatNumber(bytes / STEP ** power, { maximumFractionDigits: 1 })} ${UNITS[power]}`;
  };
}
