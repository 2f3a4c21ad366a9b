import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Json } from '../../lib/http.js';
import type {
  Enriched,
  FeedbackGiven,
  GivenBox,
  LinkDecided,
  Links,
  Questions,
  SentOn,
  SignalView,
  StepTaken,
  SwitchMade,
  Weighed,
} from '../desk-types.js';

/** One signal with what it adds up to. Opening it is written down. */
export const signalQuery = (signalId: string) =>
  queryOptions({
    queryKey: ['signal', signalId],
    staleTime: 0,
    queryFn: ({ signal }) => api.get<SignalView>(`/signals/${signalId}`, signal),
  });

/** What whoever reported was asked and answered. Reading it is written down. */
export const questionsQuery = (signalId: string) =>
  queryOptions({
    queryKey: ['questions', signalId],
    staleTime: 0,
    queryFn: ({ signal }) => api.get<Questions>(`/signals/${signalId}/questions`, signal),
  });

/** Which other signals name the same. Reading it is written down, of each of them. */
export const linksQuery = (signalId: string) =>
  queryOptions({
    queryKey: ['links', signalId],
    staleTime: 0,
    queryFn: ({ signal }) => api.get<Links>(`/signals/${signalId}/links`, signal),
  });

/** A step of a person; whatever came of it, the signal, the queue and who waits are read again. */
function useStep<Sent, Answer>(
  signalId: string,
  take: (path: string, sent: Sent) => Promise<Answer>,
  kept: { readonly gcTime?: number } = {},
) {
  const queries = useQueryClient();
  return useMutation({
    ...kept,
    mutationFn: (sent: Sent) => take(`/signals/${signalId}`, sent),
    onSettled: () =>
      Promise.all(
        [['signal', signalId], ['questions', signalId], ['links', signalId], ['queue'], ['owed']].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  });
}

/** Takes it from the queue: it gets its number. */
export const useScreen = (signalId: string) =>
  useStep<null, Json<StepTaken>>(signalId, (path) => api.post<StepTaken>(`${path}/screening`));

export const useWeigh = (signalId: string) =>
  useStep(signalId, (path, weighed: Weighed) => api.post<StepTaken>(`${path}/weighing`, weighed));

/** Adds what somebody found out. */
export const useEnrich = (signalId: string) =>
  useStep(signalId, (path, enriched: Enriched) => api.post<undefined>(`${path}/enrichment`, enriched));

export const useRoute = (signalId: string) =>
  useStep(signalId, (path, sent: SentOn) => api.post<undefined>(`${path}/routes`, sent));

export const useSwitch = (signalId: string) =>
  useStep(signalId, (path, made: SwitchMade) => api.post<undefined>(`${path}/switches`, made));

export const useGiveFeedback = (signalId: string) =>
  useStep(signalId, (path, given: FeedbackGiven) => api.post<undefined>(`${path}/feedback`, given));

/** Asks whoever reported, in the mailbox. */
export const useAsk = (signalId: string) =>
  useStep(signalId, (path, asked: { readonly question: string }) => api.post<undefined>(`${path}/questions`, asked));

/** Says whether another signal belongs to this one. */
export const useLink = (signalId: string) =>
  useStep(signalId, (path, decided: LinkDecided) => api.post<undefined>(`${path}/links`, decided));

/** Makes a mailbox. What opens it is in the answer alone, and forgotten with the screen that shows it. */
export const useGiveBox = (signalId: string) =>
  useStep<null, Json<GivenBox>>(signalId, (path) => api.post<GivenBox>(`${path}/mailbox`), { gcTime: 0 });

/** Shuts a mailbox, or opens it again. */
export const useTurnBox = (signalId: string) =>
  useStep(signalId, (path, way: 'pause' | 'release') => api.post<undefined>(`${path}/mailbox/${way}`));
