import { useMutation } from '@tanstack/react-query';
import { type Dispatch, useEffect, useRef, useState } from 'react';
import { splitLine } from './api/split-line.js';
import type { FormAction, FormState } from './form-state.js';
import { placeLine } from './line-split.js';

/** What was split, and how to take it back. */
export interface SplitDone {
  readonly count: number;
  readonly left: string;
  readonly before: FormState;
}

interface LineSplit {
  readonly done: SplitDone | null;
  readonly split: (id: string, line: string) => void;
  readonly undo: () => void;
}

/** Splits a line that stands in one row into the rows where its pieces belong. */
export function useLineSplit(type: string, state: FormState, dispatch: Dispatch<FormAction>): LineSplit {
  const [done, setDone] = useState<SplitDone | null>(null);
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);
  const { mutate } = useMutation({
    mutationFn: ({ line }: { readonly id: string; readonly line: string }) => splitLine(type, line),
    onSuccess: ({ statements: found }, { id, line }) => {
      const before = latest.current;
      const isStill = before.fields.some((field) => field.id === id && field.value === line);
      const { statements, left } = placeLine(line, type, found);
      if (!isStill || statements.length < 2) return;
      dispatch({ kind: 'split', id, statements });
      setDone({ count: statements.length, left, before });
    },
  });
  return {
    done,
    split: (id, line) => {
      dispatch({ kind: 'value', id, value: line });
      mutate({ id, line });
    },
    undo: () => {
      if (done) dispatch({ kind: 'replace', state: done.before });
      setDone(null);
    },
  };
}
