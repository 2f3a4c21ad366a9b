import { queryOptions } from '@tanstack/react-query';
import { recordBeside } from '../../../case/record/record-beside.js';

/** A record of the own country as it is now: what a change would take the place of; whoever decides has not opened it. */
export const ownRecordQuery = (spaceId: string, recordId: string) =>
  queryOptions({
    queryKey: ['record', spaceId, recordId, 'before-change'],
    queryFn: ({ signal }) => recordBeside(spaceId, recordId, signal),
  });
