import { queryOptions } from '@tanstack/react-query';
import { api, type Json } from '../../../lib/http.js';
import type { HandedSignalView } from './types.js';

export type HandedSignal = Json<HandedSignalView>;

/** A signal that intake handed over: it does not change. */
export const handedSignalQuery = (signalId: string) =>
  queryOptions({
    queryKey: ['handed-signal', signalId],
    queryFn: ({ signal }) => api.get<HandedSignalView>(`/signals/${signalId}`, signal),
    staleTime: Infinity,
  });
