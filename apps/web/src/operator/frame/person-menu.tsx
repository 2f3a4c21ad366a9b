import { Button, Menu, Text } from '@mantine/core';
import { IconLogout, IconUser } from '@tabler/icons-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useFailureNotice } from '../../components/notice.js';
import { api } from '../../lib/http.js';
import { leavePage } from '../../lib/sign-out.js';
import { useTexts } from '../../lib/texts.js';
import { sessionQuery } from '../api/session.js';
import type { SignedOut } from '../operator-types.js';
import { FRAME_TEXTS } from './frame.texts.js';

/** Who is signed in, and the way out. */
export function PersonMenu() {
  const t = useTexts(FRAME_TEXTS);
  const { person } = useSuspenseQuery(sessionQuery).data;
  const onError = useFailureNotice();
  const signOut = useMutation({
    onError,
    mutationFn: () => api.post<SignedOut>('/sign-out'),
    onSuccess: ({ next }) => leavePage(next),
  });
  return (
    <Menu position="bottom-end" width={240} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          size="xs"
          px="xs"
          title={person.name}
          aria-label={person.name}
          leftSection={<IconUser size={16} aria-hidden />}
        >
          <Text span size="sm" truncate maw={150} visibleFrom="sm">
            {person.name}
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {person.name}
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
