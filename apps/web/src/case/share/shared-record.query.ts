import { queryOptions } from '@tanstack/react-query';
import type { OwnValuesList, StatementView } from '../../lib/api-types.js';
import { api, type Json } from '../../lib/http.js';
import { recordSet } from '../../lib/live-events.js';

export type SharedStatement = Json<StatementView>;

/** A record of the own country, as it is shared: its values, and the version that the next change must name. */
export interface SharedRecord {
  readonly recordId: string;
  readonly type: string;
  readonly version: number;
  /** Those that can be given and taken. */
  readonly statements: readonly SharedStatement[];
  /** Those that stay as they are until it is decided whether they go. */
  readonly fixed: readonly SharedStatement[];
  /** New ones that wait for approval: nobody has them. */
  readonly asked: readonly SharedStatement[];
  /** Those that the countries can have had: a change that has not left neither gives nor takes any. */
  readonly today: readonly SharedStatement[];
  /** Something that does not wait for approval has not left. */
  readonly isKept: boolean;
}

/** All that are shared together in one read, anew each time: what is seen is what is changed. */
export function sharedRecordsQuery(spaceId: string, recordIds: readonly string[]) {
  return queryOptions({
    queryKey: ['record', spaceId, recordSet(recordIds), 'shared'],
    staleTime: 0,
    gcTime: 0,
    queryFn: async ({ signal }): Promise<readonly SharedRecord[]> => {
      const path = `/spaces/${spaceId}/records/values`;
      const { records } = await api.post<OwnValuesList>(path, { recordIds }, { signal });
      return records.map(({ recordId, type, version, statements }) => {
        return { recordId, type, version, ...partsOf(statements) };
      });
    },
  });
}

/** Parts the values of a record by what is to become of them. */
export function partsOf(
  all: readonly SharedStatement[],
): Pick<SharedRecord, 'statements' | 'fixed' | 'asked' | 'today' | 'isKept'> {
  const isLive = ({ retractedIn }: SharedStatement): boolean => retractedIn === null;
  const waiting = all.filter(({ waitsForApproval }) => waitsForApproval);
  return {
    statements: all.filter((one) => isLive(one) && !one.waitsForApproval),
    fixed: waiting.filter((one) => !isLive(one)),
    asked: waiting.filter(isLive),
    today: all.filter((one) => isLive(one) !== one.pending),
    isKept: all.some(({ pending, waitsForApproval }) => pending && !waitsForApproval),
  };
}

/** Names a value among all that are shared together. */
export function keyOf({ messageId, index }: Pick<SharedStatement, 'messageId' | 'index'>): string {
  return `${messageId}:${index}`;
}
