import { useIsMutating, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ChangesAccepted, Sent } from '../../lib/api-types.js';
import { api, type Json } from '../../lib/http.js';
import { sessionQuery } from '../../lib/session.js';
import type { HoldSeconds } from '../hold/hold-seconds.js';
import type { Wish } from '../audience/audience.query.js';
import { caseDefaults } from '../space/case-defaults.js';
import { spaceQuery } from '../space/space.js';
import { sharedRecordsQuery, type SharedRecord } from './shared-record.query.js';
import { changeOf, type Sharing } from './wants.js';

/** What the dialog must know before it can be shown. */
export interface ShareFacts {
  readonly records: readonly SharedRecord[];
  /** Whoever else takes part. */
  readonly members: readonly string[];
  readonly legalBasis: string;
}

interface Read {
  readonly facts: ShareFacts | null;
  readonly error: Error | null;
  readonly retry: () => void;
}

const SENDING = ['share'];

/** While changes are on their way nothing is chosen or closed. */
export function useIsSharing(): boolean {
  return useIsMutating({ mutationKey: SENDING }) > 0;
}

/** Closes only while nothing is on its way, also before a screen shows that it is. */
export function useCloseUnlessSharing(close: () => void): () => void {
  const queries = useQueryClient();
  return () => {
    if (queries.isMutating({ mutationKey: SENDING }) === 0) close();
  };
}

/** Reads the records that are shared, and with whom they can be; while they are sent none is read anew. */
export function useShareFacts(spaceId: string, recordIds: readonly string[]): Read {
  const space = useQuery(spaceQuery(spaceId));
  const session = useQuery(sessionQuery);
  const enabled = !useIsSharing();
  const read = useQuery({ ...sharedRecordsQuery(spaceId, recordIds), enabled });
  const records = read.data;
  const own = session.data?.member.member;
  const error = space.error ?? session.error ?? read.error;
  const retry = (): void => void Promise.all([space.refetch(), read.refetch()]);
  if (!space.data || own === undefined || records === undefined) return { facts: null, error, retry };
  const members = space.data.takingPart.filter((member) => member !== own).toSorted();
  return { facts: { records, members, legalBasis: caseDefaults(space.data).legalBasis }, error: null, retry };
}

/** What would be sent: a change of each record of which somebody is to have more or less. */
export function useShareWishes({ records, members, legalBasis }: ShareFacts, sharing: Sharing): readonly Wish[] {
  return useMemo(
    () =>
      records.flatMap((record): readonly Wish[] => {
        const change = changeOf(sharing, record, { members, legalBasis });
        return change === null ? [] : [{ type: record.type, body: { change: { recordId: record.recordId, change } } }];
      }),
    [records, members, legalBasis, sharing],
  );
}

interface Sending {
  readonly token: string;
  readonly losers: readonly string[];
  readonly hold: HoldSeconds;
  /** All of it goes to a prosecutor first. */
  readonly isForApproval: boolean;
}

/**
 * Sends the changes, all of them or none, while what they are based on still stands; `onSent` is told of what went. Where they did not go, it
 * lasts until what is there now is read: nobody sends again what was refused for its age.
 */
export function useSendShares(
  spaceId: string,
  { records, wishes }: Pick<ShareFacts, 'records'> & { readonly wishes: readonly Wish[] },
  onSent: (messages: readonly Json<Sent>[], said: Sending) => void,
) {
  const queries = useQueryClient();
  /** The dialog is over once they went; where they did not, it goes on with what is there now. */
  const readAnew = async (isOver: boolean): Promise<void> => {
    const recordIds = records.map(({ recordId }) => recordId);
    for (const recordId of recordIds) void queries.invalidateQueries({ queryKey: ['record', spaceId, recordId] });
    void queries.invalidateQueries({ queryKey: ['records', spaceId] });
    if (!isOver) await queries.prefetchQuery({ ...sharedRecordsQuery(spaceId, recordIds), retry: false });
  };
  return useMutation({
    mutationKey: SENDING,
    mutationFn: async ({ token, losers, hold }: Sending) => {
      const versions = new Map(records.map(({ recordId, version }) => [recordId, String(version)]));
      const changes = wishes.flatMap(({ body }) => {
        if (!body.change) return [];
        const { recordId, change } = body.change;
        const ifMatch = versions.get(recordId) ?? '';
        return [{ recordId, ifMatch, change: losers.length === 0 ? change : { ...change, withdrawFrom: losers } }];
      });
      const path = `/spaces/${spaceId}/records/changes`;
      return api.post<ChangesAccepted>(path, { changes, token, hold });
    },
    onSuccess: ({ messages }, said) => onSent(messages, said),
    onSettled: (_, error) => readAnew(error === null),
  });
}
