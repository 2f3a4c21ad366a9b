import { useLocalStorage } from '@mantine/hooks';
import { useMemo } from 'react';
import { usePerson } from '../../lib/session.js';
import type { Sort } from './records-search.js';

export type ColumnId = 'type' | 'detail' | 'owner' | 'handling' | 'evaluation' | 'state' | 'changed';

/** Columns beside the name, which always stands first; widths in pixels. */
export const COLUMNS: readonly {
  readonly id: ColumnId;
  readonly width: number;
  readonly sorts?: readonly [Sort, Sort];
}[] = [
  { id: 'type', width: 95, sorts: ['type', '-type'] },
  { id: 'detail', width: 115 },
  { id: 'owner', width: 105, sorts: ['owner', '-owner'] },
  { id: 'handling', width: 112 },
  { id: 'evaluation', width: 105 },
  { id: 'state', width: 165 },
  { id: 'changed', width: 145, sorts: ['-changed', 'changed'] },
];

export const NAME_WIDTH = 190;

interface ColumnChoice {
  readonly chosen: readonly ColumnId[];
  readonly toggle: (id: ColumnId) => void;
}

/** Which columns a person wants to see, in the order of the table; kept in the browser. */
export function useColumns(): ColumnChoice {
  const { id } = usePerson();
  const [hidden, setHidden] = useLocalStorage<readonly string[]>({
    key: `joinder.hidden-columns.${id}`,
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const chosen = useMemo(
    () => COLUMNS.map((column) => column.id).filter((column) => !hidden.includes(column)),
    [hidden],
  );
  return {
    chosen,
    toggle: (column) =>
      setHidden(hidden.includes(column) ? hidden.filter((one) => one !== column) : [...hidden, column]),
  };
}
