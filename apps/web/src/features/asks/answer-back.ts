import { useNavigate } from '@tanstack/react-router';

/** What can be said without values. */
export const WORDS_ONLY = ['answered', 'later', 'refused'] as const;
export type WordsOnly = (typeof WORDS_ONLY)[number];

/** An answer that was taken back before it left, as it was written. */
export interface WrittenAnswer {
  readonly chosen: readonly string[];
  readonly words: string;
  readonly wordsOnly: WordsOnly;
}

/** Until the request can be answered again: its answer took the form off. */
const written = new Map<string, WrittenAnswer>();

/** Gives what was written for a request, once. */
export function takeBack(askId: string): WrittenAnswer | null {
  const answer = written.get(askId) ?? null;
  written.delete(askId);
  return answer;
}

/** Leads back to the request, with what was written for it. */
export function useReopening(spaceId: string, askId: string): (answer: WrittenAnswer) => void {
  const navigate = useNavigate();
  return (answer) => {
    written.set(askId, answer);
    void navigate({ to: '/cases/$spaceId/requests/$askId', params: { spaceId, askId } });
  };
}
