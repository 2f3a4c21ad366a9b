import { useIsMutating, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { RecordAccepted, Sent } from '../../lib/api-types.js';
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
}

/** How many of how many changes went in this sending, or the last one. */
export interface Went {
  readonly sent: number;
  readonly all: number;
}

const NONE: Went = { sent: 0, all: 0 };

/**
 * Sends the changes one after the other, each once what it is based on still stands; what went is read anew, and `onSent` is told of it, also
 * where the rest did not go.
 */
export function useSendShares(
  spaceId: string,
  { records, wishes }: Pick<ShareFacts, 'records'> & { readonly wishes: readonly Wish[] },
  onSent: (messages: readonly Json<Sent>[]) => void,
) {
  const queries = useQueryClient();
  const [went, setWent] = useState(NONE);
  /** The dialog is over once all went; where something did not, it goes on with what is there now. */
  const readAnew = (isOver: boolean): void => {
    const recordIds = records.map(({ recordId }) => recordId);
    for (const recordId of recordIds) void queries.invalidateQueries({ queryKey: ['record', spaceId, recordId] });
    if (!isOver) void queries.invalidateQueries({ queryKey: sharedRecordsQuery(spaceId, recordIds).queryKey });
    void queries.invalidateQueries({ queryKey: ['records', spaceId] });
  };
  const send = useMutation({
    mutationKey: SENDING,
    mutationFn: async ({ token, losers, hold }: Sending) => {
      const all: Json<Sent>[] = [];
      const changes = wishes.flatMap(({ body }) => body.change ?? []);
      try {
        for (const [sent, { recordId, change }] of changes.entries()) {
          setWent({ sent, all: changes.length });
          const ifMatch = records.find((one) => one.recordId === recordId)?.etag ?? '';
          const body = { ...change, token, hold, ...(losers.length === 0 ? {} : { withdrawFrom: losers }) };
          const path = `/spaces/${spaceId}/records/${recordId}`;
          const { messages }: Json<RecordAccepted> = await api.patch<RecordAccepted>(path, body, { ifMatch });
          all.push(...messages);
        }
      } finally {
        if (all.length > 0) onSent(all);
      }
    },
    onSettled: (_, error) => readAnew(error === null),
  });
  const begin = (): void => {
    send.reset();
    setWent(NONE);
  };
  return { send, went, begin };
}
