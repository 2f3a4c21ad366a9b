import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Json } from '../../../lib/http.js';
import type { AnswerGiven, HandedSignalView } from './types.js';

export type HandedSignal = Json<HandedSignalView>;

/** What whoever reported is told: as long as intake has not taken it, the page asks again. */
const ASK_AGAIN_MS = 3000;

/** A signal that intake handed over, with what became of it. Opening it is written down. */
export const handedSignalQuery = (signalId: string) =>
  queryOptions({
    queryKey: ['handed-signal', signalId],
    queryFn: ({ signal }) => api.get<HandedSignalView>(`/signals/${signalId}`, signal),
    refetchInterval: ({ state }) => (state.data?.answer?.state === 'waiting' ? ASK_AGAIN_MS : false),
  });

/** Takes it up into a case. Whoever was slower than somebody else is shown what stands. */
export function useTakeUp(signalId: string) {
  const again = useReadAgain(signalId);
  return useMutation({
    mutationFn: (spaceId: string) => api.post<undefined>(`/spaces/${spaceId}/take-ups`, { signalId }),
    onSettled: again,
  });
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
