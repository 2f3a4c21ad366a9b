import { queryOptions } from '@tanstack/react-query';
import { api, type Json } from '../../../lib/http.js';
import type { PlacesView } from './types.js';

export type Places = Json<PlacesView>;
export type Placed = Places['items'][number];
export type Trip = Places['trips'][number];

/** Where what the case knows is. */
export const placesQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['places', spaceId],
    queryFn: ({ signal }) => api.get<PlacesView>(`/spaces/${spaceId}/places`, signal),
  });
