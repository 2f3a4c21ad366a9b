import { queryOptions } from '@tanstack/react-query';
import type { AskView, ListedAsk } from '../../lib/api-types.js';
import { api, type Json } from '../../lib/http.js';
import { recordBeside } from './record-beside.js';

/** A question about a record; which one it is about is known to its owner alone. */
export type Ask = Json<AskView>;
/** One in a list, with the name of its record. */
export type NamedAsk = Json<ListedAsk>;

/** Questions to and from the own country, newest first. */
export const asksQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['asks', spaceId],
    queryFn: ({ signal }) => api.get<readonly ListedAsk[]>(`/spaces/${spaceId}/asks`, signal),
  });

/** One of them, however many there are. */
export const askQuery = (spaceId: string, askId: string) =>
  queryOptions({
    queryKey: ['asks', spaceId, askId],
    queryFn: ({ signal }) => api.get<AskView>(`/spaces/${spaceId}/asks/${askId}`, signal),
  });

/** A record that a question is about. */
export const askedRecordQuery = (spaceId: string, recordId: string) =>
  queryOptions({
    queryKey: ['record', spaceId, recordId, 'asked-for'],
    queryFn: ({ signal }) => recordBeside(spaceId, recordId, signal),
  });
