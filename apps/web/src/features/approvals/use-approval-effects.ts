import { useQuery } from '@tanstack/react-query';
import type { Effect } from '../../case/audience/audience.query.js';
import { spaceQuery } from '../../case/space/space.js';
import { sessionQuery } from '../../lib/session.js';
import { ownRecordQuery } from './api/own-record.js';
import type { Request } from './api/requests.js';
import { approvalEffects } from './approval-effects.js';
import { contentOf, recordIdOf } from './request-content.js';

export interface ApprovalEffects {
  /** Null until everything is read that they follow from: nobody decides before. */
  readonly effects: readonly Effect[] | null;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** What approving a request does. A record that never left has nothing to be kept or lost. */
export function useApprovalEffects(request: Request): ApprovalEffects {
  const { spaceId, recordName } = request;
  const recordId = recordIdOf(request);
  const takes = [request, ...request.together].some((part) => {
    const content = contentOf(part);
    return content?.kind === 'record' && content.record.retracts.length > 0;
  });
  const isThere = recordId !== null && (recordName !== null || takes);
  const record = useQuery({ ...ownRecordQuery(spaceId, recordId ?? ''), enabled: isThere });
  const space = useQuery(spaceQuery(spaceId));
  const own = useQuery({ ...sessionQuery, enabled: false }).data?.member.member;
  const retry = (): void => void Promise.all([space.refetch(), ...(isThere ? [record.refetch()] : [])]);
  const error = space.error ?? (isThere ? record.error : null);
  if (!space.data || (isThere && !record.data)) return { effects: null, error, retry };
  const members = space.data.takingPart.filter((member) => member !== own);
  return { effects: approvalEffects(request, record.data?.statements ?? [], members), error: null, retry };
}
