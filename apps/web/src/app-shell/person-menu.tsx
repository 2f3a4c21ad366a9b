import { Button, Menu, Text } from '@mantine/core';
import { IconLogout, IconUser } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useFailureNotice } from '../components/notice.js';
import { leavePage } from '../lib/sign-out.js';
import { useTexts } from '../lib/texts.js';
import { SHELL_TEXTS } from './shell.texts.js';

interface PersonMenuProps {
  readonly name: string;
  /** Said of the person when the menu is open. */
  readonly lines: readonly string[];
  readonly menuPx: number;
  readonly namePx: number;
  /** Ends the session, and says where to go. */
  readonly signOut: () => Promise<string>;
}

/** Who is signed in, and the way out. */
export function PersonMenu({ name, lines, menuPx, namePx, signOut }: PersonMenuProps) {
  const t = useTexts(SHELL_TEXTS);
  const onError = useFailureNotice();
  const leaving = useMutation({ onError, mutationFn: signOut, onSuccess: leavePage });
  return (
    <Menu position="bottom-end" width={menuPx} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          size="xs"
          px="xs"
          title={name}
          aria-label={name}
          leftSection={<IconUser size={16} aria-hidden />}
        >
          <Text span size="sm" truncate maw={namePx} visibleFrom="sm">
            {name}
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {lines.map((line, at) => (
            <Fragment key={line}>
              {at > 0 && <br />}
              {line}
            </Fragment>
          ))}
        </Menu.Label>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => leaving.mutate()}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
