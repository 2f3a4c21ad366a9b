import { Button, Divider, Popover, Stack, Text } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, Suspense, useState } from 'react';
import { useFailureNotice } from '../components/notice.js';
import type { TimeMode } from '../components/time.js';
import { lazyPart } from '../lib/lazy-part.js';
import { runShortcut } from '../lib/shortcuts.js';
import { leavePage } from '../lib/sign-out.js';
import { useTexts } from '../lib/texts.js';
import { PersonButton } from './person-button.js';
import { SHELL_TEXTS } from './shell.texts.js';

const Settings = lazyPart(() => import('./settings.js'), 'Settings');

interface PersonMenuProps {
  /** Opens at once. */
  readonly isAsked?: boolean;
  readonly name: string;
  /** Said of the person below the name: roles, desk. */
  readonly lines: readonly string[];
  readonly timeModes: readonly TimeMode[];
  /** What else belongs to the person, such as being away. */
  readonly children?: ReactNode;
  /** Ends the session, and says where to go. */
  readonly signOut: () => Promise<string>;
}

/** Who is signed in, what is set for that person, and the way out. */
export function PersonMenu({ isAsked = false, name, lines, timeModes, children, signOut }: PersonMenuProps) {
  const t = useTexts(SHELL_TEXTS);
  const onError = useFailureNotice();
  const [isOpen, setOpen] = useState(isAsked);
  const leaving = useMutation({ onError, mutationFn: signOut, onSuccess: leavePage });
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={312} trapFocus>
      <Popover.Target>
        <PersonButton name={name} onClick={() => setOpen((was) => !was)} />
      </Popover.Target>
      <Popover.Dropdown aria-label={t('person', { name })}>
        {/* All at once: what came later would push the rest down. */}
        <Suspense fallback={null}>
          <Stack gap="md">
            <div>
              <Text fw={600}>{name}</Text>
              {lines.map((line) => (
                <Text size="xs" c="dimmed" key={line}>
                  {line}
                </Text>
              ))}
            </div>
            {children}
            <Settings
              timeModes={timeModes}
              onKeys={() => {
                setOpen(false);
                runShortcut('help');
              }}
            />
            <Divider />
            <Button
              variant="default"
              leftSection={<IconLogout size={16} stroke={1.6} aria-hidden />}
              loading={leaving.isPending}
              onClick={() => leaving.mutate()}
            >
              {t('signOut')}
            </Button>
          </Stack>
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
