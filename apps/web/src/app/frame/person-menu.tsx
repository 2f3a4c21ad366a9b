import { Button, Menu } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { SignedOut } from '../../lib/api-types.js';
import { api } from '../../lib/http.js';
import { usePerson } from '../../lib/session.js';
import { useTexts } from '../../lib/texts.js';
import { FRAME_TEXTS } from './frame.texts.js';

/** Who is signed in, and the way out. */
export function PersonMenu() {
  const t = useTexts(FRAME_TEXTS);
  const { name } = usePerson();
  const signOut = useMutation({
    mutationFn: () => api.post<SignedOut>('/sign-out'),
    onSuccess: ({ endSessionUrl }) => window.location.assign(endSessionUrl ?? '/signed-out'),
  });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="subtle" size="xs" leftSection={<IconUser size={16} aria-hidden />}>
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => signOut.mutate()}>{t('signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
