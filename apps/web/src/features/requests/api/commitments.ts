import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Offer, offersQuery } from '../../../case/record/requests.js';
import { api, type Json } from '../../../lib/http.js';
import type { MoveDto, OfferDto, Sent } from './types.js';

export type Available = Offer['may'][number];

/** Asks another country; a second try is the same request. */
export function useOffer(spaceId: string) {
  const queries = useQueryClient();
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: (offer: Json<OfferDto>) => api.post<Sent>(`/spaces/${spaceId}/commitments`, offer, { idempotencyKey }),
    onSuccess: () => {
      setKey(crypto.randomUUID());
      return queries.invalidateQueries({ queryKey: offersQuery(spaceId).queryKey });
    },
  });
}

/** A move, and whether its forecast said that it goes to a prosecutor. */
export interface MoveSaid {
  readonly move: Json<MoveDto>;
  readonly isForApproval: boolean;
}

/** Says something to a request, as it was looked at. `onSaid` comes before the page is read anew, which may take the form off it. */
export function useMove(
  spaceId: string,
  { commitmentId, version }: Offer,
  onSaid: (sent: Json<Sent>, said: MoveSaid) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ move }: MoveSaid) =>
      api.post<Sent>(`/spaces/${spaceId}/commitments/${commitmentId}/moves`, move, { ifMatch: `"${version}"` }),
    onSuccess: onSaid,
    onSettled: () =>
      Promise.all(
        [['inbox'], ['commitments', spaceId], ['record', spaceId]].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  });
}
