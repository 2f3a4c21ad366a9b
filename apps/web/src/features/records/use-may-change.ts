import { useQuery } from '@tanstack/react-query';
import { useReadsOnly } from '../../case/space/reads-only.js';
import { sessionQuery, useHasRole } from '../../lib/session.js';

/** Whether the person may suggest to its owner what to change in a record. */
export function useMaySuggest(owner: string): boolean {
  const own = useQuery({ ...sessionQuery, enabled: false }).data?.member.member;
  const says = useHasRole('investigator', 'liaison', 'prosecutor');
  const readsOnly = useReadsOnly();
  return own !== undefined && own !== owner && says && !readsOnly;
}

/** Whether the person may recall what a member owns. */
export function useMayRecall(owner: string): boolean {
  const own = useQuery({ ...sessionQuery, enabled: false }).data?.member.member;
  const says = useHasRole('investigator', 'liaison', 'prosecutor');
  const readsOnly = useReadsOnly();
  return own === owner && says && !readsOnly;
}

/** Whether the person may change what a member owns. */
export function useMayChange(owner: string): boolean {
  const own = useQuery({ ...sessionQuery, enabled: false }).data?.member.member;
  const writes = useHasRole('investigator', 'liaison');
  const readsOnly = useReadsOnly();
  return own === owner && writes && !readsOnly;
}
