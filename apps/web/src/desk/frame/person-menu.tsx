import { useSuspenseQuery } from '@tanstack/react-query';
import { PersonMenu as ShellPersonMenu } from '../../app-shell/person-menu.js';
import type { TimeMode } from '../../components/time.js';
import { api } from '../../lib/http.js';
import { sessionQuery } from '../api/session.js';
import type { SignedOut } from '../desk-types.js';

const TIME_MODES: readonly TimeMode[] = ['mine', 'utc'];

/** Who is signed in, and as what. */
export function PersonMenu() {
  const { person, roles } = useSuspenseQuery(sessionQuery).data;
  return (
    <ShellPersonMenu
      name={person.name}
      lines={[roles.map(({ label }) => label).join(', '), person.desk]}
      timeModes={TIME_MODES}
      signOut={async () => (await api.post<SignedOut>('/sign-out')).next}
    />
  );
}
