import { queryOptions } from '@tanstack/react-query';
import type { ChangeView, RecordDelivery } from './types.js';
import type { RecordView, StatementView } from '../../../lib/api-types.js';
import { api, type Json } from '../../../lib/http.js';

export type OpenRecord = Json<RecordView>;
export type Statement = Json<StatementView>;
export type Change = Json<ChangeView>;
export type Delivery = Json<RecordDelivery>;

/** Messages that made the record what it is, oldest first. */
export const historyQuery = (spaceId: string, recordId: string) =>
  queryOptions({
    queryKey: ['record', spaceId, recordId, 'history'],
    queryFn: ({ signal }) => api.get<readonly ChangeView[]>(`/spaces/${spaceId}/records/${recordId}/history`, signal),
  });

/** Where each of these messages is, country by country. */
export const deliveryQuery = (spaceId: string, recordId: string) =>
  queryOptions({
    queryKey: ['delivery', spaceId, recordId],
    queryFn: ({ signal }) => api.get<RecordDelivery>(`/spaces/${spaceId}/records/${recordId}/delivery`, signal),
  });
