import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Json } from '../../../lib/http.js';
import type {
  CommitmentDetail,
  CommitmentPage,
  CommitmentView,
  ListedCommitment,
  MoveDto,
  OfferDto,
  Sent,
} from './types.js';

/** A request that is to be answered by a moment. */
export type Offer = Json<CommitmentView>;
/** One in a list, with the name of its record. */
export type NamedOffer = Json<ListedCommitment>;
export type OfferDetail = Json<CommitmentDetail>;
export type OfferPlace = Offer['state'];
export type Available = Offer['may'][number];

/** As many as a gateway gives at once: what is open stands first. */
const PAGE = 200;

/** Requests to and from the own country; open ones first, by their moments. */
export const offersQuery = (spaceId: string) =>
  infiniteQueryOptions({
    queryKey: ['commitments', spaceId],
    queryFn: ({ signal, pageParam }) => {
      const cursor = pageParam === '' ? '' : `&cursor=${pageParam}`;
      return api.get<CommitmentPage>(`/spaces/${spaceId}/commitments?limit=${PAGE}${cursor}`, signal);
    },
    initialPageParam: '',
    getNextPageParam: ({ next }: Json<CommitmentPage>) => next,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });

/** One of them, with all that was said to it. */
export const offerQuery = (spaceId: string, commitmentId: string) =>
  queryOptions({
    queryKey: ['commitments', spaceId, commitmentId],
    queryFn: ({ signal }) => api.get<CommitmentDetail>(`/spaces/${spaceId}/commitments/${commitmentId}`, signal),
  });

const OPEN: ReadonlySet<OfferPlace> = new Set([
  'waiting-for-approval',
  'held',
  'on-its-way',
  'offered',
  'accepted',
  'paused',
]);

/** Whether somebody still has to do something about it. */
export function isOpenOffer({ state }: Pick<Offer, 'state'>): boolean {
  return OPEN.has(state);
}

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

/** Says something to a request, as it was looked at. `onSaid` comes before the page is read anew, which may take the form off it. */
/** A move, and whether its forecast said that it goes to a prosecutor. */
export interface MoveSaid {
  readonly move: Json<MoveDto>;
  readonly isForApproval: boolean;
}

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
      Promise.all([['inbox'], ['commitments', spaceId]].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}
