import { useMutation } from '@tanstack/react-query';
import { type Dispatch, useEffect, useRef, useState } from 'react';
import { splitLine } from './api/split-line.js';
import type { FormAction, FormField, FormState } from './form-state.js';
import { placeLine } from './line-split.js';

/** What was split, and how to take it back; of no properties where nothing was recognised. */
export interface SplitDone {
  readonly properties: readonly string[];
  readonly left: string;
  readonly before: FormState;
  /** Whether it can be taken back: nothing was typed since. */
  readonly canUndo: boolean;
}

export interface LineSplit {
  readonly done: SplitDone | null;
  readonly split: (id: string, line: string) => void;
  /** Brings a number that somebody typed into the form that a pasted one gets. */
  readonly tidy: (field: FormField) => void;
  readonly undo: () => void;
}

/** Fewer are no line of values. */
const FEWEST = 2;

/** Splits a line that stands in one row into the rows where its pieces belong. */
export function useLineSplit(type: string, state: FormState, dispatch: Dispatch<FormAction>): LineSplit {
  const [done, setDone] = useState<Omit<SplitDone, 'canUndo'> | null>(null);
  const [after, setAfter] = useState<FormState | null>(null);
  if (done && after === null && state !== done.before) setAfter(state);
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);
  const { mutate: split } = useMutation({
    mutationFn: ({ line }: { readonly id: string; readonly line: string }) => splitLine(type, line),
    onSuccess: (found, { id, line }) => {
      const before = latest.current;
      if (!before.fields.some((field) => field.id === id && field.value === line)) return;
      const { statements, left } = placeLine(type, found);
      const isLine = statements.length >= FEWEST;
      if (isLine) dispatch({ kind: 'split', id, statements });
      setAfter(null);
      setDone({ properties: isLine ? statements.map(({ property }) => property) : [], left, before });
    },
  });
  const { mutate: tidy } = useMutation({
    mutationFn: ({ value }: FormField) => splitLine(type, value.trim()),
    onSuccess: ({ statements: [as, ...others], left }, { id, property, value }) => {
      const isAll = as?.property === property && as.recordType === type && others.length === 0 && left === '';
      if (isAll && as.value !== value.trim()) dispatch({ kind: 'read', id, typed: value.trim(), as });
    },
  });
  return {
    done: done && { ...done, canUndo: state === after },
    split: (id, line) => {
      dispatch({ kind: 'value', id, value: line });
      split({ id, line });
    },
    tidy: (field) => {
      if (field.value.trim() !== '' && field.isAsTyped !== true && field.original === '') tidy(field);
    },
    undo: () => {
      if (done) dispatch({ kind: 'replace', state: done.before });
      setDone(null);
    },
  };
}
