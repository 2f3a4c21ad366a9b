import { useSuspenseQuery } from '@tanstack/react-query';
import { PersonMenu as ShellPersonMenu } from '../../app-shell/person-menu.js';
import { useFeatures } from '../../case/feature/features.js';
import type { TimeMode } from '../../components/time.js';
import type { SignedOut } from '../../lib/api-types.js';
import { api } from '../../lib/http.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { sessionQuery } from '../../lib/session.js';

const HoldChoice = lazyPart(() => import('../../case/hold/hold-choice.js'), 'HoldChoice');

const TIME_MODES: readonly TimeMode[] = ['mine', 'utc', 'place'];

interface PersonMenuProps {
  /** Opens at once. */
  readonly isAsked: boolean;
}

/** Who is signed in, where and as what, and what features add for that person. */
export function PersonMenu({ isAsked }: PersonMenuProps) {
  const { person, roles, member } = useSuspenseQuery(sessionQuery).data;
  const parts = useFeatures().all.flatMap(({ name, personPart }) => (personPart ? [{ name, Part: personPart }] : []));
  return (
    <ShellPersonMenu
      isAsked={isAsked}
      name={person.name}
      lines={[`${roles.map(({ label }) => label).join(', ')} · ${member.code}`, person.desk]}
      timeModes={TIME_MODES}
      signOut={async () => (await api.post<SignedOut>('/sign-out')).endSessionUrl ?? '/signed-out'}
    >
      {parts.map(({ name, Part }) => (
        <Part key={name} />
      ))}
      <HoldChoice />
    </ShellPersonMenu>
  );
}
