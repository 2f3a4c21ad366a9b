import { useLocalStorage } from '@mantine/hooks';
import { useMemo } from 'react';
import { usePerson } from '../../lib/session.js';

/** Columns beside the name, which always stands first. */
export const COLUMN_IDS = ['number', 'detail', 'evaluation', 'holders', 'changed'] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

/** What a list of middle width, or one with a record beside it, has no place for. */
const WIDE: ReadonlySet<ColumnId> = new Set(['number', 'detail', 'evaluation']);

export interface ColumnChoice {
  readonly chosen: readonly ColumnId[];
  readonly toggle: (id: ColumnId) => void;
}

/** Which columns a person wants to see, in the order of the table; kept in the browser. */
export function useColumnChoice(): ColumnChoice {
  const { id } = usePerson();
  const [hidden, setHidden] = useLocalStorage<readonly string[]>({
    key: `joinder.hidden-columns.${id}`,
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const chosen = useMemo(() => COLUMN_IDS.filter((column) => !hidden.includes(column)), [hidden]);
  return {
    chosen,
    toggle: (column) =>
      setHidden(hidden.includes(column) ? hidden.filter((one) => one !== column) : [...hidden, column]),
  };
}

/** Those of them that there is a place for. */
export function columnsIn(chosen: readonly ColumnId[], isWide: boolean): readonly ColumnId[] {
  return isWide ? chosen : chosen.filter((column) => !WIDE.has(column));
}
