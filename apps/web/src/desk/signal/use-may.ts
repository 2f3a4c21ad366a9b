import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/session.js';

/** Which steps the page offers; the desk refuses all others, whatever a page offers. */
export interface May {
  readonly read: boolean;
  readonly weigh: boolean;
  readonly switch: boolean;
}

/** What the roles of who is signed in are for. */
export function useMay(): May {
  const { roles } = useSuspenseQuery(sessionQuery).data.person;
  const weigh = roles.includes('triage') || roles.includes('triage-lead');
  const isProsecutor = roles.includes('national-prosecutor');
  const isContact = roles.includes('contact-officer');
  return { read: weigh || isProsecutor || isContact, weigh, switch: isProsecutor };
}
