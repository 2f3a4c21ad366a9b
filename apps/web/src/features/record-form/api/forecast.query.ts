import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { SendingForecast } from '#libs/approval';
import type { ForecastDto } from './types.js';
import { api, type Json } from '../../../lib/http.js';

/** What would become of a form if it were sent now, by the rules that decide when it is; follows what prosecutors do meanwhile. */
export function forecastQuery(spaceId: string, body: Json<ForecastDto>) {
  return queryOptions({
    queryKey: ['approvals', 'forecast', spaceId, body],
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: ({ signal }) => api.post<SendingForecast>(`/spaces/${spaceId}/records/forecast`, body, { signal }),
  });
}
