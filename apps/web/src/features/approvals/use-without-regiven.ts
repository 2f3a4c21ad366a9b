import { useQuery } from '@tanstack/react-query';
import { isRegiven } from '../../case/record/regiven.js';
import { ownRecordQuery } from './api/own-record.js';
import type { Request } from './api/requests.js';
import { contentOf, type RecordContent, recordIdOf } from './request-content.js';

/**
 * Takes out of a part what is taken back only to be said again for more countries; null where nothing is left. Before what stands now is
 * read nothing is taken out, as nothing is known of it.
 */
export function useWithoutRegiven(request: Request): (record: RecordContent) => RecordContent | null {
  const recordId = recordIdOf(request);
  const isAsked = recordId !== null && request.together.length > 0;
  const { data: now } = useQuery({ ...ownRecordQuery(request.spaceId, recordId ?? ''), enabled: isAsked });
  const said = [request, ...request.together].flatMap((part) => {
    const content = contentOf(part);
    return content?.kind === 'record' ? content.record.asserts : [];
  });
  return (record) => {
    const retracts = record.retracts.filter(({ messageId, index }) => {
      const was = now?.statements.find((one) => one.messageId === messageId && one.index === index);
      return !was || !said.some((come) => isRegiven(was, come));
    });
    return retracts.length === 0 && record.asserts.length === 0 ? null : { ...record, retracts };
  };
}
