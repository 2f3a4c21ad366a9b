import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Json, ProblemError } from '../../../lib/http.js';
import { signalDraftsQuery } from './signal-drafts.js';
import type { AnswerGiven, HandedSignalView } from './types.js';

export type HandedSignal = Json<HandedSignalView>;

/** What whoever reported is told: as long as intake has not taken it, the page asks again, as often as it is sent. */
const ASK_AGAIN_MS: Readonly<Record<string, number>> = { waiting: 3000, refused: 60_000 };

/** A signal that intake handed over, with what became of it. Opening it is written down. */
export const handedSignalQuery = (signalId: string) =>
  queryOptions({
    queryKey: ['handed-signal', signalId],
    queryFn: async ({ signal, client }) => {
      const view = await api.get<HandedSignalView>(`/signals/${signalId}`, signal);
      const spaceId = view.takenUp?.spaceId ?? null;
      const drafts = spaceId === null ? null : signalDraftsQuery(spaceId, signalId);
      // They are there with what stands above and below them, which stays in its place.
      if (drafts && client.getQueryData(drafts.queryKey) === undefined) await client.prefetchInfiniteQuery(drafts);
      return view;
    },
    refetchInterval: ({ state }) => ASK_AGAIN_MS[state.data?.answer?.state ?? ''] ?? false,
  });

/** Takes it up into a case; then, or where somebody was quicker, what stands is read again, which takes away what asked for it. */
export function useTakeUp(signalId: string, { onTaken, onLate }: TakingUp) {
  const again = useReadAgain(signalId);
  return useMutation({
    mutationFn: (spaceId: string) => api.post<undefined>(`/spaces/${spaceId}/take-ups`, { signalId }),
    onSuccess: onTaken,
    onError: (error) => {
      if (error instanceof ProblemError && error.problem.code === 'SIGNAL_TAKEN_UP') onLate(error);
    },
    onSettled: again,
  });
}

interface TakingUp {
  readonly onTaken: () => void;
  readonly onLate: (error: ProblemError) => void;
}

/** Says what became of it. */
export function useAnswerSignal(signalId: string) {
  const again = useReadAgain(signalId);
  return useMutation({
    mutationFn: (given: AnswerGiven) => api.post<undefined>(`/signals/${signalId}/answer`, given),
    onSettled: again,
  });
}

function useReadAgain(signalId: string) {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      [['handed-signal', signalId], ['inbox'], ['signal-drafts']].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );
}
