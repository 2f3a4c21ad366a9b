import { useQuery } from '@tanstack/react-query';
import { usePrintPage } from '../../components/print-page.js';
import { usePerson } from '../../lib/session.js';
import { spaceQuery } from './space.js';

/** Head and foot of what is printed of a case: its title, what is shown of it, and how that must be handled. */
export function useCasePrint(spaceId: string, what: string, label: string | null): void {
  const { name } = usePerson();
  const { data } = useQuery(spaceQuery(spaceId));
  usePrintPage({ head: [data?.title, what, label], by: name });
}
