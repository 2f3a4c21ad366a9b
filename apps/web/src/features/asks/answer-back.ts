import { useEffect, useRef } from 'react';
import type { AskAnswer } from './api/types.js';

/** An answer that was taken back before it left, as it was written. */
export interface WrittenAnswer {
  readonly choice: AskAnswer | null;
  readonly reason: string;
  readonly chosen: readonly string[];
}

/** Until the question stands on the page again: its answer took it off. */
const written = new Map<string, WrittenAnswer>();

/** Gives what was written to a question that comes back, once. */
export function takeBack(askId: string): WrittenAnswer | null {
  const answer = written.get(askId) ?? null;
  written.delete(askId);
  return answer;
}

/** Opens the answer again as it was: where the question is still there at once, else when it comes back. */
export function useReopening(askId: string, open: () => void): (answer: WrittenAnswer) => void {
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);
  return (answer) => {
    if (isThere.current) open();
    else written.set(askId, answer);
  };
}
