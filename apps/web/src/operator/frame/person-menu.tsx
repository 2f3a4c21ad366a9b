import { useSuspenseQuery } from '@tanstack/react-query';
import { PersonMenu as ShellPersonMenu } from '../../app-shell/person-menu.js';
import type { TimeMode } from '../../components/time.js';
import { api } from '../../lib/http.js';
import { sessionQuery } from '../api/session.js';
import type { SignedOut } from '../operator-types.js';

/** Nothing here happened at a place. */
const TIME_MODES: readonly TimeMode[] = ['mine', 'utc'];

/** Who is signed in. */
export function PersonMenu() {
  const { person } = useSuspenseQuery(sessionQuery).data;
  return (
    <ShellPersonMenu
      name={person.name}
      lines={[person.desk]}
      timeModes={TIME_MODES}
      signOut={async () => (await api.post<SignedOut>('/sign-out')).next}
    />
  );
}
