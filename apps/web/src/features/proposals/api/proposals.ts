import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Sent } from '../../../lib/api-types.js';
import { api, type Json } from '../../../lib/http.js';
import type {
  AcceptProposalDto,
  DeclineProposalDto,
  ProposalReview,
  ProposalsView,
  ProposalView,
  RecordAccepted,
} from './types.js';

export type Proposal = Json<ProposalView>;
export type Review = Json<ProposalReview>;

/** Where proposals are made and read. */
export interface Place {
  readonly spaceId: string;
  readonly recordId: string;
}

/** What countries suggest to change in a record, oldest first; as stale as what they say of the record. */
export const proposalsQuery = ({ spaceId, recordId }: Place) =>
  queryOptions({
    queryKey: ['thread', spaceId, recordId, 'proposals'],
    queryFn: ({ signal }) => api.get<ProposalsView>(`/spaces/${spaceId}/records/${recordId}/proposals`, signal),
  });

const pathOf = (spaceId: string, proposalId: string): string => `/spaces/${spaceId}/proposals/${proposalId}`;

/** What stands of proposals is another, and what waits for people because of them. */
function readAgain(queries: QueryClient, place: Place): Promise<void> {
  return queries.invalidateQueries({ queryKey: proposalsQuery(place).queryKey });
}

/** Takes back what the own country suggested. */
export function useTakeBack(place: Place) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (proposalId: string) => api.post<Sent>(`${pathOf(place.spaceId, proposalId)}/withdrawal`, {}),
    onSettled: () => readAgain(queries, place),
  });
}

/** Says no to a proposal, and why. */
export function useDecline(place: Place, onSent: (sent: Json<Sent>) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ proposalId, ...said }: Json<DeclineProposalDto> & { readonly proposalId: string }) =>
      api.post<Sent>(`${pathOf(place.spaceId, proposalId)}/decline`, said),
    onSuccess: onSent,
    onSettled: () => readAgain(queries, place),
  });
}

/** A proposal beside what its record said when it was made, and says now. */
export const reviewQuery = (spaceId: string, proposalId: string) =>
  queryOptions({
    queryKey: ['thread', spaceId, 'proposal', proposalId],
    queryFn: ({ signal }) => api.get<ProposalReview>(pathOf(spaceId, proposalId), signal),
  });

/** Changes the record as is suggested, or with something else. */
export function useAccept(spaceId: string, review: Review, onDone: (accepted: Json<RecordAccepted>) => void) {
  const queries = useQueryClient();
  const { proposalId, recordId } = review.proposal;
  return useMutation({
    mutationFn: (body: Json<AcceptProposalDto>) =>
      api.post<RecordAccepted>(`${pathOf(spaceId, proposalId)}/acceptance`, body, { ifMatch: `"${review.version}"` }),
    onSuccess: (accepted) => {
      void queries.invalidateQueries({ queryKey: ['record', spaceId, recordId] });
      void queries.invalidateQueries({ queryKey: ['records', spaceId] });
      onDone(accepted);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['thread', spaceId] }),
  });
}
