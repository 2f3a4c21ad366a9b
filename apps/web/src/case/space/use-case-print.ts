import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { usePrintPage } from '../../components/print-page.js';
import { sessionQuery } from '../../lib/session.js';
import { spaceQuery } from './space.js';

/** Head and foot of what is printed of a case: its title, whose paper it is, what is shown where the page does not say so, and how that must be handled. */
export function useCasePrint(spaceId: string, what: string | null, label: string | null): void {
  const { person, member } = useSuspenseQuery(sessionQuery).data;
  const { data } = useQuery(spaceQuery(spaceId));
  usePrintPage({ head: [data?.title, `Joinder ${member.code}`, what], label, by: `${person.name}, ${member.code}` });
}
