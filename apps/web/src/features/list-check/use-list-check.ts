import { useEffect, useRef, useState } from 'react';
import type { RecordList } from '../../lib/api-types.js';
import { api, type Json } from '../../lib/http.js';

export type FoundList = Json<RecordList>;

/** What was found of one line, the likeliest first. */
export interface CheckedLine {
  readonly line: string;
  readonly found: FoundList;
}

interface ListCheck {
  /** Of the list that was asked for last, in its order. */
  readonly checked: readonly CheckedLine[];
  readonly all: number;
  readonly error: Error | null;
  readonly isOn: boolean;
  readonly check: (lines: readonly string[]) => void;
}

const SHOWN = 3;
/** The gateway lets one person search ten times a second; the page has other searches. */
const PAUSE_MS = 125;
const NOTHING = { checked: [], all: 0, error: null, isOn: false } as const;

/** Looks lines up one after the other in what the own country holds of a case. Another list ends the one before. */
export function useListCheck(spaceId: string): ListCheck {
  const [state, setState] = useState<Omit<ListCheck, 'check'>>(NOTHING);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), [spaceId]);
  const check = (lines: readonly string[]): void => {
    running.current?.abort();
    const { signal } = (running.current = new AbortController());
    setState({ ...NOTHING, all: lines.length, isOn: true });
    void lookUp({ spaceId, lines, signal }, (checked) => setState((before) => ({ ...before, checked }))).then(
      () => signal.aborted || setState((before) => ({ ...before, isOn: false })),
      (error: Error) => signal.aborted || setState((before) => ({ ...before, error, isOn: false })),
    );
  };
  return { ...state, check };
}

interface Looked {
  readonly spaceId: string;
  readonly lines: readonly string[];
  readonly signal: AbortSignal;
}

async function lookUp(
  { spaceId, lines, signal }: Looked,
  tell: (checked: readonly CheckedLine[]) => void,
): Promise<void> {
  const checked: CheckedLine[] = [];
  for (const line of lines) {
    if (checked.length > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    if (signal.aborted) return;
    // In the body: what is looked for belongs in no address.
    const found = await api.post<RecordList>(
      `/spaces/${spaceId}/records/search`,
      { q: line, limit: SHOWN },
      { signal },
    );
    checked.push({ line, found });
    tell([...checked]);
  }
}
