import { useQuery } from '@tanstack/react-query';
import type { Effect } from '../../case/audience/audience.query.js';
import { askedRecordQuery, offerQuery } from '../../case/record/requests.js';
import { spaceQuery } from '../../case/space/space.js';
import { sessionQuery } from '../../lib/session.js';
import { ownRecordQuery } from './api/own-record.js';
import type { Request } from './api/requests.js';
import { approvalEffects, type OtherValue, otherValues } from './approval-effects.js';
import { askedOf, contentOf, recordIdOf } from './request-content.js';

export interface ApprovalEffects {
  /** Null until everything is read that they follow from: nobody decides before. */
  readonly effects: readonly Effect[] | null;
  /** Values that take the place of others at all of these countries. */
  readonly othersFor: (members: readonly string[]) => readonly OtherValue[];
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
  const asked = useAsked(request);
  const own = useQuery({ ...sessionQuery, enabled: false }).data?.member.member;
  const read = [space, ...(isThere ? [record] : []), ...asked];
  const retry = (): void => void Promise.all(read.map(({ refetch }) => refetch()));
  const error = read.find((one) => one.error)?.error ?? null;
  if (!space.data || read.some(({ data }) => !data)) return { effects: null, othersFor: () => [], error, retry };
  const members = space.data.takingPart.filter((member) => member !== own);
  const known = record.data?.statements ?? [];
  const effects = approvalEffects(request, known, members);
  return { effects, othersFor: (to) => otherValues(request, known, to), error: null, retry };
}

/** What a request is about, and what somebody answers: whoever decides has that before them too. */
function useAsked(request: Request) {
  const { spaceId } = request;
  const { recordId, commitmentId } = askedOf(request);
  const record = useQuery({ ...askedRecordQuery(spaceId, recordId ?? ''), enabled: recordId !== null });
  const offer = useQuery({ ...offerQuery(spaceId, commitmentId ?? ''), enabled: commitmentId !== null });
  return [...(recordId === null ? [] : [record]), ...(commitmentId === null ? [] : [offer])];
}
