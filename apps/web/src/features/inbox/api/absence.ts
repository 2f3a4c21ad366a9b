import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { OwnAbsence } from './types.js';
import { api } from '../../../lib/http.js';

/** When the signed-in person is away; null while nothing is said. */
export const absenceQuery = queryOptions({
  queryKey: ['inbox', 'absence'],
  queryFn: async ({ signal }) => (await api.get<OwnAbsence>('/me/absence', signal)).absence,
});

/** Says that one is away until a day, or back. */
export function useSetAbsence() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (until: Date | null) =>
      until === null
        ? api.delete('/me/absence')
        : api.put('/me/absence', { from: new Date().toISOString(), until: until.toISOString(), note: '' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['inbox', 'absence'] }),
  });
}
