import { useEffect, useRef, useState } from 'react';
import type { RecordList } from '../../lib/api-types.js';
import { api, type Json } from '../../lib/http.js';
import type { ReadList } from './read-lines.js';

export type FoundList = Json<RecordList>;

/** What was found of one line, the likeliest first. */
export interface CheckedLine {
  readonly line: string;
  readonly found: FoundList;
}

interface ListCheck {
  /** The list that was asked for last, whatever stands in the field since. */
  readonly asked: ReadList;
  /** Of that list, in its order. */
  readonly checked: readonly CheckedLine[];
  readonly error: Error | null;
  readonly isOn: boolean;
  readonly check: (list: ReadList) => void;
  /** Looks up what is left of the list that failed: each look is an entry of the access log. */
  readonly goOn: () => void;
}

const SHOWN = 3;
/**
 * Eight searches a second, and so fewer than the gateway lets a person search over all cases. The search in a case has no limit of
 * that kind: a form looks for each of its values at once, and a long list is read page after page.
 */
const PAUSE_MS = 125;
const NOTHING = { asked: { lines: [], isCut: false, isLong: false }, checked: [], error: null, isOn: false } as const;

/** Looks lines up one after the other in what the own country holds of a case. Another list ends the one before. */
export function useListCheck(spaceId: string): ListCheck {
  const [state, setState] = useState<Omit<ListCheck, 'check' | 'goOn'>>(NOTHING);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const begin = (asked: ReadList, checked: readonly CheckedLine[]): void => {
    running.current?.abort();
    const { signal } = (running.current = new AbortController());
    setState({ asked, checked, error: null, isOn: true });
    void lookUp({ spaceId, lines: asked.lines.slice(checked.length), signal }, (one) =>
      setState((before) => ({ ...before, checked: [...before.checked, one] })),
    ).then(
      () => signal.aborted || setState((before) => ({ ...before, isOn: false })),
      (error: Error) => signal.aborted || setState((before) => ({ ...before, error, isOn: false })),
    );
  };
  return { ...state, check: (list) => begin(list, []), goOn: () => begin(state.asked, state.checked) };
}

interface Looked {
  readonly spaceId: string;
  readonly lines: readonly string[];
  readonly signal: AbortSignal;
}

async function lookUp({ spaceId, lines, signal }: Looked, tell: (checked: CheckedLine) => void): Promise<void> {
  for (const [i, line] of lines.entries()) {
    if (i > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    if (signal.aborted) return;
    // In the body: what is looked for belongs in no address.
    const found = await api.post<RecordList>(
      `/spaces/${spaceId}/records/search`,
      { q: line, limit: SHOWN },
      { signal },
    );
    if (signal.aborted) return;
    tell({ line, found });
  }
}
