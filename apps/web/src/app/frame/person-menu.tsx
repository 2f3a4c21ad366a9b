import { Button, Menu, Text } from '@mantine/core';
import { IconLogout, IconUser } from '@tabler/icons-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useFailureNotice } from '../../components/notice.js';
import type { SignedOut } from '../../lib/api-types.js';
import { api } from '../../lib/http.js';
import { sessionQuery } from '../../lib/session.js';
import { leavePage } from '../../lib/sign-out.js';
import { useTexts } from '../../lib/texts.js';
import { FRAME_TEXTS } from './frame.texts.js';

/** Who is signed in, where and as what, and the way out. */
export function PersonMenu() {
  const t = useTexts(FRAME_TEXTS);
  const { person, roles, member } = useSuspenseQuery(sessionQuery).data;
  const name = `${person.name} · ${member.code}`;
  const onError = useFailureNotice();
  const signOut = useMutation({
    onError,
    mutationFn: () => api.post<SignedOut>('/sign-out'),
    onSuccess: ({ endSessionUrl }) => leavePage(endSessionUrl ?? '/signed-out'),
  });
  return (
    <Menu position="bottom-end" width={260} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          size="xs"
          px="xs"
          title={name}
          aria-label={name}
          leftSection={<IconUser size={16} aria-hidden />}
        >
          <Text span size="sm" truncate maw={220} visibleFrom="sm">
            {name}
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {person.name}
          <br />
          {roles.map(({ label }) => label).join(', ')}
          <br />
          {person.desk}
        </Menu.Label>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => signOut.mutate()}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
