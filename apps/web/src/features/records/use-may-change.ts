import { useQuery } from '@tanstack/react-query';
import { useReadsOnly } from '../../case/space/reads-only.js';
import { sessionQuery, useHasRole } from '../../lib/session.js';

/** Whether the person may change what a member owns. */
export function useMayChange(owner: string): boolean {
  const own = useQuery({ ...sessionQuery, enabled: false }).data?.member.member;
  const writes = useHasRole('investigator', 'liaison');
  const readsOnly = useReadsOnly();
  return own === owner && writes && !readsOnly;
}
