import { queryOptions } from '@tanstack/react-query';
import type { RecordView, StatementView } from '../../lib/api-types.js';
import { api, type Json } from '../../lib/http.js';

export type SharedStatement = Json<StatementView>;

/** A record of the own country, as it is shared: its values, and the tag that the next change must name. */
export interface SharedRecord {
  readonly recordId: string;
  readonly type: string;
  readonly etag: string;
  /** Those that can be given and taken. */
  readonly statements: readonly SharedStatement[];
  /** How many wait for approval: they stay as they are until it is decided. */
  readonly waiting: number;
}

/** Read anew each time: what is seen is what is changed. */
export function sharedRecordQuery(spaceId: string, recordId: string) {
  return queryOptions({
    queryKey: ['record', spaceId, recordId, 'shared'],
    staleTime: 0,
    gcTime: 0,
    queryFn: async ({ signal }): Promise<SharedRecord> => {
      const { body, etag } = await api.getTagged<RecordView>(`/spaces/${spaceId}/records/${recordId}`, signal);
      const live = body.statements.filter(({ retractedIn }) => retractedIn === null);
      const statements = live.filter(({ waitsForApproval }) => !waitsForApproval);
      return {
        recordId,
        type: body.type,
        etag: etag ?? `"${body.version}"`,
        statements,
        waiting: live.length - statements.length,
      };
    },
  });
}

/** Names a value among all that are shared together. */
export function keyOf({ messageId, index }: Pick<SharedStatement, 'messageId' | 'index'>): string {
  return `${messageId}:${index}`;
}
