import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { CommitmentDetail, CommitmentPage, CommitmentView, ListedCommitment } from '../../lib/api-types.js';
import { api, type Json } from '../../lib/http.js';
import { recordBeside } from './record-beside.js';

/** Something that one country asks of another. */
export type Offer = Json<CommitmentView>;
/** One in a list, with the name of its record. */
export type NamedOffer = Json<ListedCommitment>;
export type OfferDetail = Json<CommitmentDetail>;
export type OfferPlace = Offer['state'];

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

/** A record that a request is about. */
export const askedRecordQuery = (spaceId: string, recordId: string) =>
  queryOptions({
    queryKey: ['record', spaceId, recordId, 'asked-for'],
    queryFn: ({ signal }) => recordBeside(spaceId, recordId, signal),
  });
