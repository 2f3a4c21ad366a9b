import { useState } from 'react';
import { ALL, type Chosen, countOf, NONE, withRows } from '../../components/row-list/selection.js';

export interface ChosenRows {
  readonly chosen: Chosen;
  readonly count: number;
  readonly choose: (rows: readonly string[], on: boolean) => void;
  readonly chooseAll: () => void;
  readonly chooseNone: () => void;
}

/** Rows that somebody chose; another list begins with none. */
export function useChosen(of: string, total: number): ChosenRows {
  const [state, setState] = useState({ of, chosen: NONE });
  const chosen = state.of === of ? state.chosen : NONE;
  const set = (next: Chosen): void => setState({ of, chosen: next });
  return {
    chosen,
    count: countOf(chosen, total),
    choose: (rows, on) => set(withRows(chosen, rows, on)),
    chooseAll: () => set(ALL),
    chooseNone: () => set(NONE),
  };
}
