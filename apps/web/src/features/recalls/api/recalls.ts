import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Json } from '../../../lib/http.js';
import type { HoldRecordDto, RecallPreview, RecallSent, RecallView, TakeBackDto } from './types.js';

export type Recall = Json<RecallView>;
export type Wish = Json<TakeBackDto>;

/** A recall, and where it is: as stale as what countries say in the case. */
export const recallQuery = (spaceId: string, recallId: string) =>
  queryOptions({
    queryKey: ['thread', spaceId, 'recall', recallId],
    queryFn: ({ signal }) => api.get<RecallView>(`/spaces/${spaceId}/recalls/${recallId}`, signal),
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : 2000),
  });

/** Whom it would reach; nothing is sent. */
export const previewQuery = (spaceId: string, wish: Wish) =>
  queryOptions({
    queryKey: ['record', spaceId, wish.recordId, 'recall', wish],
    queryFn: () => api.post<RecallPreview>(`/spaces/${spaceId}/recalls/preview`, wish),
    placeholderData: keepPreviousData,
    retry: false,
  });

/** Recalls what the own country shared. */
export function useRecall(spaceId: string, recordId: string, onSent: (sent: Json<RecallSent>) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wish: Wish) => api.post<RecallSent>(`/spaces/${spaceId}/recalls`, wish),
    onSuccess: onSent,
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['records', spaceId] });
      return queries.invalidateQueries({ queryKey: ['record', spaceId, recordId] });
    },
  });
}

/** Hidden at all that let go, who said what became of it, and here also erased or kept. */
function isOver({ places, here }: Recall): boolean {
  return (
    places.every(({ state, answer }) => state === 'hidden' && answer?.at !== null) &&
    (here === null || here.purgedAt !== null || here.hold !== null)
  );
}

export type RecallAct =
  | { readonly kind: 'hold'; readonly said: Json<HoldRecordDto> }
  | { readonly kind: 'end' }
  | { readonly kind: 'confirm' };

/** What a prosecutor decides of what was recalled. */
export function useDecideRecall(spaceId: string, { recallId, recordId }: Pick<Recall, 'recallId' | 'recordId'>) {
  const queries = useQueryClient();
  const hold = `/spaces/${spaceId}/records/${recordId}/hold`;
  return useMutation({
    mutationFn: async (act: RecallAct): Promise<void> => {
      if (act.kind === 'hold') await api.put(hold, act.said);
      else if (act.kind === 'end') await api.delete(hold);
      else await api.post(`/spaces/${spaceId}/recalls/${recallId}/confirmation`, {});
    },
    onSettled: () => queries.invalidateQueries({ queryKey: recallQuery(spaceId, recallId).queryKey }),
  });
}
