import { useSuspenseQuery } from '@tanstack/react-query';
import { PersonMenu as ShellPersonMenu } from '../../app-shell/person-menu.js';
import { api } from '../../lib/http.js';
import { sessionQuery } from '../api/session.js';
import type { SignedOut } from '../operator-types.js';

/** Who is signed in. */
export function PersonMenu() {
  const { person } = useSuspenseQuery(sessionQuery).data;
  return (
    <ShellPersonMenu
      name={person.name}
      lines={[person.name, person.desk]}
      menuPx={240}
      namePx={150}
      signOut={async () => (await api.post<SignedOut>('/sign-out')).next}
    />
  );
}
