import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ExemptionView } from '../../lib/api-types.js';
import { api } from '../../lib/http.js';

const pathOf = (spaceId: string, recordId: string): string => `/spaces/${spaceId}/records/${recordId}/check-exemption`;

/** Whether a record of the own country says nothing to who asks about numbers. */
export const exemptionQuery = (spaceId: string, recordId: string) =>
  queryOptions({
    queryKey: ['exemption', spaceId, recordId],
    queryFn: ({ signal }) => api.get<ExemptionView>(pathOf(spaceId, recordId), signal),
  });

/** Keeps a record out of what others ask, or has it answer again. */
export function useExempt(spaceId: string, recordId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (exempt: boolean): Promise<void> => {
      if (exempt) await api.put(pathOf(spaceId, recordId));
      else await api.delete(pathOf(spaceId, recordId));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: exemptionQuery(spaceId, recordId).queryKey }),
  });
}
