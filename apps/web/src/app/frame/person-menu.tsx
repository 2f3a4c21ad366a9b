import { useSuspenseQuery } from '@tanstack/react-query';
import { PersonMenu as ShellPersonMenu } from '../../app-shell/person-menu.js';
import type { SignedOut } from '../../lib/api-types.js';
import { api } from '../../lib/http.js';
import { sessionQuery } from '../../lib/session.js';

/** Who is signed in, where and as what. */
export function PersonMenu() {
  const { person, roles, member } = useSuspenseQuery(sessionQuery).data;
  return (
    <ShellPersonMenu
      name={`${person.name} · ${member.code}`}
      lines={[person.name, roles.map(({ label }) => label).join(', '), person.desk]}
      menuPx={260}
      namePx={220}
      signOut={async () => (await api.post<SignedOut>('/sign-out')).endSessionUrl ?? '/signed-out'}
    />
  );
}
