import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AskAnswer, AskDto, Sent } from './types.js';
import { type Ask, asksQuery } from '../../../case/record/asks.js';
import type { HoldSeconds } from '../../../case/hold/hold-seconds.js';
import { api, type Json } from '../../../lib/http.js';

/** Questions of ours about what is sealed at a position, newest first. */
export function sentAbout(asks: readonly Ask[], position: string): readonly Ask[] {
  return asks.filter((ask) => ask.position === position && ask.direction === 'sent');
}

/** Asks another country; a second try is the same question. */
export function useAsk(spaceId: string) {
  const queries = useQueryClient();
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: (asked: Json<AskDto>) => api.post<Sent>(`/spaces/${spaceId}/asks`, asked, { idempotencyKey }),
    onSuccess: () => {
      setKey(crypto.randomUUID());
      return queries.invalidateQueries({ queryKey: asksQuery(spaceId).queryKey });
    },
  });
}

export interface AskAnswerInput {
  readonly spaceId: string;
  readonly askId: string;
  readonly answer: AskAnswer;
  readonly reason: string;
  /** Values that leave with it. */
  readonly release?: readonly { readonly messageId: string; readonly index: number }[];
  readonly hold: HoldSeconds;
  /** Of the effects that were shown. */
  readonly token: string;
  /** They said that it goes to a prosecutor. */
  readonly isForApproval: boolean;
}

/** Answers the question of another country. `onAnswered` comes before the lists are read anew, which may take the question off the page. */
export function useAnswerAsk(onAnswered: (sent: Json<Sent>, answered: AskAnswerInput) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ spaceId, askId, answer, reason, release, hold, token }: AskAnswerInput) =>
      api.post<Sent>(`/spaces/${spaceId}/asks/${askId}/answer`, { answer, reason, release, hold, token }),
    onSuccess: onAnswered,
    onSettled: (_answered, _error, { spaceId }) =>
      Promise.all(
        [['inbox'], ['asks', spaceId], ['record', spaceId]].map((queryKey) => queries.invalidateQueries({ queryKey })),
      ),
  });
}
